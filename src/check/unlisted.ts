import { contentRoot } from '#src/content/root.ts';
import { readCollection } from './read.ts';
import { assembleJurisprudence, decisionPath, type JurisprudenceRecords } from '#src/concepts/jurisprudence/model.ts';

/**
 * Paths, without language, that no search engine should list: decisions that wait for their release and notices of withdrawal.
 * The sitemap leaves them out; their pages say noindex.
 */
export function unlistedPaths(records: JurisprudenceRecords = recorded()): string[] {
  const { decisions, withdrawn } = assembleJurisprudence(records);
  return [...decisions.filter(({ released }) => !released).map(({ id }) => id), ...withdrawn.map(({ decision }) => decision)].map((id) =>
    decisionPath({ id }),
  );
}

/** The collections that hold decisions, without Astro: its configuration asks before there are collections. */
const recorded = (): JurisprudenceRecords => ({
  decision: readCollection(contentRoot, 'decision'),
  decisionText: readCollection(contentRoot, 'decisionText'),
  court: readCollection(contentRoot, 'court'),
  decisionLog: readCollection(contentRoot, 'decisionLog'),
});
