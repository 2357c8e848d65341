import type { Localised } from '#src/language/localise.ts';
import type { Names } from '#src/content/names.ts';
import { byCharacters } from '#src/language/collate.ts';

/** An entry that names other things: a communiqué, a legal text, the page of a programme. */
export interface Namer {
  /** Path of its page, without the language. */
  path: string;
  title: Localised;
  /** Its date, where it has one. */
  date: string | null;
  names: Names;
}

/** What can be named: `{ measures: 'plan/35' }`, `{ bodies: 'iom' }`, `{ laws: 'law-27-14' }`. */
export type Target = { [Kind in keyof Names]: Record<Kind, string> }[keyof Names];

/** Who names the thing, newest first, those without a date last. */
export function namersOf(namers: Namer[], target: Target): Namer[] {
  const [[kind, id]] = Object.entries(target) as [[keyof Names, string]];
  return namers
    .filter((namer) => namer.names[kind].includes(id))
    .sort((a, b) => byCharacters(b.date ?? '', a.date ?? '') || byCharacters(a.path, b.path));
}
