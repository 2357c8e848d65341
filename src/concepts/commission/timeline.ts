/** Where on a line of time something stands: 0 at the beginning of the first year, 1 at the end of the last. */

interface Span {
  first: number;
  last: number;
}

/** The years a timeline covers, from its dates (yyyy, yyyy-mm or yyyy-mm-dd). */
export function spanOf(dates: string[]): Span {
  const years = dates.map((date) => Number(date.slice(0, 4)));
  return { first: Math.min(...years), last: Math.max(...years) };
}

/** The place of a date within the span; a date that gives only the year stands at the beginning of its year. */
export function placeOf(date: string, { first, last }: Span): number {
  const day = `${date}-01-01`.slice(0, 10);
  const from = Date.UTC(first, 0, 1);
  return (Date.parse(`${day}T00:00:00Z`) - from) / (Date.UTC(last + 1, 0, 1) - from);
}
