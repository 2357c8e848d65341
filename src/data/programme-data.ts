import { localeCodes } from '../i18n/locales.ts';
import type { Localised } from '../i18n/localise.ts';
import { pageUrl } from '../i18n/links.ts';
import { bodyPath, measurePath } from '../programme/addresses.ts';
import type { Body, Measure, Programme } from '../programme/model.ts';
import type { MeasureText } from '../programme/schema.ts';
import { csv, type Cell } from './table.ts';

/**
 * A programme as open data. The shape is a contract that others build on (docs/open-data.md): fields may be added,
 * never renamed or removed.
 */

const texts = <T>(words: Localised<T>, pick: (value: T) => string | null | undefined): Localised =>
  Object.fromEntries(localeCodes.flatMap((locale) => (words[locale] && pick(words[locale]!) ? [[locale, pick(words[locale]!)]] : [])));

/** A list that stands in several languages, item by item. */
const lists = (words: Localised<MeasureText>, pick: (text: MeasureText) => string[]): Localised[] =>
  Array.from({ length: Math.max(0, ...Object.values(words).map((text) => pick(text).length)) }, (_, index) =>
    texts(words, (text) => pick(text)[index]),
  );

const named = <T extends { id: string; title: Localised }>({ id, title }: T) => ({ id, title });
const urls = (site: URL, path: string): Localised =>
  Object.fromEntries(localeCodes.map((locale) => [locale, new URL(pageUrl(locale, path), site).href]));

/** What the record of evidence says of a measure; a programme that is not followed has none. */
export type StatusOf = (measure: Measure) => { status: string; evidence: string[] };

function measureData(programme: Programme, measure: Measure, site: URL, statusOf: StatusOf | undefined) {
  const { words } = measure.texts;
  const has = (column: (typeof programme.columns)[number]) => programme.columns.includes(column);
  const matrixTitle = texts(words, (text) => text.matrixTitle);
  return {
    number: measure.number,
    subObjective: measure.subObjective?.number ?? null,
    objective: measure.objective?.number ?? null,
    ...(programme.axes.length > 0 && { axis: measure.axis?.number ?? null }),
    title: texts(words, (text) => text.title),
    matrixTitle: Object.keys(matrixTitle).length > 0 ? matrixTitle : null,
    ...(has('actions') && { actions: lists(words, (text) => text.actions ?? []) }),
    ...(has('targetGroups') && { targetGroups: measure.targetGroups.map(named) }),
    ...(has('bodies') && { bodies: measure.bodies.map(named) }),
    ...(has('responsible') && { responsible: measure.responsible.map(({ id }) => id) }),
    ...(has('partners') && { partners: measure.partners.map(({ id }) => id) }),
    ...(has('timeframe') && { timeframe: measure.timeframe && { text: texts(words, (text) => text.timeframe), ...measure.timeframe } }),
    ...(has('years') && { years: measure.years }),
    indicators: lists(words, (text) => text.indicators),
    doubts: measure.doubts,
    legible: measure.legible,
    ...statusOf?.(measure),
    translation: Object.fromEntries(Object.entries(words).map(([locale, text]) => [locale, text.translation.state])),
    url: urls(site, measurePath(programme, measure)),
  };
}

/**
 * The whole programme as JSON.
 * @param asOf day of this edition, yyyy-mm-dd
 * @param statusOf derived status and evidence of each measure, where the programme is followed
 */
export function programmeData(programme: Programme, site: URL, asOf: string, statusOf?: StatusOf) {
  return {
    programme: programme.id,
    title: texts(programme.texts.words, (text) => text.title),
    period: programme.facts.period,
    source: programme.source,
    licence: null,
    asOf,
    ...(programme.axes.length > 0 && {
      axes: programme.axes.map((axis) => ({ number: axis.number, title: texts(axis.texts.words, (text) => text.title) })),
    }),
    objectives: programme.objectives.map((objective) => ({
      number: objective.number,
      ...(objective.axis && { axis: objective.axis.number }),
      title: objective.title,
    })),
    subObjectives: programme.subObjectives.map((sub) => ({ number: sub.number, objective: sub.objective.number, title: sub.title })),
    measures: programme.measures.map((measure) => measureData(programme, measure, site, statusOf)),
  };
}

/** The measures as a table: one row each, texts in one column per language. */
export function programmeTable(programme: Programme, site: URL): string {
  const locales = localeCodes.filter((locale) => programme.texts.words[locale]);
  const perLocale = (name: string) => locales.map((locale) => `${name}_${locale}`);
  const has = (column: (typeof programme.columns)[number]) => programme.columns.includes(column);
  const years = [...new Set(programme.measures.flatMap((measure) => Object.keys(measure.years)))].sort();
  const listColumns = (['actions', 'indicators'] as const).filter(has);
  const bodyColumns = (['bodies', 'responsible', 'partners', 'targetGroups'] as const).filter(has);
  const header = [
    'number',
    ...(programme.axes.length > 0 ? ['axis'] : []),
    'objective',
    'sub_objective',
    'legible',
    ...perLocale('title'),
    ...listColumns.flatMap(perLocale),
    ...bodyColumns,
    ...(has('timeframe') ? ['first_year', 'months', 'ongoing'] : []),
    ...years.map((year) => `year_${year}`),
    'url',
  ];
  const rows = programme.measures.map((measure): Cell[] => [
    measure.number,
    ...(programme.axes.length > 0 ? [measure.axis?.number] : []),
    measure.objective?.number,
    measure.subObjective?.number,
    String(measure.legible),
    ...locales.map((locale) => measure.texts.words[locale]?.title),
    ...listColumns.flatMap((column) => locales.map((locale) => measure.texts.words[locale]?.[column])),
    ...bodyColumns.map((column) => measure[column].map(({ id }) => id)),
    ...(has('timeframe') ? [measure.timeframe?.firstYear, measure.timeframe?.months, measure.timeframe?.ongoing] : []),
    ...years.map((year) => measure.years[year]),
    new URL(pageUrl(localeCodes[0]!, measurePath(programme, measure)), site).href,
  ]);
  return csv(header, rows);
}

/** The bodies that the measures of the programmes name. */
export function bodiesData(programmes: Programme[], site: URL) {
  const ids = [...new Set(programmes.flatMap((programme) => programme.bodies.map(({ id }) => id)))];
  const of = (programme: Programme, id: string): Body | undefined => programme.bodies.find((body) => body.id === id);
  return ids.map((id) => {
    const naming = programmes.filter((programme) => of(programme, id));
    const { title, kind, acronym, partOf, official, spellings, nameThen } = of(naming[0]!, id)!;
    return {
      id,
      kind,
      acronym: acronym ?? null,
      partOf: partOf ?? null,
      title,
      official: official ?? [],
      spellings: spellings ?? [],
      nameThen: nameThen ?? {},
      measures: Object.fromEntries(naming.map((programme) => [programme.id, of(programme, id)!.measures.map(({ number }) => number)])),
      url: urls(site, bodyPath(naming[0]!, { id })),
    };
  });
}
