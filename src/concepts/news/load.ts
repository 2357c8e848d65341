import { nationalPlan } from '#src/content/programmes.ts';
import { getCollection } from 'astro:content';
import { oncePerBuild } from '#src/build/once-per-build.ts';
import { progressOf } from '#src/concepts/progress/load.ts';
import type { Evidence } from '#src/concepts/progress/model.ts';
import { inEveryLanguage } from '#src/language/locales.ts';
import { stringIn } from '#src/language/strings.ts';
import type { Names } from '#src/content/names.ts';
import type { PublishedFeed } from '#src/kits/feed/feed.ts';
import { portalPublisher } from '#src/content/publisher/load.ts';
import { licenceLineOf, publisherName } from '#src/content/publisher/model.ts';
import { newsFeed, newsFiles } from './feed.ts';
import { assembleNews, namesOf, paged, newsYears, type News } from './model.ts';

/** All news, newest first. */
export const allNews = oncePerBuild(async (): Promise<News[]> =>
  assembleNews(await getCollection('news'), await getCollection('newsText')),
);

/** An entry by its folder. @throws when there is none */
export async function newsOf(slug: string): Promise<News> {
  const found = (await allNews()).find((entry) => entry.slug === slug);
  if (!found) throw new Error(`content/news/${slug}: missing`);
  return found;
}

/** What an entry names, and the entries of the record on the same event. */
export async function namedIn({ facts }: News): Promise<{ names: Names; record: Evidence[] }> {
  const progress = await progressOf({ id: nationalPlan });
  const evidence = progress?.evidence ?? [];
  return { names: namesOf(facts, evidence, nationalPlan), record: evidence.filter(({ id }) => facts.record.includes(id)) };
}

export const newsPaths = async () => inEveryLanguage((await allNews()).map(({ slug }) => ({ slug })));
export const newsYearPaths = async () => inEveryLanguage(newsYears(await allNews()).map(({ year }) => ({ year })));
/** The pages after the first, which is the list itself. */
export const newsPagePaths = async () =>
  inEveryLanguage(
    paged(await allNews())
      .slice(1)
      .map((_, index) => ({ page: String(index + 2) })),
  );

/** The feed of the news. */
export const publishedNewsFeed: PublishedFeed = {
  files: newsFiles,
  feedIn: async (locale, site) => {
    const publisher = await portalPublisher();
    const names = {
      title: stringIn(locale, 'news.feed.title'),
      description: stringIn(locale, 'news.summary'),
      author: publisherName(publisher, locale),
      rights: licenceLineOf(publisher, locale, 'texts'),
    };
    return newsFeed(await allNews(), locale, site, names);
  },
};
