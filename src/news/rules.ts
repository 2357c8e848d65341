import type { Problem } from '../check/problem.ts';
import type { Portal } from '../check/read.ts';

/** What the record says of an event is not written again. */
export function newsRules(portal: Portal): Problem[] {
  const evidence = new Map(portal.evidence.map(({ id, data }) => [id.split('/').at(-1)!, data]));
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
