import ar from '#locales/ar.json' with { type: 'json' };
import en from '#locales/en.json' with { type: 'json' };
import es from '#locales/es.json' with { type: 'json' };
import fr from '#locales/fr.json' with { type: 'json' };
import zgh from '#locales/zgh.json' with { type: 'json' };
import { isolated } from './bidi.ts';
import { formatDate, formatNumber, formatShare, languageName } from './format.ts';
import { localise, type Localised, type Said } from './localise.ts';
import { locales, type Locale } from './locales.ts';

/** A key of `locales/*.json`: flat, dotted, written whole at every call so that one search finds key, text and use. */
export type StringKey = keyof typeof ar;

/** Plural forms by the categories of `Intl.PluralRules`; `other` always exists. */
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
/** `null` says: no attested wording in this language; the string falls back. Only Amazigh may hold it. */
type Dictionary = Record<StringKey, string | Forms | null>;

const dictionaries: Record<Locale, Dictionary> = { ar, zgh, fr, en, es };

/** Values of placeholders. A number, a date, a share or a language is written in the language the string is really in. */
export type Params = Record<string, string | number | { date: string } | { share: number } | { language: Locale }>;

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
  for (const code of Object.keys(dictionaries) as Locale[]) {
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
    return 'share' in param ? formatShare(param.share, said.locale) : languageName(param.language, said.locale);
  });
  return { ...said, value };
}

/** The string with its placeholders left in, for a script that fills them; its isolates would split the names. */
export function template(locale: Locale, key: StringKey, names: string[]): string {
  return stringIn(locale, key, Object.fromEntries(names.map((name) => [name, `{${name}}`]))).value;
}

/** The string as bare text with bidi isolates, for attributes, titles and files: places that cannot carry `lang`. */
export function plainString(locale: Locale, key: StringKey, params: Params = {}): string {
  const said = stringIn(locale, key, params);
  return isolated(said.value, locales[said.locale].dir);
}
