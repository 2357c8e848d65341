import { slugOf } from '#src/content/entry.ts';
import type { Programme } from '#src/concepts/programme/model.ts';
import type { Location } from '#src/content/locations/schema.ts';
import { textsOf, type Item } from '#src/content/texts.ts';
import { overdue } from './calendar.ts';
import { elsewhere, ofPublicAuthor, type ElsewhereRecords } from './elsewhere.ts';
import type { Change, Evidence, MeasureProgress, Progress } from './model.ts';
import { recommendationsOf, type RecommendationRecords } from './recommendations.ts';
import type { EvidenceFacts, EvidenceText, Gathering, Place, SearchFacts } from './schema.ts';
import { searchedFor } from './searches.ts';
import {
  measureStatuses,
  standing,
  statusByShowing,
  statusOf,
  statuses,
  toldStatus,
  withinPeriod,
  type MeasureStatus,
  type Status,
} from './status.ts';

/** Everything the record is made of, as it stands in the collections. */
interface EvidenceRecords extends ElsewhereRecords, RecommendationRecords {
  gathering: Item<Gathering>[];
  evidence: Item<EvidenceFacts>[];
  evidenceText: Item<EvidenceText>[];
  location: Item<Location>[];
  place: Item<Place>[];
  search: Item<SearchFacts>[];
}

/** Oldest first; a date without a day stands at the end of its month or year ("~" sorts after every digit and hyphen). */
const byDate = (a: { date: string; id: string }, b: { date: string; id: string }) => (`${a.date}~${a.id}` < `${b.date}~${b.id}` ? -1 : 1);

/**
 * Joins the record of what was published with the measures of its programme.
 * @param today the clock for the plan's calendar, yyyy-mm-dd
 * @throws when an entry names a measure that does not exist
 */
export function assembleProgress(records: EvidenceRecords, programme: Programme, gathering: Gathering, today: string): Progress {
  const firstYear = programme.facts.period[0];
  const measuresOf = (numbers: number[], id: string) =>
    numbers.map((number) => {
      const measure = programme.measures.find((candidate) => candidate.number === number);
      if (!measure) throw new Error(`content/${id}/index.yaml: no measure ${number}`);
      return measure;
    });

  const facts = records.evidence.map(({ id, data }) => ({ ...data, id: slugOf(id) }));
  const stands = new Set(standing(facts).map(({ id }) => id));
  const evidence: Evidence[] = records.evidence
    .map(({ id, data }) => {
      const before = !withinPeriod(data, firstYear);
      return {
        ...data,
        id: slugOf(id),
        texts: textsOf(records.evidenceText, id, data.language),
        bearsOn: measuresOf(data.measures, id),
        replaced: undefined,
        replacedBy: undefined,
        before,
        counts: !before && data.shows !== 'milestone' && stands.has(slugOf(id)),
      };
    })
    .sort(byDate);
  for (const entry of evidence) {
    const earlier = evidence.find(({ id }) => id === entry.replaces);
    if (!earlier) continue;
    earlier.replacedBy = entry;
    entry.replaced = earlier;
  }

  const recommendations = recommendationsOf(records, measuresOf).sort(byDate);

  const places = records.place.map(({ data }) => data);
  const searches = records.search.map(({ data }) => data);
  const measures: MeasureProgress[] = programme.measures.map((measure) => {
    const searched = searchedFor(measure.number, searches, places, evidence);
    const history = evidence.filter((entry) => entry.measures.includes(measure.number));
    const status = statusOf(measure.number, evidence, firstYear);
    return {
      measure,
      ...searched,
      status: toldStatus(status, searched.searchedTo),
      history,
      decides: history.findLast((entry) => entry.counts && statusByShowing[entry.shows] === status),
      latest: history.findLast((entry) => entry.counts),
      recommendations: recommendations.filter((each) => each.measures.includes(measure.number)),
    };
  });

  const committee = programme.governance?.facts.committees.find(({ id }) => id === 'monitoring');
  const published = publicationsOf(evidence, records, firstYear);
  const calendar = overdue({
    published: published.map(({ date }) => date),
    begins: `${firstYear}-01-01`,
    rhythm: committee ?? { meetsEveryMonths: null, reportsEveryMonths: null },
    today,
  });
  return {
    programme,
    gatheredTo: gathering.gatheredTo,
    locations: records.location.map(({ data }) => data),
    places,
    overdue: calendar,
    latestPublic: published.find(({ date, entry }) => date === calendar.last && entry)?.entry,
    evidence,
    measures,
    recommendations,
    changes: changesOf(evidence),
  };
}

