import type { Problem } from '#src/content/problem.ts';
import { slugOf, type Content, type Entry } from '#src/content/entry.ts';
import type { EvidenceFacts, Gathering, Place, SearchFacts } from './schema.ts';
import type { MeasureFacts } from '#src/concepts/programme/schema.ts';
import { buildDay } from '#src/build/build-day.ts';

/**
 * What holds for the searches that are written down: each names a measure, places and entries that exist, and says of
 * no measure that nothing was found while the record held something about it.
 * @param today the clock, yyyy-mm-dd
 */
export function searchRules(
  portal: Content<{ evidence: EvidenceFacts; gathering: Gathering; measure: MeasureFacts; place: Place; search: SearchFacts }>,
  today: string = buildDay,
): Problem[] {
  const root = `programmes/${portal.gathering[0]?.data.programme}/`;
  const measures = new Set(portal.measure.filter(({ id }) => id.startsWith(root)).map(({ data }) => data.number));
  const places = new Set(portal.place.map(({ id }) => id));
  const entries = new Map(portal.evidence.map((entry) => [slugOf(entry.id), entry.data]));
  const first = portal.place[0];
  return [
    ...(first && !portal.place.some(({ data }) => data.required)
      ? [{ file: first.file, field: '', wrong: 'no place is required', cure: 'write required: true where a search must have looked' }]
      : []),
    ...portal.search.flatMap((search) => [
      ...factRules(search, today, measures),
      ...placeRules(search, places),
      ...foundRules(search, entries),
    ]),
  ];
}

type Row = Entry<SearchFacts>;
const problem = ({ file, id }: Row, field: string, wrong: string, cure: string): Problem => ({
  file,
  field: `${id}.${field}`,
  wrong,
  cure,
});

function factRules(row: Row, today: string, measures: Set<number>): Problem[] {
  const { id, measure, date } = row.data;
  return [
    ...(measures.has(measure) ? [] : [problem(row, 'measure', `no measure ${measure}`, 'correct the number')]),
    ...(date > today ? [problem(row, 'date', 'lies in the future', 'write the day of the search')] : []),
    ...(id === `${measure}-${date}` ? [] : [problem(row, 'id', 'is not its measure and date', `write ${measure}-${date}`)]),
  ];
}

function placeRules(row: Row, places: Set<string>): Problem[] {
  const named = row.data.looked.map(({ where }) => where);
  return named.flatMap((where, index) => [
    ...(places.has(where)
      ? []
      : [problem(row, `looked.${index}.where`, `no place "${where}"`, 'add it to content/progress/places.yaml, or correct the id')]),
    ...(named.indexOf(where) < index ? [problem(row, `looked.${index}.where`, `"${where}" stands twice`, 'put its words together')] : []),
  ]);
}

function foundRules(row: Row, entries: Map<string, Entry<EvidenceFacts>['data']>): Problem[] {
  const { found, measure, date } = row.data;
  const wrong = found.flatMap((id, index) => {
    const entry = entries.get(id);
    if (!entry) return [problem(row, `found.${index}`, `no entry "${id}"`, 'write the name of a folder of content/progress/evidence')];
    return entry.measures.includes(measure)
      ? []
      : [problem(row, `found.${index}`, `the entry ${id} does not name measure ${measure}`, 'remove it, or correct the id')];
  });
  const [held] = [...entries].find(([, entry]) => entry.measures.includes(measure) && entry.recorded <= date) ?? [];
  if (found.length === 0 && held)
    wrong.push(problem(row, 'found', `finds nothing, while the record held ${held} by that day`, 'name what it found'));
  return wrong;
}
