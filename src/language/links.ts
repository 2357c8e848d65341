import { isLocale, localeCodes, locales, type Locale } from './locales.ts';

/** The address of a page in a language. `path` begins and ends with "/". */
export const pageUrl = (locale: Locale, path: string): string => `/${locale}${path}`;

/** The path of a page without its language: "/ar/plan/axes/1/" gives "/plan/axes/1/". */
export function pathWithoutLocale(pathname: string): string {
  const [, first, ...rest] = pathname.split('/');
  return isLocale(first) ? `/${rest.join('/')}` : pathname;
}

/** The same page in the five languages, in the order of the switcher. */
export function alternates(pathname: string): { locale: Locale; tag: string; url: string }[] {
  const path = pathWithoutLocale(pathname);
  return localeCodes.map((locale) => ({ locale, tag: locales[locale].tag, url: pageUrl(locale, path) }));
}
