import { slugOf } from '#src/content/entry.ts';
import { dirname, join } from 'node:path';
import type { Problem } from '#src/content/problem.ts';
import { languageFiles } from '#src/content/texts.ts';
import type { Content } from '#src/content/entry.ts';
import type { HelpPageFacts, HelpText } from './schema.ts';
import { localeCodes, locales, type Language } from '#src/language/locales.ts';

/** The page that the address /help/ shows. */
export const entrance = 'start';

/** Every language but those that show other languages beside themselves (see `safety` in the table of languages). */
export const parityLocales: Language[] = localeCodes.filter((locale) => locales[locale].safety.length === 0);

/** What holds for the help pages: nobody in danger lands on a language that lacks one. */
export function helpRules({ helpPage, helpPageText }: Content<{ helpPage: HelpPageFacts; helpPageText: HelpText }>): Problem[] {
  return helpPage.flatMap(({ id, file, data }) => {
    const texts = new Map(languageFiles(helpPageText, id).map((text) => [slugOf(text.id), text]));
    const original = texts.get(data.language);
    return parityLocales
      .map((locale) => ({ locale, text: texts.get(locale) }))
      .filter(({ text }) => !text || (text.body === '' && original?.body))
      .map(({ locale, text }) => ({
        file: text?.file ?? join(dirname(file), `${locale}.mdx`),
        field: '',
        wrong: text ? 'a help page has no text below its fields' : `a help page is missing in ${locales[locale].name}`,
        cure: `translate it: help pages exist in ${parityLocales.join(', ')} or not at all`,
      }));
  });
}
