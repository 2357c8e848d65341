import { getCollection } from 'astro:content';
import { oncePerBuild } from '#src/build/once-per-build.ts';
import { inEveryLanguage, onceInLanguage } from '#src/language/locales.ts';
import {
  assembleQuestions,
  assembleSeries,
  picturesOf,
  questionPath,
  seriesPath,
  type Picture,
  type Question,
  type Series,
} from './model.ts';

/** All series of published figures. */
export const statistics = oncePerBuild(async (): Promise<Series[]> => assembleSeries(await getCollection('series')));

/** A series by the name of its file. @throws when there is none */
export async function seriesOf(id: string): Promise<Series> {
  const found = (await statistics()).find((series) => series.id === id);
  if (!found) throw new Error(`content/statistics/${id}.yaml: missing`);
  return found;
}

export const seriesPaths = async () => inEveryLanguage((await statistics()).map(({ id }) => ({ id })));

/** The questions that the statistics answer. */
export const questions = oncePerBuild(async (): Promise<Question[]> =>
  assembleQuestions(await getCollection('question'), await statistics()),
);

/** All pictures that can be shown alone, downloaded and embedded. */
export const pictures = oncePerBuild(async (): Promise<Picture[]> => picturesOf(await questions(), await statistics()));

/** What a sentence quotes its figures from. */
export async function figuresToQuote(): Promise<(id: string) => Series | undefined> {
  const all = new Map((await statistics()).map((series) => [series.id, series]));
  return (id) => all.get(id);
}

/** A question by its id. @throws when there is none */
export async function questionOf(id: string): Promise<Question> {
  const found = (await questions()).find((question) => question.id === id);
  if (!found) throw new Error(`content/questions.yaml: no question "${id}"`);
  return found;
}

/** A picture by its id. @throws when there is none */
export async function pictureOfId(id: string): Promise<Picture> {
  const found = (await pictures()).find((picture) => picture.id === id);
  if (!found) throw new Error(`content/questions.yaml: no picture "${id}"`);
  return found;
}

/** The page on which a picture stands with its figures: of its one series, or of the question in which several stand together. */
export async function picturePageOf({ id, series }: Picture): Promise<string> {
  if (series.length === 1) return seriesPath(series[0]!);
  return questionPath((await questions()).find((question) => question.pictures.some((picture) => picture.id === id))!);
}

export const questionPaths = async () => inEveryLanguage((await questions()).map(({ id }) => ({ id })));
export const picturePaths = async () => onceInLanguage((await pictures()).map(({ id }) => ({ id })));
