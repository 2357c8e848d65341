import type { DangerWords } from './danger-match.ts';

/** The letters that a query may hold: those of Arabic and Tifinagh, and Latin ones. */
export type Letters = 'arabic' | 'latin';

/** The letters that a query holds; Latin where it holds none, as a number does. */
export function lettersOf(query: string): Letters[] {
  const arabic = /[\p{Script=Arabic}\p{Script=Tifinagh}]/u.test(query);
  const latin = !arabic || /\p{Script=Latin}/u.test(query);
  return [...(arabic ? (['arabic'] as const) : []), ...(latin ? (['latin'] as const) : [])];
}

const files: Record<Letters, () => Promise<{ default: DangerWords }>> = {
  arabic: () => import('virtual:danger-words/arabic'),
  latin: () => import('virtual:danger-words/latin'),
};

/**
 * Fetches the words of danger in the letters of a query: what is needed is told by these and not by the page, for who reads a page in
 * French may ask for help in Arabic, and in both at once. Holds nothing else, so that a page can ask for them before the judge has come.
 * Rejects where they do not come.
 */
export const dangerFiles = async (query: string): Promise<DangerWords[]> =>
  (await Promise.all(lettersOf(query).map((each) => files[each]()))).map((file) => file.default);
