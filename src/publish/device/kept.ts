import { markKey } from '#src/frame/exit/mark.ts';
import type { Locale } from '#src/language/locales.ts';
import { plainString, type Params } from '#src/language/strings.ts';
import { cacheOf, scopesOf } from './scopes.ts';

/** Where a browser can hold something for a site. */
export const stores = ['cookies', 'localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage', 'serviceWorkers'] as const;
export type Store = (typeof stores)[number];

/** What a visit leaves on a device; its words are the strings `kept.<id>.…`. */
interface KeptThing {
  id: 'exit' | 'offline' | 'copies' | 'history' | 'files';
  /** What the portal itself puts into a store, by name, in the language of the reader. What the browser keeps of its own accord has none. */
  puts: (locale: Locale) => Partial<Record<Store, string[]>>;
  /** Values of the placeholders in its words. */
  params: (locale: Locale) => Params;
}

/**
 * THE table of what a visit leaves on a device: the privacy page, the page on the device and the notes beside the controls are built
 * from it, and a browser in which every control was pressed may hold what it names and nothing else (tests/browser/kept.spec.ts).
 */
export const keptThings: KeptThing[] = [
  { id: 'exit', puts: () => ({ sessionStorage: [markKey] }), params: () => ({ name: markKey }) },
  {
    id: 'offline',
    puts: (locale) => ({ cacheStorage: [cacheOf(locale)], serviceWorkers: scopesOf(locale) }),
    params: (locale) => ({ keep: plainString(locale, 'keep.title'), remove: plainString(locale, 'keep.remove') }),
  },
  { id: 'copies', puts: () => ({}), params: () => ({}) },
  { id: 'history', puts: () => ({}), params: () => ({}) },
  { id: 'files', puts: () => ({}), params: () => ({}) },
];
