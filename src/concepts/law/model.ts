import { slugOf } from '#src/content/entry.ts';
import type { Source } from '#src/content/schema.ts';
import { eachOnce } from '#src/content/source-list.ts';
import { textsOf, type Item, type Texts } from '#src/content/texts.ts';
import type { ArticleFacts, ArticleText, LawFacts, LawText } from './schema.ts';

export interface Law {
  id: string;
  /** Path of its page, without the language. */
  path: string;
  facts: LawFacts;
  texts: Texts<LawText>;
  articles: Article[];
}

export interface Article {
  /** Anchor on the page of its law. */
  anchor: string;
  facts: ArticleFacts;
  texts: Texts<ArticleText>;
}

export interface LawRecords {
  law: Item<LawFacts>[];
  lawText: Item<LawText>[];
  article: Item<ArticleFacts>[];
  articleText: Item<ArticleText>[];
}

export const lawsPath = '/law/';
const lawPath = (id: string): string => `${lawsPath}${id}/`;

/**
 * All legal texts in the order of the table, each with its articles.
 * @throws when an article stands in a folder without its law
 */
export function assembleLaws(records: LawRecords): Law[] {
  const ids = new Set(records.law.map(({ id }) => id));
  for (const { id } of records.article) {
    if (!ids.has(lawOfArticle(id))) throw new Error(`content/${id}/index.yaml: no law in content/${lawOfArticle(id)}`);
  }
  return records.law
    .map(({ id, data }) => ({
      id: slugOf(id),
      path: lawPath(slugOf(id)),
      facts: data,
      texts: textsOf(records.lawText, id, data.language),
      articles: records.article
        .filter((article) => lawOfArticle(article.id) === id)
        .map((article) => ({
          anchor: `article-${article.data.number}`,
          facts: article.data,
          texts: textsOf(records.articleText, article.id, article.data.language),
        }))
        .sort((a, b) => a.facts.order - b.facts.order),
    }))
    .sort((a, b) => a.facts.order - b.facts.order);
}

/** "law/law-27-14/articles/448-1" belongs to "law/law-27-14". */
export const lawOfArticle = (id: string): string => id.split('/articles/')[0]!;

/** Where the dated steps and the statements of a legal text were read, each source once: as its page numbers them. */
export const sourcesOf = ({ facts }: Law): Source[] => eachOnce([...facts.steps.map(({ source }) => source), ...facts.sources]);
