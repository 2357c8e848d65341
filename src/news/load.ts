import { getCollection } from 'astro:content';
import { oncePerBuild } from '../data/once-per-build.ts';
import { progressOf } from '../evidence/load.ts';
import type { Evidence } from '../evidence/model.ts';
import { localeCodes, localeOf } from '../i18n/locales.ts';
import { stringIn } from '../i18n/strings.ts';
import type { Names } from '../naming/schema.ts';
import type { Feed } from '../feeds/feed.ts';
import { portalPublisher } from '../publisher/load.ts';
import { nameOf } from '../publisher/publisher.ts';
import { newsFeed } from './feed.ts';
import { assembleNews, namesOf, paged, yearsOf, type News } from './news.ts';

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
  const progress = await progressOf({ id: 'plan' });
  const evidence = progress?.evidence ?? [];
  return { names: namesOf(facts, evidence, 'plan'), record: evidence.filter(({ id }) => facts.record.includes(id)) };
}

/** One path for each language of each entry. */
const inAll = <T extends Record<string, string>>(params: T[]) =>
  params.flatMap((each) => localeCodes.map((locale) => ({ params: { locale, ...each } })));

export const newsPaths = async () => inAll((await allNews()).map(({ slug }) => ({ slug })));
export const newsYearPaths = async () => inAll(yearsOf(await allNews()).map(({ year }) => ({ year })));
/** The pages after the first, which is the list itself. */
export const newsPagePaths = async () =>
  inAll(
    paged(await allNews())
      .slice(1)
      .map((_, index) => ({ page: String(index + 2) })),
  );

/** The feed of the language that an address begins with. */
export async function newsFeedOf({ url, site }: { url: URL; site: URL | undefined }): Promise<Feed> {
  const locale = localeOf({ url });
  const names = {
    title: stringIn(locale, 'news.feed.title'),
    description: stringIn(locale, 'news.summary'),
    author: nameOf(await portalPublisher(), locale),
  };
  return newsFeed(await allNews(), locale, site!, names);
}
