import { dangerFiles, lettersOf } from './danger-files.ts';
import { dangerIn, joinedWords } from './danger-match.ts';

/** The judges, by the letters that they read. */
const judges = new Map<string, (query: string) => boolean>();

/**
 * Whether a query is that of a person in danger, or of somebody who is afraid for one. Nothing leaves the page.
 * @throws when the words cannot be had
 */
export async function isInDanger(query: string): Promise<boolean> {
  const letters = lettersOf(query).join(' ');
  const judge = judges.get(letters) ?? dangerIn(joinedWords(await dangerFiles(query)));
  judges.set(letters, judge);
  return judge(query);
}
