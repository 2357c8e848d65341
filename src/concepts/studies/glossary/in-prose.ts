import { getCollection } from 'astro:content';
import { say } from '#src/language/localise.ts';
import type { PropsOf, Reference } from '#src/ui/mdx.ts';

/** What `<Term />` says: a term as the glossary has it. @throws when content/glossary.yaml has no such row */
export async function termInProse({ id, locale }: PropsOf<'Term'>): Promise<Reference> {
  const term = (await getCollection('term')).find(({ data }) => data.id === id);
  if (!term) throw new Error(`content/glossary.yaml: no row "${id}"`);
  return { said: say(term.data.title, locale) };
}
