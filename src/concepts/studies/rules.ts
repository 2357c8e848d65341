import { slugify, slugOf } from '#src/content/entry.ts';
import type { Problem } from '#src/content/problem.ts';
import type { Content } from '#src/content/entry.ts';
import type { StudyFacts } from './schema.ts';

/** What holds for the library beyond its schema: addresses can be made, links lead somewhere. */
export function libraryRules(portal: Content<{ study: StudyFacts }>): Problem[] {
  return portal.study.flatMap(({ id, file, data }) => {
    const problems: Problem[] = [];
    for (const publisher of [data.publisher, ...data.coPublishers])
      if (slugify(publisher) === '')
        problems.push({ file, field: 'publisher', wrong: 'has no Latin letter', cure: 'write the name it uses in Latin script' });
    if (slugOf(id) === 'by') problems.push({ file, field: '', wrong: 'the folder "by" is taken by the lists', cure: 'rename the folder' });
    if (data.copy === 'linked' && !data.url && !data.source)
      problems.push({ file, field: 'url', wrong: 'a linked document has no address and no source', cure: 'add url or source' });
    return problems;
  });
}
