import { localeCodes } from '#src/language/locales.ts';
import { isNumber } from '#src/language/analysis/numbers.ts';
import { tokens } from '#src/language/analysis/tokens.ts';
import type { Knowledge } from './subjects.ts';
import type { ReadPage, Section } from './read.ts';

/** What a name that is the whole query counts against the best page by its words, which counts 1. */
const weights = { bestBet: 6, number: 4, subject: 2, title: 2 };

interface CalledName {
  weight: number;
  called: string;
  section?: string;
}

/** What a page, and what its sections, are looked up by. @param versions the page in all languages */
export function namesOf(page: ReadPage, versions: ReadPage[], { subjects, bestBets }: Knowledge): CalledName[] {
  const { path, kind, title, fallen, number, sections } = page;
  const everyName = (row: Partial<Record<(typeof localeCodes)[number], string[]>>) => localeCodes.flatMap((code) => row[code] ?? []);
  const numbers = kind === 'law' ? versions.flatMap((version) => numbersIn(version.title)) : [];
  const calls = (weight: number, names: (string | undefined)[], section?: string): CalledName[] =>
    names.flatMap((called) => (called ? [{ weight, called, ...(section && { section }) }] : []));
  return [
    ...bestBets.filter((bet) => bet.page === path).flatMap((bet) => calls(weights.bestBet, everyName(bet))),
    ...subjects.filter(({ pages }) => pages?.includes(path)).flatMap((subject) => calls(weights.subject, everyName(subject))),
    ...calls(weights.number, [...numbers.flatMap((each) => [each, reversed(each)]), ...(number ? versions.map(({ label }) => label) : [])]),
    ...calls(weights.number, number && kind === 'measure' ? [number] : []),
    ...calls(weights.title, fallen ? [] : [title]),
    ...(kind === 'law' ? sections.flatMap((section) => calls(weights.number, articleNames(section), section.id)) : []),
  ];
}

/** The numbers by which legal texts go: "27.14", "2.17.740". */
const numbersIn = (text: string): string[] => tokens(text, localeCodes[0]!).flatMap(({ exact }) => (isNumber(exact) ? [exact] : []));

/** "27-14" as a reader of Arabic may see and type it: the same parts in the other order. */
const reversed = (number: string): string => number.split(/[.-]/).reverse().join('-');

/** An article by its number alone, where that is one of its own kind ("448-4"), and by its word and number. */
function articleNames({ id, title }: Section): string[] {
  const number = /^article-([\d-]+)$/.exec(id)?.[1];
  const word = /^\P{L}*(\p{L}+)/u.exec(title)?.[1];
  if (!number) return [];
  return [...(number.includes('-') ? [number] : []), ...(word ? [`${word} ${number}`] : [])];
}
