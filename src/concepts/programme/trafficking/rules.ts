import type { Problem } from '#src/content/problem.ts';
import type { Content } from '#src/content/entry.ts';
import type { MeasureFacts } from '#src/concepts/programme/schema.ts';
import type { BearingFacts } from './schema.ts';

/** The measures that a page on trafficking groups exist and can be read. */
export function bearingRules(portal: Content<{ bearing: BearingFacts; measure: MeasureFacts }>): Problem[] {
  const measures = new Map(portal.measure.map(({ id, data }) => [id.replace(/^programmes\/(.+)\/measures\/(\d+)$/, '$1/$2'), data]));
  return portal.bearing.flatMap(({ file, data }) =>
    data.groups.flatMap((group, index) =>
      group.measures.flatMap((ref): Problem[] => {
        const field = `groups.${index}.measures`;
        const measure = measures.get(ref);
        if (!measure) return [{ file, field, wrong: `no measure "${ref}"`, cure: 'correct the programme or the number' }];
        if (measure.legible === false)
          return [{ file, field, wrong: `measure "${ref}" is illegible in our copy`, cure: 'name only measures that can be read' }];
        return [];
      }),
    ),
  );
}
