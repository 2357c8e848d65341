import { slugOf } from '#src/content/entry.ts';
import { figureIn } from './quotation.ts';
import { inLanguage, mapSaid, say, type Localised, type Said } from '#src/language/localise.ts';
import { languageOf, type Locale } from '#src/language/locales.ts';
import { stringIn } from '#src/language/strings.ts';
import type { Item } from '#src/content/texts.ts';
import type { Source } from '#src/content/schema.ts';
import { eachOnce, placeOf } from '#src/content/source-list.ts';
import { byCharacters } from '#src/language/collate.ts';
import type { PointFacts, QuestionFacts, SeriesFacts } from './schema.ts';

export interface Series extends SeriesFacts {
  id: string;
}

/** All series in the order of the page. */
export function assembleSeries(records: Item<SeriesFacts>[]): Series[] {
  return records.map(({ id, data }) => ({ ...data, id: slugOf(id) })).sort((a, b) => a.order - b.order);
}

/** One figure as chart and table show it. */
interface Row {
  label: Said;
  value: number | null;
  /** The figure, or why there is none. */
  shown: Said;
  point: PointFacts;
  /** Where it was read, as an index of `sourcesOf`; undefined where there was nothing to read. */
  source: number | undefined;
}

const wasRead = ({ value, withheld }: PointFacts): boolean => value !== null || withheld === true;

/** Where the figures of a series were read, each source once, in the order of the figures. */
export function sourcesOf({ points }: Series): Source[] {
  const read = points.filter(wasRead).map(({ readIn }) => readIn);
  return eachOnce(read);
}

/** The rows of a series for a reader: the chart and its table are made from these, so that they cannot differ. */
export function rowsOf(series: Series, locale: Locale): Row[] {
  const sources = sourcesOf(series);
  return series.points.map((point) => ({
    label: point.label ? say(point.label as Localised, locale) : inLanguage(locale, point.period!),
    value: point.value,
    shown: shownOf(point, series, locale),
    point,
    source: wasRead(point) ? placeOf(point.readIn, sources) : undefined,
  }));
}

/**
 * The newest figure of the first series over years: the one that the front page shows. A year of which none was found says nothing.
 * @returns undefined where no series over years has a figure
 */
export function latestFigure(all: Series[], locale: Locale): { series: Series; row: Row } | undefined {
  const [series] = all.filter(({ shape }) => shape === 'years');
  const rows = series ? rowsOf(series, locale).filter(({ value }) => value !== null) : [];
  const row = rows.toSorted((a, b) => byCharacters(b.point.period!, a.point.period!))[0];
  return series && row && { series, row };
}

function shownOf(point: PointFacts, series: Series, locale: Locale): Said {
  if (point.withheld) return stringIn(locale, 'series.withheld');
  if (point.value === null) return stringIn(locale, 'series.none');
  return inLanguage(locale, figureIn(point.value, series.unit, locale));
}

/** What is drawn in one picture: a series, or several that count the same thing, each in a panel of its own. */
export interface Picture {
  /** In the names of its files and in the address to embed: those of its series. */
  id: string;
  title: Localised;
  series: Series[];
}

export interface Question extends Omit<QuestionFacts, 'pictures'> {
  pictures: Picture[];
}

export const pictureOf = (series: Series): Picture => ({ id: series.id, title: series.title, series: [series] });

/** The questions in the order of the page, with the series that answer them. @throws when one is missing */
export function assembleQuestions(records: Item<QuestionFacts>[], all: Series[]): Question[] {
  const seriesOf = (id: string) => {
    const found = all.find((series) => series.id === id);
    if (!found) throw new Error(`content/questions.yaml: no series "${id}"`);
    return found;
  };
  const inOrder = records.toSorted((a, b) => a.data.order - b.data.order);
  return inOrder.map(({ data }) => ({
    ...data,
    pictures: data.pictures.map(({ series, title }) => {
      const own = series.map(seriesOf);
      return { id: series.join('-and-'), title: title ?? own[0]!.title, series: own };
    }),
  }));
}

/** Every picture once: that of each series, and those in which several stand together. */
export function picturesOf(questions: Question[], all: Series[]): Picture[] {
  const pictures = [...all.map(pictureOf), ...questions.flatMap(({ pictures }) => pictures)];
  return [...new Map(pictures.map((picture) => [picture.id, picture])).values()];
}

/** The series of a question, each once, in the order of its pictures. */
export const seriesIn = ({ pictures }: Question): Series[] => [...new Set(pictures.flatMap(({ series }) => series))];

/** Who counted, and for which years where the series is about one whole: its name beside others. */
export const counterOf = ({ source, covers }: Series, locale: Locale): Said => {
  const name = say(source.name, locale);
  return covers ? mapSaid(name, (text) => `${text} (${covers})`) : name;
};

export const statisticsPath = '/statistics/';
export const seriesPath = ({ id }: { id: string }) => `/statistics/${id}/`;
export const seriesCsvPath = ({ id }: { id: string }) => `/data/statistics/${id}.csv`;
export const questionPath = ({ id }: { id: string }) => `/statistics/questions/${id}/`;
/** The page of a picture alone, for other sites to frame. */
export const embedPath = ({ id }: { id: string }) => `/statistics/embed/${id}/`;
export const pictureFilePath = ({ id }: { id: string }, locale: Locale, format: 'svg' | 'png') =>
  `/files/${languageOf(locale)}/statistics-${id}.${format}`;
