import type { Localised } from '#src/language/localise.ts';
import type { Locale } from '#src/language/locales.ts';
import { oncePerBuild } from '#src/build/once-per-build.ts';
import { traffickingPages } from '#src/concepts/programme/trafficking/load.ts';
import { directoryMeasures, directoryPath } from '#src/concepts/help/directory/load.ts';
import { nationalPlan } from '#src/content/programmes.ts';
import { wordsOf } from '#src/language/strings.ts';
import { allLaws } from '#src/concepts/law/load.ts';
import { comparisons } from '#src/concepts/law/comparisons/load.ts';
import { namesOf } from '#src/concepts/law/comparisons/model.ts';
import { allNews, namedIn } from '#src/concepts/news/load.ts';
import { otherCourses } from '#src/concepts/training/elsewhere/load.ts';
import { courses } from '#src/concepts/training/load.ts';
import type { Namer } from './naming.ts';

/** Everything that names something, from every collection that may. */
export const allNamers = oncePerBuild(async (): Promise<Namer[]> => {
  const news = (await allNews()).map(async (entry) => ({
    path: entry.path,
    title: titles(entry.texts.words, ({ title }) => title),
    date: entry.facts.date,
    names: (await namedIn(entry)).names,
  }));
  const laws = (await allLaws()).map(({ path, texts, facts }) => ({
    path,
    title: titles(texts.words, ({ shortTitle }) => shortTitle),
    date: null,
    names: facts.names,
  }));
  const compared = (await comparisons()).map((comparison) => ({
    path: comparison.path,
    title: titles(comparison.texts.words, ({ shortTitle }) => shortTitle),
    date: null,
    names: namesOf(comparison),
  }));
  const trafficking = (await traffickingPages()).map(({ path, texts, groups }) => ({
    path,
    title: titles(texts.words, ({ title }) => title),
    date: null,
    names: { measures: groups.flatMap(({ measures }) => measures), bodies: [], laws: [] },
  }));
  const directory = {
    path: directoryPath,
    title: wordsOf('directory.title'),
    date: null,
    names: { measures: (await directoryMeasures()).map((number) => `${nationalPlan}/${number}`), bodies: [], laws: [] },
  };
  const taught = [...(await courses()), ...(await otherCourses())].map(({ path, texts, facts }) => ({
    path,
    title: titles(texts.words, ({ title }) => title),
    date: null,
    names: { measures: facts.measures.map((number) => `${nationalPlan}/${number}`), bodies: [], laws: [] },
  }));
  return [...(await Promise.all(news)), ...laws, ...compared, ...trafficking, ...taught, directory];
});

const titles = <T>(words: Localised<T>, pick: (text: T) => string | undefined): Localised =>
  Object.fromEntries((Object.entries(words) as [Locale, T][]).map(([locale, text]) => [locale, pick(text)]));
