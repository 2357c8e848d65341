import { inLanguage, mapSaid, type Said } from '#src/language/localise.ts';
import type { Locale } from '#src/language/locales.ts';
import { stringIn } from '#src/language/strings.ts';
import { said } from '#src/content/texts.ts';
import type { PropsOf, Reference } from '#src/ui/mdx.ts';
import { lawOf } from './load.ts';
import { articlesOf, quotedArticle, type Law } from './model.ts';

/** What `<Law />` says: the short title of a text; of an article, what it is an article of, or its number alone. @throws when there is none */
export async function lawInProse({ id, article: wanted, form, locale }: PropsOf<'Law'>): Promise<Reference> {
  const law = await lawOf(id);
  if (wanted === undefined) return { said: said(law.texts, locale).shortTitle, path: law.path };
  const article = articlesOf(law).find(({ number }) => number === wanted);
  if (!article) throw new Error(`content/law/${id}/articles/${wanted}: missing`);
  const { number, anchor } = article;
  const named = form === 'number' ? inLanguage(locale, number) : nameOf(law, number, locale);
  return { said: named, path: `${law.path}#${anchor}` };
}

/** An article with what it is an article of: in the words of the portal, or of the text where that stands here whole. */
export function nameOf(law: Law, number: string, locale: Locale): Said {
  const told = law.articles.find(({ facts }) => facts.number === number);
  if (told) return stringIn(locale, `law.article.${told.facts.code}`, { number });
  const { value: shortTitle } = said(law.texts, locale).shortTitle;
  return mapSaid(quotedArticle(law, number, locale), ({ heading }) => `${heading} – ${shortTitle}`);
}
