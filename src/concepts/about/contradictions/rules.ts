import type { Problem } from '#src/content/problem.ts';
import type { Content } from '#src/content/entry.ts';
import type { Contradiction } from './schema.ts';

/** A contradiction is one between different readings. */
export function contradictionRules(portal: Content<{ contradiction: Contradiction }>): Problem[] {
  return portal.contradiction.flatMap(({ file, data }) => {
    const readings = data.readings.map(({ says }) => says.ar);
    return readings
      .filter((says, index) => readings.indexOf(says) !== index)
      .map((says) => ({ file, field: `${data.id}.readings`, wrong: `"${says}" stands twice`, cure: 'keep only readings that differ' }));
  });
}
