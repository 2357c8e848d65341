import type { Problem } from '#src/content/problem.ts';
import type { Content } from '#src/content/entry.ts';
import type { MeasureFacts } from '#src/concepts/programme/schema.ts';
import type { TraffickingFacts } from './schema.ts';

/** The measures that a page on trafficking groups can be read. */
export function traffickingRules(portal: Content<{ trafficking: TraffickingFacts; measure: MeasureFacts }>): Problem[] {
  const illegible = new Set(portal.measure.filter(({ data }) => data.legible === false).map(({ id }) => id));
  return portal.trafficking.flatMap(({ file, data }) =>
    data.groups.flatMap((group, index) =>
      group.measures
        .filter((ref) => illegible.has(`programmes/${ref.replace('/', '/measures/')}`))
        .map((ref) => ({
          file,
          field: `groups.${index}.measures`,
          wrong: `measure "${ref}" is illegible in our copy`,
          cure: 'name only measures that can be read',
        })),
    ),
  );
}
