import type { QuickExitTarget } from '#src/frame/exit/schema.ts';
import { slugOf } from '#src/content/entry.ts';
import { dirname, join } from 'node:path';
import type { Problem } from '#src/content/problem.ts';
import type { Content, Entry } from '#src/content/entry.ts';
import type { HelpPageFacts, HelpText } from './schema.ts';
import type { PhoneLine } from '#src/frame/hotline/schema.ts';
import type { Reference } from '#src/concepts/understand/schema.ts';
import { localeCodes, locales, type Locale } from '#src/language/locales.ts';

/** What these rules read of the content. */
type Read = Content<{
  helpPage: HelpPageFacts;
  helpPageText: HelpText;
  phoneLine: PhoneLine;
  quickExit: QuickExitTarget;
  reference: Reference;
}>;

/** The page that the address /help/ shows. */
export const entrance = 'start';

/** Every language but those that show other languages beside themselves (see `safety` in the table of languages). */
export const parityLocales: Locale[] = localeCodes.filter((locale) => locales[locale].safety.length === 0);

/** What holds for the help pages: nobody in danger lands on a language that lacks one, and every number and source shown exists. */
export function helpRules(portal: Read): Problem[] {
  const problems = portal.helpPage.flatMap((page) => [
    ...parityRules(page, portal),
    ...idRules(page, 'lines', 'number', 'content/hotline.yaml', portal.phoneLine),
    ...idRules(page, 'references', 'source', 'content/references.yaml', portal.reference),
  ]);
  if (portal.helpPage.length === 0) return problems; // a portal without a help section; this one fails without it (help.ts)
  if (!portal.helpPage.some((page) => page.id === `help/${entrance}`)) {
    problems.push({
      file: join(contentOf(portal), `help/${entrance}/index.yaml`),
      field: '',
      wrong: 'the entrance of the help pages is missing or unreadable',
      cure: 'write it: /help/ shows it',
    });
  }
  if (portal.quickExit.length === 0) {
    problems.push({
      file: join(contentOf(portal), 'help/quick-exit.yaml'),
      field: '',
      wrong: 'is missing or unreadable, so that "leave this page" leads nowhere',
      cure: 'give url and name of a neutral site',
    });
  }
  return problems;
}

/** The content folder, as the files of its entries name it. */
const contentOf = (portal: Read): string => dirname(portal.phoneLine[0]?.file ?? 'content/hotline.yaml');

function parityRules(page: Entry<HelpPageFacts>, portal: Read): Problem[] {
  const texts = new Map(portal.helpPageText.filter((text) => dirname(text.id) === page.id).map((text) => [slugOf(text.id), text]));
  const original = texts.get(page.data.language);
  return parityLocales
    .map((locale) => ({ locale, text: texts.get(locale) }))
    .filter(({ text }) => !text || (text.body === '' && original?.body))
    .map(({ locale, text }) => ({
      file: text?.file ?? join(dirname(page.file), `${locale}.mdx`),
      field: '',
      wrong: text ? 'a help page has no text below its fields' : `a help page is missing or unreadable in ${locales[locale].name}`,
      cure: `translate it: help pages exist in ${parityLocales.join(', ')} or not at all`,
    }));
}

/** Every id that a page names is a row of the list it comes from. */
function idRules(page: Entry<HelpPageFacts>, field: 'lines' | 'references', what: string, list: string, rows: { id: string }[]): Problem[] {
  const known = new Set(rows.map(({ id }) => id));
  return page.data[field]
    .map((id, index) => ({ id, index }))
    .filter(({ id }) => !known.has(id))
    .map(({ id, index }) => ({
      file: page.file,
      field: `${field}.${index}`,
      wrong: `no ${what} "${id}"`,
      cure: `write one of ${[...known].join(', ')}, or add it to ${list}`,
    }));
}
