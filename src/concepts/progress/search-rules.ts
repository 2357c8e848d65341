import type { Problem } from '#src/content/problem.ts';
import { slugOf, type Content, type Entry } from '#src/content/entry.ts';
import type { EvidenceFacts, Gathering, Place, SearchFacts } from './schema.ts';
import type { MeasureFacts } from '#src/concepts/programme/schema.ts';
import { buildDay } from '#src/build/build-day.ts';
import { readingOn } from './searches.ts';

/**
 * What holds for the searches that are written down: each names a measure, places and entries that exist, has words or a
 * reading of the list that it says was read, and says of no measure that nothing was found while the record held
 * something about it.
 * @param today the clock, yyyy-mm-dd
 */
export function searchRules(
  portal: Content<{ evidence: EvidenceFacts; gathering: Gathering; measure: MeasureFacts; place: Place; search: SearchFacts }>,
  today: string = buildDay,
): Problem[] {
  const root = `programmes/${portal.gathering[0]?.data.programme}/`;
  const measures = new Set(portal.measure.filter(({ id }) => id.startsWith(root)).map(({ data }) => data.number));
  const places = new Map(portal.place.map(({ id, data }) => [id, data]));
  const entries = new Map(portal.evidence.map((entry) => [slugOf(entry.id), entry.data]));
  const first = portal.place[0];
  return [
    ...(first && !portal.place.some(({ data }) => data.required)
      ? [{ file: first.file, field: '', wrong: 'no place is required', cure: 'write required: true where a search must have looked' }]
      : []),
    ...portal.place.flatMap((place) => readingRules(place, today)),
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

function placeRules(row: Row, places: Map<string, Place>): Problem[] {
  const named = row.data.looked.map(({ where }) => where);
  return row.data.looked.flatMap(({ where, words }, index) => [
    ...unknownOrUnread(row, index, words, places.get(where)),
    ...(named.indexOf(where) < index ? [problem(row, `looked.${index}.where`, `"${where}" stands twice`, 'put its words together')] : []),
  ]);
}

function unknownOrUnread(row: Row, index: number, words: string[], place: Place | undefined): Problem[] {
  const { where } = row.data.looked[index]!;
  const field = `looked.${index}`;
  if (!place) return [problem(row, `${field}.where`, `no place "${where}"`, 'add it to content/progress/places.yaml, or correct the id')];
  if (words.length > 0 || readingOn(place, row.data.date)) return [];
  return [
    problem(
      row,
      `${field}.words`,
      `has no words, and "${where}" no reading of ${row.data.date}`,
      `write the words, or the reading under ${where} in content/progress/places.yaml`,
    ),
  ];
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
