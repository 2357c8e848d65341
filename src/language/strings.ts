import { isolated } from './bidi.ts';
import { dictionaries, type Forms, type StringKey } from './dictionaries.ts';
import { formatDate, formatList, formatNumber, formatShare, languageName } from './format.ts';
import { langAttributes, localise, type Localised, type Said } from './localise.ts';
import { locales, localeCodes, type Language, type Locale } from './locales.ts';

export type { StringKey };

/** Values of placeholders. A number, a date, a share or a language is written in the language the string is really in. */
export type Params = Record<string, string | number | { date: string } | { share: number } | { language: Language } | { list: string[] }>;

/**
 * The plural category of `count`. Node has no plural rules for Amazigh and would silently use those of the machine;
 * published Amazigh software uses one/other.
 */
export function category(locale: Locale, count: number): Intl.LDMLPluralRule {
  if (Intl.PluralRules.supportedLocalesOf(locales[locale].tag).length === 0) return count === 1 ? 'one' : 'other';
  return new Intl.PluralRules(locales[locale].tag).select(count);
}

/**
 * An interface string for a reader, with the language it is really in.
 * @param params values for `{name}` placeholders; `count` also picks the plural form. Numbers are formatted.
 * @throws when a placeholder has no value
 */
export function stringIn(locale: Locale, key: StringKey, params: Params = {}): Said {
  const entries: Localised<string | Forms> = {};
  for (const code of localeCodes) {
    const entry = dictionaries[code][key];
    if (entry !== null) entries[code] = entry;
  }
  const said = localise(entries, locale)!;
  const forms = said.value;
  const template = typeof forms === 'string' ? forms : (forms[category(said.locale, Number(params['count']))] ?? forms.other);
  const value = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const param = params[name];
    if (param === undefined) throw new Error(`locales/${said.locale}.json: "${key}" needs a value for {${name}}`);
    if (typeof param === 'number') return formatNumber(param, said.locale);
    if (typeof param === 'string') return param;
    if ('date' in param) return formatDate(param.date, said.locale);
    if ('list' in param) return formatList(param.list, said.locale);
    return 'share' in param ? formatShare(param.share, said.locale) : languageName(param.language, said.locale);
  });
  return { ...said, value };
}

/** An interface string without placeholders, in every language that has it: where a thing is told by its title. */
export const wordsOf = (key: StringKey): Localised =>
  Object.fromEntries(localeCodes.map((code) => [code, dictionaries[code][key]]).filter(([, value]) => typeof value === 'string'));

/** Words that a script says: with the language they are really in where that is not the page's, and placeholders that it fills. */
export interface ScriptWords {
  text: string;
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/**
 * An interface string for a script, which says it with `say` (`ui/say.ts`).
 * @param names placeholders left in it; the isolates of bare text would split them
 */
export function scriptWords(locale: Locale, key: StringKey, names: string[] = []): ScriptWords {
  const said = stringIn(locale, key, Object.fromEntries(names.map((name) => [name, `{${name}}`])));
  const text = names.length > 0 ? said.value : isolated(said.value, locales[said.locale].dir);
  return { text, ...langAttributes(said) };
}

/** The string as bare text with bidi isolates, for attributes, titles and files: places that cannot carry `lang`. */
export function plainString(locale: Locale, key: StringKey, params: Params = {}): string {
  const said = stringIn(locale, key, params);
  return isolated(said.value, locales[said.locale].dir);
}
