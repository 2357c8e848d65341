import { folded } from '#src/language/fold.ts';

/** The rules by which a list is filtered and sorted. A row is told by its values, ids separated by spaces under the names of the filters. */
export type Values = Readonly<Record<string, string | undefined>>;

/** True where the row answers to every choice. */
export const answers = (row: Values, choices: readonly { name: string; value: string }[]): boolean =>
  choices.every(({ name, value }) => (row[name] ?? '').split(' ').includes(value));

/**
 * True where the text holds every word that was typed, however either writes its letters: a part of a word is enough, for Arabic
 * glues its article to it; a number is the whole number, or the first part of one such as 27.14.
 */
export function holds(text: string, typed: string): boolean {
  const words = folded(text).split(' ');
  return folded(typed)
    .split(' ')
    .every((sought) =>
      words.some((word) => (/^\d/.test(sought) ? word.split(/[.\-/]/)[0] === sought || word === sought : word.includes(sought))),
    );
}

/** The rows in an order that gives the place of each, as they come; without one, as they are. Equals stay as they are. */
export const inOrder = <Row>(rows: readonly Row[], places: readonly number[] = []): Row[] =>
  rows
    .map((row, index) => ({ row, place: places[index] ?? index }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ row }) => row);
