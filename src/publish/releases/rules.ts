import type { Content } from '#src/content/entry.ts';
import type { Problem } from '#src/content/problem.ts';
import type { Release } from './schema.ts';

const file = 'content/news/releases.yaml';

/**
 * The editions are numbered in the order of their days. That what one names is there is the check's to say where it is still to be shown:
 * an entry may be withdrawn, and the page then leaves it out.
 */
export function releaseRules(portal: Content<{ release: Release }>): Problem[] {
  return portal.release.flatMap(({ file: own, data }, index): Problem[] => {
    const before = portal.release[index - 1]?.data;
    const cure = `take ${file} back from git: npm run release writes it`;
    if (data.number !== index + 1)
      return [{ file: own, field: `${data.id}.number`, wrong: `should be ${index + 1}, is ${data.number}`, cure }];
    if (before && before.id >= data.id) return [{ file: own, field: `${data.id}.id`, wrong: `does not come after ${before.id}`, cure }];
    return [];
  });
}
