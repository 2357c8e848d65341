import { fold } from '#src/language/amazigh/transliterate.ts';
import { folded, words } from '#src/language/fold.ts';

/**
 * Whether a query speaks of danger, by the words of content/search/danger.yaml. Each word of the query is looked up, whole and in its parts,
 * so that the time grows with the query alone, and no expression is made from what was typed.
 */

/** The words of danger, as `danger-words.ts` folds them at build. Classes are named by their place in the list. */
export interface DangerWords {
  /** Of each class: its words by their letters, and those by their sound, separated by spaces. */
  classes: string[][];
  /** Classes of what is done to somebody. */
  acts: number[];
  /** Of each class: the endings that put an act into it, by letters and by sound. */
  endings: string[][];
  firm: number[][];
  loose: number[][];
  alone: number[];
  /** The class that holds `loose` and `alone` back. */
  held: number;
}

/** A word by its letters: without accents, marks and the ways to write one letter, and without letters that were drawn out or, in Latin, doubled. */
export const written = (word: string): string =>
  folded(word)
    .replace(/(\p{Script=Latin})\1+/gu, '$1')
    .replace(/(\p{L})\1{2,}/gu, '$1');

/** A word by its sound, the same in Latin, Arabic and Tifinagh letters; "5" is how messages write "kh". */
export const heard = (word: string): string => fold(word.replaceAll(/5(?=\p{L})|(?<=\p{L})5/gu, 'kh'));

/** What Darija glues to the front of a verb, as it sounds: "kaydrbni" and "makandrbch" hold "drb". */
const glued = /^(?:ma)?(?:ka|ta|gha)?[iuntl]?/;

/** A word as it sounds, and without each part of what may be glued to its front; at least three letters stay. */
function soundsOf(key: string): string[] {
  const front = glued.exec(key)![0].length;
  return Array.from({ length: front + 1 }, (_, from) => key.slice(from)).filter((rest, from) => from === 0 || rest.length >= 3);
}

/** Longer words are no words: of them the beginning is read. */
const longest = 24;

/** The patterns that a word may match: itself, what it begins with, ends with and holds. */
function patternsOf(key: string): string[] {
  const word = key.slice(0, longest);
  const patterns = [word];
  for (let from = 0; from < word.length; from += 1)
    for (let to = from + 1; to <= word.length; to += 1) {
      const part = word.slice(from, to);
      if (from === 0) patterns.push(`${part}*`);
      if (to === word.length) patterns.push(`*${part}`);
      patterns.push(`*${part}*`);
    }
  return patterns;
}

/** One way to compare words, with the patterns of all classes. */
class Lexicon {
  readonly #readings: (word: string) => string[];
  readonly #single = new Map<string, number[]>();
  /** Patterns of several words, by the first of them. */
  readonly #begun = new Map<string, { rest: string[]; of: number }[]>();
  readonly #endings: string[][];

  /** @param classes the patterns of each class @param endings those of each class */
  constructor(classes: string[], endings: string[], readings: (word: string) => string[]) {
    this.#readings = readings;
    this.#endings = endings.map((list) => list.split(' ').filter(Boolean));
    classes.forEach((list, of) => {
      for (const pattern of list.split(' ').filter(Boolean)) {
        const [first, ...rest] = pattern.split('_') as [string, ...string[]];
        if (rest.length > 0) this.#begun.set(first, [...(this.#begun.get(first) ?? []), { rest, of }]);
        else this.#single.set(first, [...(this.#single.get(first) ?? []), of]);
      }
    });
  }

  /** The classes of each word of a query. @param acts classes whose words may take an ending */
  classesOf(typed: string[], acts: Set<number>): Set<number>[] {
    const keys = typed.map(this.#readings);
    const patterns = keys.map((readings) => new Set(readings.flatMap(patternsOf)));
    const found = typed.map(() => new Set<number>());
    patterns.forEach((own, at) => {
      for (const pattern of own) {
        for (const of of this.#single.get(pattern) ?? []) found[at]!.add(of);
        for (const { rest, of } of this.#begun.get(pattern) ?? []) for (const place of placesOf(rest, at, patterns)) found[place]!.add(of);
      }
      if ([...found[at]!].some((of) => acts.has(of)))
        this.#endings.forEach((endings, of) => endings.some((ending) => keys[at]![0]!.endsWith(ending)) && found[at]!.add(of));
    });
    return found;
  }
}

/** Where the words of a pattern stand, when the rest of it follows the first with at most two words between each; else nothing. */
function placesOf(rest: string[], first: number, patterns: Set<string>[]): number[] {
  const places = [first];
  for (const part of rest) {
    const last = places.at(-1)!;
    const next = [1, 2, 3].find((step) => patterns[last + step]?.has(part));
    if (next === undefined) return [];
    places.push(last + next);
  }
  return places;
}

/**
 * Makes the judge of queries from the words of danger.
 * @returns whether a query is that of a person in danger; it never throws
 */
export function dangerIn({ classes, acts, endings, firm, loose, alone, held }: DangerWords): (query: string) => boolean {
  const ways = [(word: string) => [written(word)], (word: string) => soundsOf(heard(word))];
  const lexicons = ways.map(
    (readings, way) =>
      new Lexicon(
        classes.map((each) => each[way]!),
        endings.map((each) => each[way]!),
        readings,
      ),
  );
  const done = new Set(acts);
  return (query) => {
    const typed = words(query);
    const found = lexicons.map((lexicon) => lexicon.classesOf(typed, done));
    const known = typed.map((_, at) => found.flatMap((each) => [...each[at]!]));
    const there = new Set(known.flat());
    const holds = (row: number[]) => row.every((each) => there.has(each));
    if (firm.some(holds)) return true;
    if (there.has(held)) return false;
    return loose.some(holds) || (known.every((each) => each.length > 0) && alone.some((each) => there.has(each)));
  };
}
