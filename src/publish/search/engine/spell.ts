import { slips, spelled } from '#src/language/analysis/slips.ts';
import type { Token } from '#src/language/analysis/rules.ts';
import type { Files } from './files.ts';
import { prefixLetters } from './format.ts';

/** The words that begin as one still being typed, the commonest first. */
export async function completions({ word }: Token, files: Files): Promise<string[]> {
  const begun = spelled(word);
  const words = await alike('^', begun, files);
  return words.flatMap(([spelling]) => (spelled(spelling).startsWith(begun) ? [spelling] : [])).slice(0, mostBegun);
}
const mostBegun = 6;

/** A word that a reader most likely meant. */
interface Likely {
  spelling: string;
  /** True where one slip, not in the first letter, made a word of some letters of it: hardly another word. */
  sure: boolean;
}

/** Letters of a word from which on few others are one slip away. */
const tellingLetters = 5;

/** So many words are tried, each of which may cost a file. */
const tried = 3;

/**
 * The words of the index that a reader most likely meant: the nearest, of these the commonest first. One slip leaves either
 * the beginning or the end of a word as it is, so that the words that begin alike and those that end alike are looked through.
 */
export async function likeliest({ word }: Token, files: Files): Promise<Likely[]> {
  const typed = spelled(word);
  if (/\d/.test(typed)) return [];
  const lists = await Promise.all([alike('^', typed, files), alike('$', [...typed].reverse().join(''), files)]);
  const near = [...new Map(lists.flat())].flatMap(([spelling, pages]) => {
    const count = slips(word, spelling);
    return count ? [{ spelling, count, pages }] : []; // the very letters, in which no page has it, or another word
  });
  const least = Math.min(...near.map(({ count }) => count));
  return near
    .filter(({ count }) => count === least)
    .sort((a, b) => b.pages - a.pages || (a.spelling < b.spelling ? -1 : 1))
    .slice(0, tried)
    .map(({ spelling, count }) => ({ spelling, sure: count === 1 && typed.length >= tellingLetters }));
}

/** The spellings under ever longer beginnings of a word, for as long as a list is not the whole. */
async function alike(sign: '^' | '$', word: string, files: Files): Promise<[spelling: string, pages: number][]> {
  const all = [...word];
  const found = new Map<string, number>();
  for (let length: number = prefixLetters.least; length <= Math.min(prefixLetters.most, all.length); length += 1) {
    const list = await files.spellings(sign + all.slice(0, length).join(''));
    for (const [spelling, pages] of list?.words ?? []) found.set(spelling, pages);
    if (!list?.more) break;
  }
  return [...found].sort(([a, pages], [b, others]) => others - pages || (a < b ? -1 : 1));
}
