/** THE table of languages. What depends on a language reads it here, or in `writing.ts`; nothing outside this folder branches on one. */
export const locales = {
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

export type Locale = keyof typeof locales;

/** The languages in the order of the switcher. */
export const localeCodes = Object.keys(locales) as Locale[];

/** True for one of the five language codes. */
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
export const originalLocale = 'ar' as const satisfies Locale;

/** Static paths: one per language for each of the given parameters of an address. */
export const inEveryLanguage = <Params extends Record<string, string>>(parameters: Params[]) =>
  parameters.flatMap((each) => localeCodes.map((locale) => ({ params: { locale, ...each } })));

/** One static path per language, for pages without other parameters. */
export const localePaths = () => inEveryLanguage([{}]);
