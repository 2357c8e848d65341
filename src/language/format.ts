import { locales, type Locale } from './locales.ts';
import { writingOf } from './writing.ts';

const formatters = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat | Intl.ListFormat>();

/** A formatter, made once: making one costs far more than using it, and a page uses dozens. */
function once<T extends Intl.NumberFormat | Intl.DateTimeFormat | Intl.ListFormat>(
  Formatter: new (tag: string, options: object) => T,
  locale: Locale,
  options: object = {},
): T {
  const tag = locales[locale].format;
  const key = `${Formatter.name} ${tag} ${JSON.stringify(options)}`;
  const made = (formatters.get(key) ?? new Formatter(tag, options)) as T;
  formatters.set(key, made);
  return made;
}

/** A number in the reader's language. */
export function formatNumber(value: number, locale: Locale): string {
  return once(Intl.NumberFormat, locale).format(value);
}

/** A share of one as a percentage with at most one decimal, in the reader's language: 0.0194 gives "1.9%". */
export function formatShare(share: number, locale: Locale): string {
  return once(Intl.NumberFormat, locale, { style: 'percent', maximumFractionDigits: 1 }).format(share);
}

/** Words one after the other in a language: "a, b and c". Where Node has no lists of it, for it would say "and" in the machine's: commas. */
export function formatList(items: string[], locale: Locale): string {
  if (Intl.ListFormat.supportedLocalesOf(locales[locale].format).length === 0) return items.join(', ');
  return once(Intl.ListFormat, locale).format(items);
}

/**
 * A date in the reader's language: "17 March 2023". Build time only: browsers know no Amazigh dates.
 * @param date ISO: `yyyy`, `yyyy-mm` or `yyyy-mm-dd`; the form shows as much as the date holds
 * @throws RangeError when it is not such a date
 */
export function formatDate(date: string, locale: Locale): string {
  const [year, month, day] = date.split('-');
  const at = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || !at.toJSON().startsWith(date)) throw new RangeError(`"${date}" is no date: write yyyy-mm-dd`);
  if (!month) return year!;
  const inLocale = (options: Intl.DateTimeFormatOptions) => once(Intl.DateTimeFormat, locale, { ...options, timeZone: 'UTC' }).format(at);
  if (day) {
    return inLocale({ dateStyle: 'long' }).replace(/^1 /, `${writingOf(locale).firstOfMonth ?? '1'} `);
  }
  const whole = inLocale({ month: 'long', year: 'numeric' });
  if (!whole.startsWith(year!)) return whole;
  // The Amazigh data of Intl has the year first, where its days have it last.
  return `${inLocale({ month: 'long' })} ${year}`;
}

/**
 * A day of every year in the reader's language: "14 March".
 * @param day mm-dd
 */
export function formatDayOfYear(day: string, locale: Locale): string {
  const at = new Date(`2024-${day}T00:00:00Z`); // a leap year, so that 29 February exists
  // Day and month are put together by hand: the Amazigh data of Intl has them in the wrong order.
  const { firstOfMonth, beforeMonth } = writingOf(locale);
  const number = (day.endsWith('-01') && firstOfMonth) || formatNumber(at.getUTCDate(), locale);
  const name = once(Intl.DateTimeFormat, locale, { month: 'long', timeZone: 'UTC' }).format(at);
  return [number, beforeMonth, name].filter(Boolean).join(' ');
}

/**
 * A month in few letters, in the reader's language: "Mar".
 * @param month mm
 */
export const formatMonth = (month: string, locale: Locale): string =>
  once(Intl.DateTimeFormat, locale, { month: 'short', timeZone: 'UTC' }).format(new Date(`2024-${month}-01T00:00:00Z`));

/** A size in kB or MB of 1,000 bytes, with its unit, as the reader's language writes number and unit. */
export function formatSize(bytes: number, locale: Locale): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.ceil(bytes / 1000), 'kilobyte'] : [Math.round(bytes / 1e5) / 10, 'megabyte'];
  return once(Intl.NumberFormat, locale, { style: 'unit', unit, unitDisplay: writingOf(locale).units ?? 'short' }).format(value);
}

/** The name of a language in the reader's language: "arabe". */
export function languageName(language: Locale, locale: Locale): string {
  return new Intl.DisplayNames([locales[locale].format], { type: 'language' }).of(locales[language].tag) ?? locales[language].name;
}
