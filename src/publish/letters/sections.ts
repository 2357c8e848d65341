import { sections } from '#src/frame/sections.ts';
import type { StringKey } from '#src/language/strings.ts';
import type { Locale } from '#src/language/locales.ts';

/** Where the table of letters stands, without the language. */
export const translationsPath = 'about/translations';

/** The file that has every page of a language. */
export const lettersFile = (locale: Locale): string => `/files/letters-${locale}.csv`;

/** The attributes of the cells that the finished build fills. */
export const cells = { pages: 'data-letter-pages', share: 'data-letter-share' };

const first = (path: string): string => path.split('/')[1] ?? '';
const named = new Map(sections.map(({ path, key }) => [first(path), key] as const).toReversed());
const other = 'other';
export const everything = 'all';

/** The section that a path without its language is counted under: its first step, where the navigation names it. */
export const sectionOf = (path: string): string => (named.has(first(path)) ? first(path) : other);

/** The rows of the table: the sections in the order of the navigation, all other pages, and all together. */
export const rows: readonly { section: string; key: StringKey }[] = [
  ...[...named].toReversed().map(([section, key]) => ({ section, key })),
  { section: other, key: 'letters.other' },
  { section: everything, key: 'letters.all' },
];
