import { foldedArabic, unaccented } from '#src/language/fold.ts';
import { amazighReadings } from './amazigh.ts';
import { arabicForms, type IrregularWords } from './arabic.ts';
import { inArabicDigits, isNumber, numberForms } from './numbers.ts';
import { exactForm, segments } from './segment.ts';
import { isStopWord } from './stop-words.ts';

/** A word of a text, where it stands, and the forms under which it is compared. */
export interface Token {
  word: string;
  from: number;
  to: number;
  /** Folded only as far as it stays the same word in its language: case, tatweel, vowel signs, digits; accents and hamza are kept. */
  exact: string;
  /** Forms by which it is found, each once, the most exact first: without accents, without clitics, singular, stem; then guesses. */
  forms: string[];
  /**
   * Those of the forms under which an index files the word: from its stem on. Two words that share a form share one of these, since what is
   * more exact than the stem leads to it.
   */
  files: string[];
}

/** What the rules of a page's own language need: the forms of Latin words, the irregular words of Arabic. */
export interface LanguageRules {
  latin?: (exact: string) => string[];
  /** How many of the forms of a Latin word come before its stem. */
  beforeStem?: number;
  arabic?: IrregularWords;
}

/** Words longer than any word have one form: rules that run over them would cost time for nothing. */
const longest = 40;

/** Latin words on a page of another script: no language is known, so that only an s is cut. */
const anyLatin = (exact: string): string[] => [unaccented(exact), unaccented(exact).replace(/(?<=.{3}[^s])s$/, '')];

const none: IrregularWords = new Map();

/** The forms of a word, and how many of them come before its stem. */
function formsOf(word: string, exact: string, { latin, beforeStem = 1, arabic }: LanguageRules): [forms: string[], beforeStem: number] {
  if (exact.length > longest) return [[exact], 0];
  if (isNumber(exact)) return [numberForms(exact, inArabicDigits(word) || arabic !== undefined), 0];
  if (/\p{Script=Tifinagh}/u.test(exact)) return [amazighReadings(exact), 1];
  if (/\p{Script=Arabic}/u.test(exact)) return [arabicForms(exact, arabic ?? none), 2];
  return /^[\p{Script=Latin}\p{M}]+$/u.test(exact) ? [(latin ?? anyLatin)(exact), beforeStem] : [[unaccented(foldedArabic(exact))], 0];
}

/** All words of a text, in order; what is only a tatweel is none. */
export function tokensBy(rules: LanguageRules, text: string): Token[] {
  return segments(text).flatMap((segment) => {
    const exact = exactForm(segment.word);
    if (!exact) return [];
    const [all, beforeStem] = formsOf(segment.word, exact, rules);
    const unique = (some: string[]): string[] => [...new Set(some)].filter(Boolean);
    // A lone hamza folds to nothing, and a word of one form has no other to be filed under.
    const forms = unique(all).length > 0 ? unique(all) : [exact];
    const stems = unique(all.slice(beforeStem));
    return { ...segment, exact, forms, files: stems.length > 0 ? stems : forms };
  });
}

/** Whether a word tells pages apart: no stop word, no single letter. */
export const isTelling = ({ exact }: Token): boolean => !isStopWord(exact) && (exact.length > 1 || /\d/.test(exact));
