import type { Problem } from '../check/problem.ts';
import type { Portal } from '../check/read.ts';

/** A contradiction is one between different readings. */
export function contradictionRules(portal: Portal): Problem[] {
  return portal.contradiction.flatMap(({ file, data }) => {
    const readings = data.readings.map(({ says }) => says.ar);
    return readings
      .filter((says, index) => readings.indexOf(says) !== index)
      .map((says) => ({ file, field: `${data.id}.readings`, wrong: `"${says}" stands twice`, cure: 'keep only readings that differ' }));
  });
}
