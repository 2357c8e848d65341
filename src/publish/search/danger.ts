import { dangerIn, joinedWords, lettersOf, type DangerWords, type Letters } from './danger-match.ts';

/** The words of each kind of letters are one file. */
const files: Record<Letters, () => Promise<{ default: DangerWords }>> = {
  arabic: () => import('virtual:danger-words/arabic'),
  latin: () => import('virtual:danger-words/latin'),
};

const judges = new Map<string, (query: string) => boolean>();

/**
 * Whether a query is that of a person in danger, or of somebody who is afraid for one. What is fetched is told by the letters of the query
 * and not by the page: who reads a page in French may ask for help in Arabic, and in both at once. Nothing leaves the page.
 * @throws when the words cannot be had
 */
export async function isInDanger(query: string): Promise<boolean> {
  const letters = lettersOf(query);
  const key = letters.join(' ');
  let judge = judges.get(key);
  if (!judge) {
    const words = await Promise.all(letters.map((each) => files[each]()));
    judge = dangerIn(joinedWords(words.map((file) => file.default)));
    judges.set(key, judge);
  }
  return judge(query);
}
