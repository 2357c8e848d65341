import { titleOf } from '#src/content/texts.ts';
import type { PropsOf, Reference } from '#src/ui/mdx.ts';
import { jurisprudence } from './load.ts';
import { decisionPath } from './model.ts';

/** What `<Judgment />` says: the name of a decision. @throws when no released decision has that id */
export async function judgmentInProse({ id, locale }: PropsOf<'Judgment'>): Promise<Reference> {
  const decision = (await jurisprudence()).decisions.find((each) => each.id === id && each.released);
  if (!decision) throw new Error(`content/jurisprudence/${id}: missing, or not released`);
  return { said: titleOf(decision, locale), path: decisionPath(decision) };
}
