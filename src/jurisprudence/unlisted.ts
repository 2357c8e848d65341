import { contentRoot } from '../check/root.ts';
import { readPortal, type Portal } from '../check/read.ts';
import { assembleJurisprudence, decisionPath } from './jurisprudence.ts';

/**
 * Paths, without language, that no search engine should list: decisions that wait for their release and notices of withdrawal.
 * The sitemap leaves them out; their pages say noindex.
 */
export function unlistedPaths(portal: Portal = readPortal(contentRoot).portal): string[] {
  const { decisions, withdrawn } = assembleJurisprudence(portal);
  return [...decisions.filter(({ released }) => !released).map(({ id }) => id), ...withdrawn.map(({ decision }) => decision)].map((id) =>
    decisionPath({ id }),
  );
}