/**
 * Every publication of the Commission or a public body in the plan's period, wherever the portal tells of it: on the
 * record, milestones included, or elsewhere. What the record has of it stands beside its date.
 */
function publicationsOf(
  evidence: Evidence[],
  records: ElsewhereRecords,
  firstYear: number,
): { date: string; entry: Evidence | undefined }[] {
  const own = evidence.filter(({ whose, before, replacedBy }) => !before && !replacedBy && (whose === 'commission' || whose === 'body'));
  return [
    ...own.map((entry) => ({ date: entry.date, entry })),
    ...elsewhere(records)
      .filter((each) => ofPublicAuthor(each, firstYear))
      .map(({ date, record }) => ({ date, entry: evidence.find(({ id }) => record.includes(id)) })),
  ];
}

/** Each rise of a measure's status with the entry that brought it, oldest first. */
function changesOf(evidence: Evidence[]): Change[] {
  const now = new Map<number, Status>();
  const changes: Change[] = [];
  for (const entry of evidence.filter(({ counts }) => counts)) {
    for (const measure of entry.bearsOn) {
      const from = now.get(measure.number) ?? 'none';
      const shown = statusOf(measure.number, [{ ...entry, replaces: undefined }], 0);
      if (statuses.indexOf(shown) <= statuses.indexOf(from)) continue;
      now.set(measure.number, shown);
      changes.push({ evidence: entry, measure, from, to: shown });
    }
  }
  return changes;
}

/** How many measures have each status, in the order of the statuses; `unsearched` and `dropped` only where there is one. */
export function countsOf(measures: { status?: MeasureStatus }[]): { status: MeasureStatus; count: number }[] {
  return measureStatuses
    .map((status) => ({ status, count: measures.filter((each) => each.status === status).length }))
    .filter(({ status, count }) => (status !== 'dropped' && status !== 'unsearched') || count > 0);
}

/** A year, or half of one. */
export interface Period {
  /** "2025", "2025-h1" */
  id: string;
  year: string;
  half: 1 | 2 | undefined;
  evidence: Evidence[];
  changes: Change[];
}

/**
 * The years in which something was published, each with its halves, newest first; with their entries (newest first) and their
 * changes. What is dated by its year alone stands in the year, and in neither half.
 */
export function periodsOf(progress: Progress): Period[] {
  const years = [...new Set(progress.evidence.map(({ date }) => date.slice(0, 4)))].sort().reverse();
  return years
    .flatMap((year): Pick<Period, 'id' | 'year' | 'half'>[] => [
      { id: year, year, half: undefined },
      { id: `${year}-h2`, year, half: 2 },
      { id: `${year}-h1`, year, half: 1 },
    ])
    .map((period) => ({
      ...period,
      evidence: progress.evidence.filter(({ date }) => within(period, date)).reverse(),
      changes: progress.changes.filter(({ evidence }) => within(period, evidence.date)),
    }))
    .filter(({ evidence }) => evidence.length > 0);
}

/** Whether a date, as precise as it is known, lies in a period for certain. */
function within({ year, half }: Pick<Period, 'year' | 'half'>, date: string): boolean {
  const month = date.slice(5, 7);
  return date.startsWith(year) && (half === undefined || (month !== '' && (month <= '06' ? 1 : 2) === half));
}

/** Each date on which something was published, oldest first, with its entries and the changes they brought. */
export function recordDates(progress: Progress): { date: string; evidence: Evidence[]; changes: Change[] }[] {
  return [...new Set(progress.evidence.map(({ date }) => date))].map((date) => ({
    date,
    evidence: progress.evidence.filter((entry) => entry.date === date),
    changes: progress.changes.filter((change) => change.evidence.date === date),
  }));
}

/**
 * What open data says of a measure: its derived status, the entries about it, and how far the search reaches. The
 * status "none" says that the record holds nothing; only with `searched` does it say that nothing was found.
 */
export function statusData(
  progress: Progress,
  measure: { number: number },
): { status: Status; evidence: string[]; searched: string | null } {
  const found = progress.measures.find((each) => each.measure.number === measure.number);
  const status = found?.status ?? 'none';
  return {
    status: status === 'unsearched' ? 'none' : status,
    evidence: found?.history.map(({ id }) => id) ?? [],
    searched: found?.searchedTo ?? null,
  };
}
