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

/** The years of a span, one after the other. */
export const yearsOf = ({ first, last }: Span): number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** Shares of the width as a drawing takes them, from its left: in a page that runs from right to left the first year stands at the right. */
export const sideOf = (place: number, dir: 'ltr' | 'rtl'): string => percent(dir === 'rtl' ? 1 - place : place);

export const percent = (share: number): string => `${Math.round(share * 1e4) / 100}%`;
