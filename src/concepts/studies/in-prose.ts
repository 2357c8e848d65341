import { titleOf } from '#src/content/texts.ts';
import type { PropsOf, Reference } from '#src/ui/mdx.ts';
import { studyPath } from './addresses.ts';
import { studyOf } from './load.ts';

/** What `<Study />` says: the title of a document of the library. @throws when there is none of that id */
export async function studyInProse({ id, locale }: PropsOf<'Study'>): Promise<Reference> {
  const study = await studyOf(id);
  return { said: titleOf(study, locale), path: studyPath(study) };
}
