import { foldedArabic, unaccented } from '#src/language/fold.ts';
import { amazighReadings } from './amazigh.ts';
import { arabicForms, type IrregularWords } from './arabic.ts';
import { isNumber, numberForms } from './numbers.ts';
import { exactForm, segments } from './segment.ts';
import { isStopWord } from './stop-words.ts';

/** A word of a text, where it stands, and the forms under which it is compared. */
export interface Token {
  word: string;
  from: number;
  to: number;
  /** Folded only as far as it stays the same word in its language: case, tatweel, vowel signs, digits; accents and hamza are kept. */
  exact: string;
  /**
   * Forms by which it is found, each once. The first is the word as any keyboard types it, without accents and seats of
   * hamza; the last is the one that all words of its kin share (singular, stem), under which an index files it.
   */
  forms: string[];
}

/** What the rules of a page's own language need: the forms of Latin words, the irregular words of Arabic. */
export interface LanguageRules {
  latin?: (exact: string) => string[];
  arabic?: IrregularWords;
}

/** Words longer than any word have one form: rules that run over them would cost time for nothing. */
const longest = 40;

/** Latin words on a page of another script: no language is known, so that only an s is cut. */
const anyLatin = (exact: string): string[] => [unaccented(exact), unaccented(exact).replace(/(?<=.{3}[^s])s$/, '')];

const none: IrregularWords = new Map();

function formsOf(exact: string, { latin, arabic }: LanguageRules): string[] {
  if (exact.length > longest) return [exact];
  if (isNumber(exact)) return numberForms(exact);
  if (/\p{Script=Tifinagh}/u.test(exact)) return amazighReadings(exact);
  if (/\p{Script=Arabic}/u.test(exact)) return arabicForms(exact, arabic ?? none);
  return /^[\p{Script=Latin}\p{M}]+$/u.test(exact) ? (latin ?? anyLatin)(exact) : [unaccented(foldedArabic(exact))];
}

type Read = Pick<Token, 'exact' | 'forms'>;

function readWord(word: string, rules: LanguageRules): Read | undefined {
  const exact = exactForm(word);
  if (!exact) return undefined;
  const forms = [...new Set(formsOf(exact, rules))].filter(Boolean);
  // A lone hamza folds to nothing.
  return { exact, forms: forms.length > 0 ? forms : [exact] };
}

/** Words already read, by the rules they were read by: texts repeat theirs, and a phone is slow. Emptied when many. */
const known = new WeakMap<LanguageRules, Map<string, Read | undefined>>();
const mostKnown = 50_000;

/** All words of a text, in order; what is only a tatweel is none. */
export function tokensBy(rules: LanguageRules, text: string): Token[] {
  const read = known.get(rules) ?? new Map<string, Read | undefined>();
  known.set(rules, read);
  if (read.size > mostKnown) read.clear();
  return segments(text).flatMap((segment) => {
    if (!read.has(segment.word)) read.set(segment.word, readWord(segment.word, rules));
    const word = read.get(segment.word);
    return word ? { ...segment, exact: word.exact, forms: word.forms } : [];
  });
}

/** Whether a word tells pages apart: no stop word, no single letter. */
export const isTelling = ({ exact }: Token): boolean => !isStopWord(exact) && (exact.length > 1 || /\d/.test(exact));
