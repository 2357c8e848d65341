import { foldedArabic } from '#src/language/fold.ts';
import type { Token } from './rules.ts';

/** Whether a word of a text is one that was asked for. @param asked the exact words and forms of the query */
export const matches = (token: Token, asked: ReadonlySet<string>): boolean =>
  asked.has(token.exact) || token.forms.some((form) => asked.has(form));

const clitics = /^(?:[وف]?(?:[بك]?ال|لل|[بكل])|[وف])/u;

/**
 * The part of a text to mark for a word that matches: the whole word, without what Arabic glues before it, so that of
 * ومكافحة only مكافحة is marked. The query's own spelling is marked whole. Nothing where the word does not match.
 */
export function markOf(token: Token, asked: ReadonlySet<string>): [from: number, to: number] | undefined {
  if (!matches(token, asked)) return undefined;
  const whole: [number, number] = [token.from, token.to];
  if (asked.has(token.exact) || asked.has(token.forms[0]!)) return whole;
  const form = token.forms.find((each) => asked.has(each))!;
  const glued = clitics.exec(foldedArabic(token.exact))?.[0].length ?? 0;
  // A word that itself begins as the form does has nothing glued to it.
  if (glued === 0 || foldedArabic(token.exact).startsWith(form.slice(0, 2))) return whole;
  return [token.from + lengthIn(token.word, glued), token.to];
}

/** How many characters of a word its first letters take, with tatweel and signs. */
const lengthIn = (word: string, letters: number): number =>
  Array.from(word.matchAll(/\p{L}(?:\p{M}|\p{Cf}|\u0640)*/gu), ([each]) => each)
    .slice(0, letters)
    .join('').length;
