import type { Language } from '#src/language/locales.ts';
import type { Pair } from './term-pairs.ts';
import { arabicBase, tellingWords } from './term-words.ts';
import { scriptOf } from '#src/language/script.ts';
import { plain } from '#src/language/fold.ts';
import type { Term } from '#src/concepts/studies/glossary/schema.ts';

/** A translation in which a term of its original appears in none of the words agreed for it. */
interface Deviation {
  file: string;
  field: string;
  term: string;
  /** What the original says, and what would have been agreed. */
  original: string;
  agreed: string[];
}

/**
 * Where translations leave the glossary: the original holds a term, the translation none of its agreed renderings.
 *
 * A term is found in an original where its words stand one after the other, whatever their ending, article, hamza or
 * the letters that Arabic glues to the first, unless they stand there as part of a longer term. A rendering is found in
 * a translation where all its words stand, in any order: languages part them ("identification rapide des victimes").
 * So the list errs to silence: it cannot see a term that the original has twice and the translation once, nor a right
 * word in a wrong sentence.
 */
export function deviations(terms: Term[], pairs: Pair[]): Deviation[] {
  const readings = new Map<string, Word[]>();
  const readOnce = (text: string) => readings.get(text) ?? readings.set(text, read(text)).get(text)!;
  return pairs.flatMap(({ file, field, from, to, original, translation }) => {
    const said = readOnce(translation);
    return termsIn(readOnce(original), terms, from).flatMap((term) => {
      const [words, agreed] = [term.title[from]!, renderings(term, to)];
      // A note that quotes the term in its own letters has kept it.
      const kept = agreed.length === 0 || agreed.some((one) => says(said, one)) || spansOf(said, words).length > 0;
      return kept ? [] : [{ file, field, term: term.id, original: words, agreed }];
    });
  });
}

/** The words agreed for a term in a language: its title there, and what else was accepted. */
const renderings = ({ title, accepted }: Term, locale: Language): string[] => [
  ...(title[locale] ? [title[locale]] : []),
  ...(accepted ?? []).flatMap((also) => also[locale] ?? []),
];

/** The terms of the glossary that a text holds, for whoever translates it. */
export const termsOf = (text: string, terms: Term[], locale: Language): Term[] => termsIn(read(text), terms, locale);

/** The terms that a text holds by themselves, not only inside the words of a longer one. */
function termsIn(text: Word[], terms: Term[], locale: Language): Term[] {
  const found = terms.flatMap((term) => spansOf(text, term.title[locale] ?? '').map((span) => ({ term, ...span })));
  const inside = (span: Span) =>
    found.some(({ start, end }) => start <= span.start && span.end <= end && end - start > span.end - span.start);
  return [...new Set(found.filter((span) => !inside(span)).map(({ term }) => term))];
}

type Span = { start: number; end: number };

/** Where the words of a term stand in a text one after the other. */
function spansOf(text: Word[], term: string): Span[] {
  const wanted = wantedOf(term);
  if (wanted.length === 0) return [];
  return text.flatMap((_, start) =>
    wanted.every((want, at) => text[start + at] && meets(text[start + at]!, want, at === 0)) ? [{ start, end: start + wanted.length }] : [],
  );
}

/** Whether all words of a rendering stand in a text. */
const says = (text: Word[], rendering: string): boolean =>
  wantedOf(rendering).every((want) => text.some((word) => meets(word, want, true)));

/** A word of a text: as it is typed, without accents; and, in Arabic, its base, and its bases without glued letters. */
type Word = { typed: string; base?: string; unglued?: string[] };
/** A word of the glossary; `open` when it ends in * and stands for all that begin so. */
type Wanted = { typed: string; base?: string; open: boolean };

const read = (text: string): Word[] =>
  tellingWords(text).map((word) =>
    scriptOf(word) === 'arab' ? { typed: word, base: arabicBase(word), unglued: unglued(word) } : { typed: bare(word) },
  );

const cache = new Map<string, Wanted[]>();
function wantedOf(phrase: string): Wanted[] {
  const known = cache.get(phrase);
  if (known) return known;
  const wanted = phrase.split(/\s+/).flatMap((part) => read(part).map((word) => ({ ...word, open: part.endsWith('*') })));
  cache.set(phrase, wanted);
  return wanted;
}

/** و ف ب ك ل before a word, one or two of them; nothing tells a glued letter from the word's own first, so both are kept. */
const unglued = (word: string): string[] =>
  [1, 2].filter((letters) => new RegExp(`^[وفبكل]{${letters}}.{3}`, 'u').test(word)).map((letters) => arabicBase(word.slice(letters)));

const bare = (word: string): string => plain(word).normalize('NFD').replace(/\p{M}/gu, '');

/** An inflected word keeps its stem and grows by three letters at most: "opérationnel" "opérationnelles", "menor" "menores". */
const growth = 3;
const stemOf = (word: string): string => (word.length > 4 ? word.replace(/(?<=.{4})[aeosx]+$/, '') : word);

/** @param alone whether a conjunction or preposition may be glued to the word: not within a term ("الجريمة ومنظمة …") */
function meets(word: Word, want: Wanted, alone: boolean): boolean {
  if (want.base) return word.base === want.base || (alone && (word.unglued?.includes(want.base) ?? false));
  const stem = want.open ? want.typed : stemOf(want.typed);
  return word.typed.startsWith(stem) && (want.open || word.typed.length <= want.typed.length + growth);
}
