import type { Problem } from '#src/content/problem.ts';
import { slugOf, type Content, type Entry } from '#src/content/entry.ts';
import type { EvidenceFacts, Place, SearchFacts } from './schema.ts';

/**
 * What holds for the searches that are written down: each bears its measure and day in its id, and says of no
 * measure that nothing was found while the record held something about it.
 */
export function searchRules(portal: Content<{ evidence: EvidenceFacts; place: Place; search: SearchFacts }>): Problem[] {
  const entries = new Map(portal.evidence.map((entry) => [slugOf(entry.id), entry.data]));
  const first = portal.place[0];
  return [
    ...(first && !portal.place.some(({ data }) => data.required)
      ? [{ file: first.file, field: '', wrong: 'no place is required', cure: 'write required: true where a search must have looked' }]
      : []),
    ...portal.search.flatMap((search) => [...idRules(search), ...foundRules(search, entries)]),
  ];
}

type Row = Entry<SearchFacts>;
const problem = ({ file, id }: Row, field: string, wrong: string, cure: string): Problem => ({
  file,
  field: `${id}.${field}`,
  wrong,
  cure,
});

function idRules(row: Row): Problem[] {
  const { id, measure, date } = row.data;
  return id === `${measure}-${date}` ? [] : [problem(row, 'id', 'is not its measure and date', `write ${measure}-${date}`)];
}

function foundRules(row: Row, entries: Map<string, Entry<EvidenceFacts>['data']>): Problem[] {
  const { found, measure, date } = row.data;
  const wrong = found.flatMap((id, index) => {
    const entry = entries.get(id);
    return !entry || entry.measures.includes(measure)
      ? []
      : [problem(row, `found.${index}`, `the entry ${id} does not name measure ${measure}`, 'remove it, or correct the id')];
  });
  const [held] = [...entries].find(([, entry]) => entry.measures.includes(measure) && entry.recorded <= date) ?? [];
  if (found.length === 0 && held)
    wrong.push(problem(row, 'found', `finds nothing, while the record held ${held} by that day`, 'name what it found'));
  return wrong;
}
