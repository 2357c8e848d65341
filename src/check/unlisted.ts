import { contentRoot } from '#src/content/root.ts';
import { certificatePath } from '#src/concepts/training/model.ts';
import { readCollection } from './read.ts';
import { assembleQuestions, assembleSeries, embedPath, picturesOf, type Picture } from '#src/concepts/statistics/model.ts';
import { assembleJurisprudence, decisionPath, type JurisprudenceRecords } from '#src/concepts/jurisprudence/model.ts';

/**
 * Paths, without language, that no search engine should list: decisions that wait for their release, notices of withdrawal, pictures of
 * figures alone, for frames, and the sheets that whoever took a course fills in. The sitemap leaves them out; their pages say noindex.
 */
export const unlistedPaths = (): string[] => [
  ...unlistedDecisions(recorded()),
  ...pictures().map(embedPath),
  ...readCollection(contentRoot, 'course').map(({ id }) => certificatePath({ path: `/${id}/` })),
];

/** Those of the decisions. */
export function unlistedDecisions(records: JurisprudenceRecords): string[] {
  const { decisions, withdrawn } = assembleJurisprudence(records);
  return [...decisions.filter(({ released }) => !released).map(({ id }) => id), ...withdrawn.map(({ decision }) => decision)].map((id) =>
    decisionPath({ id }),
  );
}

/** The pictures of figures. */
function pictures(): Picture[] {
  const series = assembleSeries(readCollection(contentRoot, 'series'));
  return picturesOf(assembleQuestions(readCollection(contentRoot, 'question'), series), series);
}

/** The collections that hold decisions, without Astro: its configuration asks before there are collections. */
const recorded = (): JurisprudenceRecords => ({
  decision: readCollection(contentRoot, 'decision'),
  decisionText: readCollection(contentRoot, 'decisionText'),
  court: readCollection(contentRoot, 'court'),
  decisionLog: readCollection(contentRoot, 'decisionLog'),
});
