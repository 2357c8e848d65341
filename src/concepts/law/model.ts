import { slugOf } from '#src/content/entry.ts';
import type { Source } from '#src/content/schema.ts';
import { eachOnce } from '#src/content/source-list.ts';
import { said, textsOf, type Item, type Texts } from '#src/content/texts.ts';
import { mapSaid, type Said } from '#src/language/localise.ts';
import { languageOf, type Locale } from '#src/language/locales.ts';
import { quotedNumbers, type ArticleFacts, type ArticleText, type LawFacts, type LawText, type QuotedPart } from './schema.ts';

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
export const treatiesPath = '/law/treaties/';
/** Addresses below the legal texts that no text may take. */
export const reserved = ['comparisons', 'treaties'];
const lawPath = (id: string): string => `${lawsPath}${id}/`;

/** Anchor of an article on the page of its law. */
const anchorOf = (number: string): string => `article-${number}`;

/** A part of a text that stands here whole: its preamble, or an article. */
export interface Quoted extends QuotedPart {
  anchor: string;
  /** Whether its paragraphs are numbered. */
  numbered: boolean;
  /** Words of the text that are misprinted where it was read. */
  misprints: string[];
}

/** The text of a law that stands here whole, in the published words of a reader's language: its preamble, then its articles. */
export function quotedOf({ facts, texts }: Law, locale: Locale): Said<Quoted[]> {
  const { quoted } = said(texts, locale);
  if (!quoted) return { value: [], locale: languageOf(locale), fallback: false };
  return mapSaid(quoted, ({ preamble, articles, misprints = [] }) => {
    const own = articles.map((part, index) => ({
      ...part,
      anchor: anchorOf(String(index + 1)),
      numbered: facts.quoted!.numbered.includes(index + 1),
    }));
    return [{ ...preamble, anchor: 'preamble', numbered: false }, ...own].map((part) => ({
      ...part,
      misprints: misprints.filter((misprint) => part.text.some((paragraph) => paragraph.includes(misprint))),
    }));
  });
}

/**
 * An article of a law that stands here whole.
 * @throws when the law has no such article
 */
export function quotedArticle(law: Law, number: string, locale: Locale): Said<Quoted> {
  return mapSaid(quotedOf(law, locale), (parts) => {
    const found = parts.find(({ anchor }) => anchor === anchorOf(number));
    if (!found) throw new Error(`content/law/${law.id}: no article ${number}`);
    return found;
  });
}

/** The articles that the page of a law shows, by number: those told in our words, and those quoted. */
export const articlesOf = ({ articles, facts }: Law): { number: string; anchor: string }[] =>
  [...articles.map((article) => article.facts.number), ...quotedNumbers(facts)].map((number) => ({ number, anchor: anchorOf(number) }));

/** A paragraph in pieces, of which some are misprints: the page marks them. */
export function piecesOf(paragraph: string, misprints: string[]): { words: string; misprint: boolean }[] {
  if (misprints.length === 0) return [{ words: paragraph, misprint: false }];
  const split = new RegExp(`(${misprints.map((each) => RegExp.escape(each)).join('|')})`, 'u');
  return paragraph.split(split).flatMap((words) => (words === '' ? [] : [{ words, misprint: misprints.includes(words) }]));
}

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
          anchor: anchorOf(article.data.number),
          facts: article.data,
          texts: textsOf(records.articleText, article.id, article.data.language),
        }))
        .sort((a, b) => a.facts.order - b.facts.order),
    }))
    .sort((a, b) => a.facts.order - b.facts.order);
}

/** "law/law-27-14/articles/448-1" belongs to "law/law-27-14". */
export const lawOfArticle = (id: string): string => id.split('/articles/')[0]!;

/** Of an instrument: when Morocco signed it, ratified or acceded to it, and when it came into force for Morocco; null where no source read says. */
interface TreatyDates {
  signed: string | null;
  joined: string | null;
  inForce: string | null;
}

/** The dates of an instrument, from its steps. */
export function treatyDates({ facts }: Pick<Law, 'facts'>): TreatyDates {
  const dateOf = (...steps: LawFacts['steps'][number]['step'][]): string | null =>
    facts.steps.findLast(({ step }) => steps.includes(step))?.date ?? null;
  return { signed: dateOf('signed'), joined: dateOf('ratified', 'acceded'), inForce: dateOf('in-force') };
}

/** The instruments that a State can sign or join: not a declaration, which was proclaimed. */
export const treatiesIn = <Of extends Pick<Law, 'facts'>>(laws: Of[]): Of[] =>
  laws.filter(({ facts }) => facts.kind === 'instrument' && facts.position !== 'proclaimed');

/** Where the dated steps and the statements of a legal text were read, each source once: as its page numbers them. */
export const sourcesOf = ({ facts }: Law): Source[] =>
  eachOnce([...facts.steps.map(({ source }) => source), ...facts.sources, ...(facts.reservations ?? [])]);
