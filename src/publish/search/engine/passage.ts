import { tokens, type Token } from '#src/language/analysis/tokens.ts';
import type { Locale } from '#src/language/locales.ts';
import type { Card } from './format.ts';

/** A word to be found in a text, and what it tells. */
export interface Sought {
  forms: Set<string>;
  weight: number;
}
export interface Passage {
  text: string;
  marks: [from: number, to: number][];
  section?: { id: string; title: string };
}

/** Letters of a passage. */
const length = { least: 90, most: 240 };

/**
 * The piece of a page that answers: the line that holds most of what the query tells, cut around its words; the
 * beginning of the page where none holds any.
 * @param named id of a section that the query names: the passage is that one's
 */
export function passageOf({ sections, title }: Card, sought: Sought[], locale: Locale, named?: string): Passage | undefined {
  const inTitle = heldBy(tokens(title, locale), sought);
  let best: { at: number; line: number; score: number } | undefined;
  const lines = sections.map(([, , text]) => text.split('\n').filter(Boolean));
  sections.forEach(([id, heading], at) => {
    if (named && id !== named) return;
    const above = heading ? heldBy(tokens(heading, locale), sought) : new Set<Sought>();
    lines[at]!.forEach((line, index) => {
      const inLine = heldBy(tokens(line, locale), sought);
      const inHeading = above.difference(inLine);
      const score = weigh(inLine) + weigh(inHeading) * ofHeading + (index === 0 ? atStart : 0);
      if (!best || score > best.score) best = { at, line: index, score };
    });
  });
  if (!best) return undefined;
  const [id, heading] = sections[best.at]!;
  const text = around(lines[best.at]!, best.line, sought, locale);
  const marks = marksIn(text, sought, locale);
  const found = new Set(heldBy(tokens(`${heading}\n${text}`, locale), sought));
  const opens = id !== '' && heading !== '' && (named === id || (found.size > 0 && found.difference(inTitle).size > 0));
  return { text, marks, ...(opens && { section: { id, title: heading } }) };
}
/** A word of the heading says less of a line than one of its own; of lines that hold the same the first of a section stands before. */
const ofHeading = 0.6;
const atStart = 0.01;

const weigh = (words: Iterable<Sought>): number => [...words].reduce((sum, { weight }) => sum + weight, 0);
const holds = (token: Token, { forms }: Sought): boolean => forms.has(token.exact) || token.forms.some((form) => forms.has(form));
const heldBy = (all: Token[], sought: Sought[]): Set<Sought> => new Set(sought.filter((each) => all.some((token) => holds(token, each))));

const marksIn = (text: string, sought: Sought[], locale: Locale): [number, number][] =>
  tokens(text, locale)
    .filter((token) => sought.some((each) => holds(token, each)))
    .map(({ from, to }) => [from, to]);

/** A line, with those that follow it where it is short, and cut to the words sought where it is long. */
function around(lines: string[], at: number, sought: Sought[], locale: Locale): string {
  let text = lines[at]!;
  for (let next = at + 1; text.length < length.least && next < lines.length; next += 1) text = `${text} · ${lines[next]!}`;
  if (text.length <= length.most) return text;
  const words = tokens(text, locale);
  const hits = words.filter((token) => sought.some((each) => holds(token, each)));
  const start = bestStart(hits);
  const first = words.find(({ from }) => from >= start - length.most / 4)?.from ?? 0;
  const from = start <= length.most / 2 ? 0 : first;
  const last = words.findLast(({ to }) => to <= from + length.most)?.to ?? text.length;
  const to = text.length - from <= length.most ? text.length : last;
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}

/** Where the piece begins that holds the most of the words found. */
function bestStart(hits: Token[]): number {
  const within = hits.map(({ from }) => hits.filter((other) => other.from >= from && other.to <= from + length.most * 0.75).length);
  return hits[within.indexOf(Math.max(0, ...within))]?.from ?? 0;
}
