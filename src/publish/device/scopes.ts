/** What can be kept, as paths of a language: the awareness pages. Help pages never: they leave no trace on a device. */
export const keptPages = ['understand', 'campaigns'] as const;

/** The paths that the service worker may serve for a language; each is registered by itself, so that nothing else is. */
export const scopesOf = (locale: string): string[] => [...keptPages.map((section) => `/${locale}/${section}/`), `/files/${locale}/`];

/** The cache that holds what was kept in a language. */
export const cacheOf = (locale: string): string => `kept-${locale}`;

/** The list of what can be kept, written after the build. */
export const listOf = (locale: string): string => `/files/${locale}/keep.json`;

export interface Keepable {
  url: string;
  bytes: number;
}

export interface KeepList {
  /** Changes with the content. */
  version: string;
  pages: Keepable[];
  /** What the pages need: styles, fonts, scripts, pictures. */
  assets: Keepable[];
}
