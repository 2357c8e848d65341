/** THE table of languages. What depends on a language reads it here, or in `writing.ts`; nothing outside this folder branches on one. */
export const languages = {
  ar: {
    name: 'العربية',
    dir: 'rtl',
    script: 'arab',
    tag: 'ar',
    iso3: 'ara',
    format: 'ar-MA',
    colon: ':',
    fallback: ['fr'],
    searchedWith: [],
    safety: [],
  },
  zgh: {
    name: 'ⵜⴰⵎⴰⵣⵉⵖⵜ',
    dir: 'ltr',
    script: 'tfng',
    tag: 'zgh',
    iso3: 'zgh',
    format: 'zgh',
    colon: ':',
    fallback: ['ar', 'fr'],
    searchedWith: ['ar'],
    safety: ['ar', 'fr'],
  },
  fr: {
    name: 'Français',
    dir: 'ltr',
    script: 'latn',
    tag: 'fr',
    iso3: 'fra',
    format: 'fr',
    colon: '\u00a0:',
    fallback: ['ar'],
    searchedWith: [],
    safety: [],
  },
  en: {
    name: 'English',
    dir: 'ltr',
    script: 'latn',
    tag: 'en',
    iso3: 'eng',
    format: 'en-GB',
    colon: ':',
    fallback: ['fr', 'ar'],
    searchedWith: [],
    safety: [],
  },
  es: {
    name: 'Español',
    dir: 'ltr',
    script: 'latn',
    tag: 'es',
    iso3: 'spa',
    format: 'es',
    colon: ':',
    fallback: ['fr', 'ar'],
    searchedWith: [],
    safety: [],
  },
} as const satisfies Record<string, LocaleRow>;

interface LocaleRow {
  /** Native name, as the language switcher prints it. */
  name: string;
  dir: 'ltr' | 'rtl';
  script: 'arab' | 'tfng' | 'latn';
  /** BCP 47 tag for `lang` and `hreflang`. */
  tag: string;
  /** ISO 639-3 code, which catalogues of data use. */
  iso3: string;
  /** Tag for `Intl` dates and numbers. Build time only: browsers know no `zgh`. */
  format: string;
  /** The colon after a label, with the space that the language sets before it. */
  colon: string;
  /** Languages tried, in order, when a text does not exist in this one. */
  fallback: readonly string[];
  /** Languages whose texts search offers as well, where this one holds few. */
  searchedWith: readonly ('ar' | 'fr')[];
  /**
   * Languages that stand beside this one on pages for people in danger: nobody has written those texts in it, and a
   * machine's sentence could do harm.
   */
  safety: readonly string[];
}

/** A language that words are written in. */
export type Language = keyof typeof languages;

/**
 * Languages whose gaps another one fills than is first in their row: the same pages once more, at an address of their own, for who reads
 * that one. No language of its own: lists of languages (`localeCodes`) do not hold it, and no words are written in it.
 */
const filled = { 'zgh-fr': 'zgh' } as const satisfies Record<string, Language>;

/** What a page is read in: a language, or one whose gaps another fills. */
export type Locale = Language | keyof typeof filled;

/** True where another language than the first in the row of its language fills its gaps. */
export const isFilled = (locale: string | undefined): locale is keyof typeof filled =>
  locale !== undefined && Object.hasOwn(filled, locale);

/** The language of a page: an address that says what fills its gaps says the language before it. */
export const languageOf = (locale: Locale): Language => (isFilled(locale) ? filled[locale] : locale);

/** The row of everything that a page is read in. On pages for people in danger the languages that fill gaps stand in their order too. */
export const locales = {
  ...languages,
  'zgh-fr': { ...languages.zgh, fallback: ['fr', 'ar'], safety: ['fr', 'ar'] },
} as const satisfies Record<string, LocaleRow>;

/** Everything that a page is read in. */
export const pageLocales = /* @__PURE__ */ Object.keys(locales) as Locale[];

/** The languages in the order of the switcher. */
export const localeCodes = Object.keys(languages) as Language[];

/** True for one of the five language codes. */
export const isLanguage = (code: string | undefined): code is Language => code !== undefined && Object.hasOwn(languages, code);

/** True for what an address begins with. */
export function isLocale(code: string | undefined): code is Locale {
  return code !== undefined && Object.hasOwn(locales, code);
}

/**
 * The language of the page being rendered, from its address.
 * @param astro anything with the page's URL (`Astro`)
 * @throws when the address does not begin with a language
 */
export function localeOf(astro: { url: URL }): Locale {
  const code = astro.url.pathname.split('/')[1];
  if (!isLocale(code)) throw new Error(`${astro.url.pathname}: the address does not begin with a language`);
  return code;
}

/** The language of the official texts: the one fact of the content that is true for most of it. */
export const originalLocale = 'ar' as const satisfies Language;

const pathsOf = <Params extends Record<string, string>>(codes: readonly Locale[], parameters: Params[]) =>
  parameters.flatMap((each) => codes.map((locale) => ({ params: { locale, ...each } })));

/** Static paths: one per language, and one where another fills its gaps, for each of the given parameters of an address. */
export const inEveryLanguage = <Params extends Record<string, string>>(parameters: Params[]) => pathsOf(pageLocales, parameters);

/** The same for pages without other parameters. */
export const localePaths = () => inEveryLanguage([{}]);

/** Static paths per language alone: for files, and for pages that stand once in a language (links.ts). */
export const onceInLanguage = (parameters: Record<string, string>[]) => pathsOf(localeCodes, parameters);

/** The same for pages without other parameters. */
export const languagePaths = () => onceInLanguage([{}]);
