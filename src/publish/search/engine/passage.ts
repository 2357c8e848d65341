import { markOf, matches } from '#src/language/analysis/matches.ts';
import type { Analyser } from '#src/language/analysis/open.ts';
import type { Token } from '#src/language/analysis/rules.ts';
import type { Card } from './format.ts';
import type { Sought } from './language.ts';

interface Passage {
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
export function passageOf({ sections, title }: Card, sought: Sought[], analyser: Analyser, named?: string): Passage | undefined {
  const { tokens } = analyser;
  const inTitle = heldBy(tokens(title), sought);
  let best: { at: number; line: number; score: number } | undefined;
  const lines = sections.map(([, , text]) => text.split('\n').filter(Boolean));
  sections.forEach(([id, heading], at) => {
    if (named && id !== named) return;
    const above = heading ? heldBy(tokens(heading), sought) : new Set<Sought>();
    lines[at]!.forEach((line, index) => {
      const inLine = heldBy(tokens(line), sought);
      const inHeading = above.difference(inLine);
      const score = weigh(inLine) + weigh(inHeading) * ofHeading + (index === 0 ? atStart : 0);
      if (!best || score > best.score) best = { at, line: index, score };
    });
  });
  if (!best) return undefined;
  const [id, heading] = sections[best.at]!;
  const text = around(lines[best.at]!, best.line, sought, analyser);
  const marks = marksIn(text, sought, analyser);
  const found = new Set(heldBy(tokens(`${heading}\n${text}`), sought));
  const opens = id !== '' && heading !== '' && (named === id || (found.size > 0 && found.difference(inTitle).size > 0));
  return { text, marks, ...(opens && { section: { id, title: heading } }) };
}
/** A word of the heading says less of a line than one of its own; of lines that hold the same the first of a section stands before. */
const ofHeading = 0.6;
const atStart = 0.01;

const weigh = (words: Iterable<Sought>): number => [...words].reduce((sum, { weight }) => sum + weight, 0);
const heldBy = (all: Token[], sought: Sought[]): Set<Sought> =>
  new Set(sought.filter((each) => all.some((token) => matches(token, each.forms))));

const marksIn = (text: string, sought: Sought[], { tokens }: Analyser): [number, number][] =>
  tokens(text).flatMap((token) => {
    const marks = sought.flatMap(({ forms }) => markOf(token, forms) ?? []);
    return marks.length > 0 ? [[marks[0]!, marks[1]!] as [number, number]] : [];
  });

/** A line, with those that follow it where it is short, and cut to the words sought where it is long. */
function around(lines: string[], at: number, sought: Sought[], { tokens }: Analyser): string {
  let text = lines[at]!;
  for (let next = at + 1; text.length < length.least && next < lines.length; next += 1) text = `${text} · ${lines[next]!}`;
  if (text.length <= length.most) return text;
  const words = tokens(text);
  const hits = words.filter((token) => sought.some(({ forms }) => matches(token, forms)));
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
