import type { QuickExitTarget } from '#src/frame/exit/schema.ts';
import { slugOf } from '#src/content/entry.ts';
import { dirname, join } from 'node:path';
import type { Problem } from '#src/content/problem.ts';
import type { Content, Entry } from '#src/content/entry.ts';
import type { HelpPageFacts, HelpText } from './schema.ts';
import type { PhoneLine } from '#src/frame/hotline/schema.ts';
import { localeCodes, locales, type Locale } from '#src/language/locales.ts';

/** What these rules read of the content. */
type Read = Content<{
  helpPage: HelpPageFacts;
  helpPageText: HelpText;
  phoneLine: PhoneLine;
  quickExit: QuickExitTarget;
}>;

/** The page that the address /help/ shows. */
export const entrance = 'start';

/** Every language but those that show other languages beside themselves (see `safety` in the table of languages). */
export const parityLocales: Locale[] = localeCodes.filter((locale) => locales[locale].safety.length === 0);

/** What holds for the help pages: nobody in danger lands on a language that lacks one. */
export function helpRules(portal: Read): Problem[] {
  const problems = portal.helpPage.flatMap((page) => parityRules(page, portal));
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
  const held = new Set(portal.helpPageText.filter((text) => dirname(text.id) === page.id).map((text) => slugOf(text.id)));
  return parityLocales
    .filter((locale) => !held.has(locale))
    .map((locale) => ({
      file: join(dirname(page.file), `${locale}.mdx`),
      field: '',
      wrong: `a help page is missing or unreadable in ${locales[locale].name}`,
      cure: `translate it: help pages exist in ${parityLocales.join(', ')} or not at all`,
    }));
}
