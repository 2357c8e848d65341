import type { Problem } from '#src/content/problem.ts';
import { slugOf, type Content, type Entry } from '#src/content/entry.ts';
import type { EvidenceFacts, Place, SearchFacts } from './schema.ts';
import { buildDay } from '#src/build/build-day.ts';
import { readingOn } from './searches.ts';

/**
 * What holds for the searches that are written down: each bears its measure and day in its id, has words or a reading of
 * the list that it says was read, and says of no measure that nothing was found while the record held something about it.
 * @param today the clock, yyyy-mm-dd
 */
export function searchRules(
  portal: Content<{ evidence: EvidenceFacts; place: Place; search: SearchFacts }>,
  today: string = buildDay,
): Problem[] {
  const places = new Map(portal.place.map(({ id, data }) => [id, data]));
  const entries = new Map(portal.evidence.map((entry) => [slugOf(entry.id), entry.data]));
  const first = portal.place[0];
  return [
    ...(first && !portal.place.some(({ data }) => data.required)
      ? [{ file: first.file, field: '', wrong: 'no place is required', cure: 'write required: true where a search must have looked' }]
      : []),
    ...portal.place.flatMap((place) => readingRules(place, today)),
    ...portal.search.flatMap((search) => [...idRules(search), ...unreadRules(search, places), ...foundRules(search, entries)]),
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

function readingRules({ file, id, data }: Entry<Place>, today: string): Problem[] {
  return data.readings.flatMap(({ date, from, to }, index) => {
    const field = `${id}.readings.${index}`;
    return [
      ...(date > today ? [{ file, field: `${field}.date`, wrong: 'lies in the future', cure: 'write the day of the reading' }] : []),
      ...(from > to || to > date
        ? [{ file, field, wrong: 'its dates run backwards', cure: 'write from, to and the day of the reading in this order' }]
        : []),
    ];
  });
}

/** Where no words were searched for, the list was read that day. A place that does not exist is told by its reference. */
function unreadRules(row: Row, places: Map<string, Place>): Problem[] {
  return row.data.looked.flatMap(({ where, words }, index) => {
    const place = places.get(where);
    if (!place || words.length > 0 || readingOn(place, row.data.date)) return [];
    return [
      problem(
        row,
        `looked.${index}.words`,
        `has no words, and "${where}" no reading of ${row.data.date}`,
        `write the words, or the reading under ${where} in content/progress/places.yaml`,
      ),
    ];
  });
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
