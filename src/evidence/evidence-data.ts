import { csv, type Cell } from '../data/table.ts';
import type { Localised } from '../i18n/localise.ts';
import { pageUrl } from '../i18n/links.ts';
import { localeCodes } from '../i18n/locales.ts';
import { evidencePath } from './addresses.ts';
import type { Evidence, Progress } from './model.ts';

/**
 * The record as open data: fields may be added, never renamed or removed. A source of the library has its id and no
 * address of its own.
 */

const texts = <T>(words: Localised<T>, pick: (value: T) => string | undefined): Localised =>
  Object.fromEntries(localeCodes.flatMap((locale) => (words[locale] && pick(words[locale]!) ? [[locale, pick(words[locale]!)]] : [])));

function entryData(entry: Evidence, site: URL) {
  const { words } = entry.texts;
  return {
    id: entry.id,
    date: entry.date,
    measures: entry.measures,
    shows: entry.shows,
    indicators: entry.indicators ?? [],
    whose: entry.whose,
    counts: entry.counts,
    replaces: entry.replaces ?? null,
    replacedBy: entry.replacedBy?.id ?? null,
    recorded: entry.recorded,
    title: texts(words, ({ title }) => title),
    summary: texts(words, ({ summary }) => summary),
    ourReading: texts(words, ({ why }) => why),
    translation: Object.fromEntries(Object.entries(words).map(([locale, text]) => [locale, text.translation.state])),
    source: entry.source,
    url: Object.fromEntries(localeCodes.map((locale) => [locale, new URL(pageUrl(locale, evidencePath(entry)), site).href])),
  };
}

/** @param asOf day of this edition, yyyy-mm-dd */
export function evidenceData(progress: Progress, site: URL, asOf: string) {
  return {
    programme: progress.programme.id,
    asOf,
    gatheredTo: progress.gatheredTo,
    statuses: progress.measures.map(({ measure, status, history }) => ({
      measure: measure.number,
      status,
      evidence: history.map(({ id }) => id),
    })),
    evidence: progress.evidence.map((entry) => entryData(entry, site)),
    recommendations: progress.recommendations.map((each) => ({
      id: each.id,
      date: each.date,
      kind: each.kind,
      measures: each.measures,
      title: texts(each.texts.words, ({ title }) => title),
      ourMapping: texts(each.texts.words, ({ why }) => why),
      source: each.source,
    })),
  };
}

/** One row for each entry, oldest first. */
export function evidenceTable(progress: Progress, site: URL): string {
  const locales = localeCodes.filter((locale) => progress.evidence.some(({ texts: { words } }) => words[locale]));
  const perLocale = (name: string) => locales.map((locale) => `${name}_${locale}`);
  const header = [
    ...['id', 'date', 'measures', 'shows', 'indicators', 'whose', 'counts', 'replaces', 'recorded'],
    ...['title', 'summary', 'our_reading'].flatMap(perLocale),
    ...['source_title', 'source_publisher', 'source_url', 'source_date', 'url'],
  ];
  const rows = progress.evidence.map((entry): Cell[] => {
    const { source, texts: own } = entry;
    const page = typeof source === 'string' ? { title: source, publisher: null, url: null, date: null } : source;
    return [
      entry.id,
      entry.date,
      entry.measures.map(String),
      entry.shows,
      (entry.indicators ?? []).map(({ measure, indicator }) => `${measure}:${indicator}`),
      entry.whose,
      entry.counts,
      entry.replaces,
      entry.recorded,
      ...locales.map((locale) => own.words[locale]?.title),
      ...locales.map((locale) => own.words[locale]?.summary),
      ...locales.map((locale) => own.words[locale]?.why),
      page.title,
      page.publisher,
      page.url,
      page.date,
      new URL(pageUrl(localeCodes[0]!, evidencePath(entry)), site).href,
    ];
  });
  return csv(header, rows);
}
