import { reviewing } from '#src/build/site.ts';
import type { Term } from '#src/concepts/studies/glossary/schema.ts';
import { localeCodes, type Language } from '#src/language/locales.ts';
import { pageUrl } from '#src/language/links.ts';
import { termsOf } from '#src/check/term-usage.ts';
import { raw } from './coded.ts';
import { publishedWorks } from './published.ts';
import type { Unit, Work } from './works.ts';

/** The list of the pages for reviewers; each work has its own below it. */
export const reviewPath = '/about/translations/review/';
export const reviewAddress = ({ id, to }: Work): string => pageUrl(to, `${reviewPath}${id}/`);

/** What is shown on the page of a work: into the language of the page, or the original alone where that is its language. */
export interface Reviewed {
  work: Work;
  /** False on the page in the original's own language, or in one that the work does not go into. */
  translated: boolean;
  terms: Term[];
}

/** The pages of all works in every language; none unless PORTAL_REVIEW is set, for they would be as many as all others. */
export async function reviewPages(): Promise<{ params: { locale: Language; entry: string }; props: Reviewed }[]> {
  if (!reviewing) return [];
  const { works, terms } = await publishedWorks();
  const any = new Map(localeCodes.flatMap((to) => works[to].map((work) => [work.id, work] as const)));
  return localeCodes.flatMap((locale) => {
    const own = new Map(works[locale].map((work) => [work.id, work]));
    return [...any].map(([entry, work]) => ({
      params: { locale, entry },
      props: { work: own.get(entry) ?? work, translated: own.has(entry), terms },
    }));
  });
}

/** The terms in a text, with what the glossary agreed on in the other language. */
export const agreedTerms = ({ source }: Unit, { from, to }: Work, terms: Term[]): { term: string; agreed: string | undefined }[] =>
  termsOf(raw(source), terms, from).map(({ title }) => ({ term: title[from]!, agreed: title[to] }));

/** A text cut where a term stands in it letter by letter, the longest first; a term in another form is listed and not marked. */
export function marked(text: string, terms: string[]): { text: string; term: boolean }[] {
  const term = terms.toSorted((a, b) => b.length - a.length).find((one) => one !== '' && text.includes(one));
  if (term === undefined) return text === '' ? [] : [{ text, term: false }];
  const at = text.indexOf(term);
  return [...marked(text.slice(0, at), terms), { text: term, term: true }, ...marked(text.slice(at + term.length), terms)];
}
