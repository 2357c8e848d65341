import type { Doubt } from '#src/content/schema.ts';
import type { Measure, Programme } from '#src/concepts/programme/model.ts';
import { byCharacters } from '#src/language/collate.ts';

/** What is uncertain in a programme, counted from its entries: never typed. */
interface DoubtCount {
  programme: Programme;
  measures: number;
  illegible: number;
  partial: number;
  /** Measures with at least one doubt. */
  doubtful: number;
  /** All notes on corrections and doubts, headings included. */
  notes: number;
  /** How many notes there are on each field, most first. */
  fields: { field: string; count: number }[];
}

export function countDoubts(programme: Programme): DoubtCount {
  const { measures } = programme;
  const all = [
    ...programme.facts.doubts,
    ...programme.headingDoubts,
    ...partDoubts(programme),
    ...measures.flatMap(({ doubts }) => doubts),
  ];
  const fields = new Map<string, number>();
  for (const { field } of measures.flatMap(({ doubts }): Doubt[] => doubts)) fields.set(field, (fields.get(field) ?? 0) + 1);
  const having = (legible: Measure['legible']) => measures.filter((measure) => measure.legible === legible).length;
  return {
    programme,
    measures: measures.length,
    illegible: having(false),
    partial: having('partial'),
    doubtful: measures.filter(({ doubts }) => doubts.length > 0).length,
    notes: all.length,
    fields: [...fields].map(([field, count]) => ({ field, count })).sort((a, b) => b.count - a.count || byCharacters(a.field, b.field)),
  };
}

const partDoubts = (programme: Programme): Doubt[] => [
  ...[...programme.axes, ...programme.objectives].flatMap(({ doubts }) => doubts),
  ...(programme.governance?.facts.doubts ?? []),
];
