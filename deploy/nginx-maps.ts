/** How nginx writes maps: the words that deploy/nginx.ts is made of. */

/** A row of a `map`: a pattern, or the word `default`, and the value. Of patterns the first that fits counts. */
export type Row = readonly [pattern: string, value: string];

/** A value in quotes, as nginx reads them. */
export const quoted = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
/** A pattern as the key of a map. @param flag `~`, or `~*` where small and capital letters are one */
// nginx takes a backslash before a letter as it stands, and numbered groups of a map are those of the last pattern tried: named ones stay.
export const pattern = (text: string, flag = '~') => `"${flag}${text.replaceAll('"', '\\"')}"`;
/** Rows that give the same value to each of some patterns. */
export const all = (patterns: readonly string[], value: string, flag?: string): Row[] =>
  patterns.map((each) => [pattern(each, flag), value]);

/** A map. @param source what it reads @param name the variable that it sets, with its $ */
export const map = (source: string, name: string, rows: readonly Row[]) =>
  `map ${source} ${name} {\n${rows.map(([when, value]) => `    ${when} ${value};`).join('\n')}\n}`;
