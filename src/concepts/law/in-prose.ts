import { mapSaid } from '#src/language/localise.ts';
import { stringIn } from '#src/language/strings.ts';
import { said } from '#src/content/texts.ts';
import type { PropsOf, Reference } from '#src/ui/mdx.ts';
import { lawOf } from './load.ts';

/** What `<Law />` says: the short title of a text; of an article, what it is an article of, or its number alone. @throws when there is none */
export async function lawInProse({ id, article: wanted, form, locale }: PropsOf<'Law'>): Promise<Reference> {
  const law = await lawOf(id);
  if (wanted === undefined) return { said: mapSaid(said(law.texts, locale), ({ shortTitle }) => shortTitle), path: law.path };
  const article = law.articles.find(({ facts }) => facts.number === wanted);
  if (!article) throw new Error(`content/law/${id}/articles/${wanted}: missing`);
  const { number, code } = article.facts;
  const alone = { value: number, locale, fallback: false };
  return { said: form === 'number' ? alone : stringIn(locale, `law.article.${code}`, { number }), path: `${law.path}#${article.anchor}` };
}
