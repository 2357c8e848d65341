import { isLocale, languageOf, localeCodes, locales, pageLocales, type Language, type Locale } from './locales.ts';

/** What a language has once, whatever fills its gaps: files, search, pictures for frames, and what reviewers of translations see. */
const standsOnce = (path: string): boolean =>
  !path.replace(/[?#].*/, '').endsWith('/') || /^\/(?:search|statistics\/embed|about\/translations\/review)\//.test(path);

/** The address of a page in a language, or where another fills its gaps. `path` begins with "/", and ends with it where it is a page. */
export const pageUrl = (locale: Locale, path: string): string => `/${standsOnce(path) ? languageOf(locale) : locale}${path}`;

/** The path of a page without its language: "/ar/plan/axes/1/" gives "/plan/axes/1/". */
export function pathWithoutLocale(pathname: string): string {
  const [, first, ...rest] = pathname.split('/');
  return isLocale(first) ? `/${rest.join('/')}` : pathname;
}

/** The same page in the five languages, in the order of the switcher. */
export function alternates(pathname: string): { locale: Language; tag: string; url: string }[] {
  const path = pathWithoutLocale(pathname);
  return localeCodes.map((locale) => ({ locale, tag: locales[locale].tag, url: pageUrl(locale, path) }));
}

/** The same page in the same language with its gaps filled by another one, and which. */
export function otherwiseFilled(locale: Locale, pathname: string): { filler: Language; url: string }[] {
  const path = pathWithoutLocale(pathname);
  const others = pageLocales.filter((code) => code !== locale && languageOf(code) === languageOf(locale));
  return standsOnce(path) ? [] : others.map((code) => ({ filler: locales[code].fallback[0], url: pageUrl(code, path) }));
}
