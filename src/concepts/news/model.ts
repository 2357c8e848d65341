import { slugOf } from '#src/content/entry.ts';
import type { Names } from '#src/content/names.ts';
import { textsOf, type Item, type Texts } from '#src/content/texts.ts';
import { byCharacters } from '#src/language/collate.ts';
import type { NewsFacts, NewsText } from './schema.ts';

/** One communiqué or notice. */
export interface News {
  /** Folder in content/news. */
  slug: string;
  /** Path of its page, without the language. */
  path: string;
  facts: NewsFacts;
  texts: Texts<NewsText>;
}

export const newsPath = '/news/';
/** How many entries a page of the list shows. */
const pageSize = 20;

/** All news, newest first. A date that holds less ("2023") comes after the fuller dates of its year. */
export function assembleNews(facts: Item<NewsFacts>[], texts: Item<NewsText>[]): News[] {
  return facts
    .map(({ id, data }) => {
      const slug = slugOf(id);
      return {
        slug,
        path: `${newsPath}${slug}/`,
        facts: data,
        texts: textsOf(texts, id, data.language),
      };
    })
    .sort((a, b) => byCharacters(b.facts.date, a.facts.date) || byCharacters(a.slug, b.slug));
}

/** The pages of a list. There is always a first one. */
export function paged<T>(items: T[], size = pageSize): T[][] {
  const pages = Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
  return pages.length > 0 ? pages : [[]];
}

/** Path of a page of the list; the first is the list itself. */
export const pagePath = (page: number): string => (page === 1 ? newsPath : `${newsPath}page/${page}/`);
export const yearPath = (year: string): string => `${newsPath}years/${year}/`;

/** The years that hold news, newest first, with how many. */
export function newsYears(news: News[]): { year: string; count: number }[] {
  const years = [...new Set(news.map(({ facts }) => facts.date.slice(0, 4)))].sort().reverse();
  return years.map((year) => ({ year, count: news.filter(({ facts }) => facts.date.startsWith(year)).length }));
}

/**
 * What an entry names: what it says itself, and the measures that the record has for the same event.
 * @param evidence the entries of the record
 * @param programme the programme whose measures the record is about
 */
export function namesOf({ names, record }: NewsFacts, evidence: { id: string; measures: number[] }[], programme: string): Names {
  const recorded = evidence.filter(({ id }) => record.includes(id)).flatMap(({ measures }) => measures);
  return { ...names, measures: [...new Set([...names.measures, ...recorded.map((number) => `${programme}/${number}`)])] };
}
