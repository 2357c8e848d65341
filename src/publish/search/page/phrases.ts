import { searchKinds } from '#src/frame/kinds.ts';
import { isolated } from '#src/language/bidi.ts';
import { langAttributes, type Said } from '#src/language/localise.ts';
import { localeCodes, locales, type Locale } from '#src/language/locales.ts';
import { stringIn, type StringKey } from '#src/language/strings.ts';
import type { ItemPhrases } from './result-item.ts';
import type { Phrase } from './write.ts';

const phrase = (said: Said): Phrase => ({ text: isolated(said.value, locales[said.locale].dir), ...langAttributes(said) });

/** Placeholders stay: the script fills them. */
const inPage = (locale: Locale, key: StringKey, names: string[] = []): Phrase => {
  const said = stringIn(locale, key, Object.fromEntries(names.map((name) => [name, `{${name}}`])));
  return names.length > 0 ? { text: said.value, ...langAttributes(said) } : phrase(said);
};

/** The strings that the script of the search page writes, in the language of the page. */
export const statePhrases = (locale: Locale) => ({
  found: inPage(locale, 'search.found', ['query', 'shown']),
  none: inPage(locale, 'search.none', ['query']),
  failed: inPage(locale, 'search.failed'),
  busy: inPage(locale, 'search.busy'),
  unknown: inPage(locale, 'search.unknown', ['words']),
  instead: inPage(locale, 'search.instead', ['query']),
  hidden: inPage(locale, 'search.hidden', ['count']),
  filter: inPage(locale, 'filter.button', ['count']),
});
export type StatePhrases = ReturnType<typeof statePhrases>;

/** The strings with which results are said. */
export function itemPhrases(locale: Locale): ItemPhrases {
  const byLanguage = (key: StringKey) =>
    Object.fromEntries(localeCodes.map((language) => [language, phrase(stringIn(locale, key, { language: { language } }))]));
  return {
    kinds: Object.fromEntries(searchKinds.map((kind) => [kind, inPage(locale, `search.kind.${kind}`)])),
    original: byLanguage('search.original'),
    inLanguage: byLanguage('search.language'),
    also: byLanguage('search.also'),
    through: inPage(locale, 'search.through'),
  } as ItemPhrases;
}
