import { slugOf } from '#src/content/entry.ts';
import type { Problem } from '#src/content/problem.ts';
import type { Content } from '#src/content/entry.ts';
import type { EvidenceFacts } from '#src/concepts/progress/schema.ts';
import type { NewsFacts } from './schema.ts';

/** What the record says of an event is not written again. */
export function newsRules(portal: Content<{ evidence: EvidenceFacts; news: NewsFacts }>): Problem[] {
  const evidence = new Map(portal.evidence.map(({ id, data }) => [slugOf(id), data]));
  return portal.news.flatMap(({ file, data }) =>
    data.record.flatMap((id): Problem[] => {
      const entry = evidence.get(id);
      return data.names.measures.flatMap((ref, at) =>
        entry?.measures.some((number) => ref === `plan/${number}`)
          ? [{ file, field: `names.measures.${at}`, wrong: `"${ref}" is named by the entry ${id} already`, cure: 'remove it' }]
          : [],
      );
    }),
  );
}
