import type { Evidence, Progress } from './model.ts';
import { periodsOf, type Period } from './progress.ts';
import type { Showing } from './schema.ts';

/** A month of the record; undefined for what is dated by its year alone. */
interface RecordMonth {
  month: string | undefined;
  /** Oldest first. */
  evidence: Evidence[];
}

interface RecordYear extends Period {
  months: RecordMonth[];
}

/** The years of the record with the months in which something was published, newest year first; what has no month stands last. */
export function recordYears(progress: Progress): RecordYear[] {
  return periodsOf(progress)
    .filter(({ half }) => !half)
    .map((year) => {
      const monthOf = ({ date }: Evidence) => date.slice(0, 7).split('-')[1];
      const months = [...new Set(year.evidence.map(monthOf))].toSorted((a, b) => ((a ?? '~') < (b ?? '~') ? -1 : 1));
      return {
        ...year,
        months: months.map((month) => ({ month, evidence: year.evidence.filter((entry) => monthOf(entry) === month).toReversed() })),
      };
    });
}

/** The newest entries, newest first: as many as a page has room for beside the picture of all years. */
export const newestOf = ({ evidence }: Pick<Progress, 'evidence'>): Evidence[] => evidence.slice(-5).toReversed();

/** What the entries show, each with how many do, in the order in which each first appears. */
export function shownIn({ evidence }: Pick<Progress, 'evidence'>): { shows: Showing; count: number }[] {
  const all = evidence.map(({ shows }) => shows);
  return [...new Set(all)].map((shows) => ({ shows, count: all.filter((each) => each === shows).length }));
}
