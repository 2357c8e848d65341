import { getCollection } from 'astro:content';
import { oncePerBuild } from '../data/once-per-build.ts';
import { localeCodes, localeOf } from '../i18n/locales.ts';
import { plainString } from '../i18n/strings.ts';
import { newsFeed, type NewsFeed } from './feed.ts';
import { assembleNews, paged, yearsOf, type News } from './news.ts';

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
export async function newsFeedOf({ url, site }: { url: URL; site: URL | undefined }): Promise<NewsFeed> {
  const locale = localeOf({ url });
  const names = { title: plainString(locale, 'news.feed.title'), description: plainString(locale, 'news.summary') };
  return newsFeed(await allNews(), locale, site!, names);
}
