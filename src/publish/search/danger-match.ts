import { fold } from '#src/language/amazigh/transliterate.ts';
import { folded, words } from '#src/language/fold.ts';
import { Patterns } from './danger-patterns.ts';

/**
 * Whether a query speaks of danger, by the words of content/search/danger.yaml: each class of which a word stands in the query gives its points
 * once. No expression is made from what was typed, and the time grows with its length alone.
 */

/** The words of danger, as `danger-words.ts` folds them at build. Classes are named by their place in the list. */
export interface DangerWords {
  /** Of each class: its words by their letters, and Darija and Amazigh by their sound, separated by spaces; parts of one pattern are joined by "_". */
  classes: [written: string, darija: string, amazigh: string][];
  /** The classes of a Latin word in which a digit stands for a letter. */
  digits: number[];
  /** In the same order: words that fit a class by their letters and are not of it. */
  but: string[];
  /** What each class gives; less than nothing where it speaks for a reader who studies the matter. */
  points: number[];
  /** How many points are danger. */
  enough: number;
}

/** The words of several files as one: classes, points and limit are the same in each. */
export const joinedWords = ([first, ...others]: DangerWords[]): DangerWords =>
  others.reduce(
    (all, { classes }) => ({
      ...all,
      classes: all.classes.map((ways, at) => ways.map((list, way) => `${list} ${classes[at]![way]!}`) as typeof ways),
    }),
    first!,
  );

/** A word by its letters: without accents, marks and the ways to write one letter, and without letters that were drawn out or, in Latin, doubled. */
export const written = (word: string): string =>
  folded(word)
    .replace(/(\p{Script=Latin})\1+/gu, '$1')
    .replace(/(\p{L})\1{2,}/gu, '$1');

/** A word by its sound, the same in Latin, Arabic and Tifinagh letters; "5" is how messages write "kh". */
export const heard = (word: string): string => fold(word.replaceAll(/5(?=\p{L})|(?<=\p{L})5/gu, 'kh'));

/** What Darija glues to the front of a verb, as it sounds: "kaydrbni" and "makandrbch" hold "drb". */
const glued = /^(?:ma)?(?:ka|ta|gha)?[iuntl]?/;

/** Where a word may begin as it sounds: at its front, and after each part of what may be glued to it; at least three letters stay. */
const beginnings = (key: string): number => Math.max(0, Math.min(glued.exec(key)![0].length, key.length - 3));

/** A Latin word in which a digit stands for a letter, as in "m3a"; not a number with a letter, as in "15h" and "2nd". */
const chatted = /^(?!\d+(?:h|j|e|d|g|k|m|er|rd|th|st|eme|ème|ans|dh|\dnd)\d*$)(?=.*\p{Script=Latin}).*(?:\p{L}[379]|[379]\p{L})/u;

/** Longer words are no words: of them the beginning is read. */
const longest = 24;

/** Longer queries are no queries: of them the beginning is read. */
const longestQuery = 1_000;

/**
 * Makes the judge of queries from the words of danger.
 * @returns whether a query is that of a person in danger; it never throws
 */
export function dangerIn(data: DangerWords): (query: string) => boolean {
  const score = dangerScore(data);
  return (query) => score(query) >= data.enough;
}

/** Makes what counts the points of a query. @returns their sum */
export function dangerScore({ classes, digits, but, points }: DangerWords): (query: string) => number {
  const byLetters = new Patterns(classes.map(([list]) => list));
  const darija = new Patterns(classes.map(([, list]) => list));
  const amazigh = new Patterns(classes.map(([, , list]) => list));
  const exceptions = new Patterns(but);
  return (query) => {
    const typed = words(query.slice(0, longestQuery));
    const letters = typed.map((word) => written(word).slice(0, longest));
    const sounds = typed.map((word) => heard(word).slice(0, longest));
    const found = byLetters.classesOf(letters, () => 0);
    const excepted = exceptions.classesOf(letters, () => 0);
    excepted.forEach((not, at) => not.forEach((of) => found[at]!.delete(of)));
    const inLatin = sounds.map((sound, at) => (/[\p{Script=Arabic}\p{Script=Tifinagh}]/u.test(typed[at]!) ? '' : sound));
    for (const heardAs of [darija.classesOf(inLatin, beginnings), amazigh.classesOf(sounds, () => 0)])
      heardAs.forEach((more, at) => more.forEach((of) => found[at]!.add(of)));
    typed.forEach((word, at) => chatted.test(word.slice(0, longest)) && digits.forEach((of) => found[at]!.add(of)));
    found.forEach((own, at) => {
      if (own.size === 0 && excepted[at]!.size === 0) for (const of of byLetters.near(letters[at]!)) own.add(of);
    });
    const there = new Set(found.flatMap((own) => [...own]));
    return [...there].reduce((sum, of) => sum + points[of]!, 0);
  };
}
