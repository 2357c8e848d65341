import { slugify, slugOf } from '#src/content/entry.ts';
import { folded } from '#src/language/fold.ts';
import type { Problem } from '#src/content/problem.ts';
import type { Content } from '#src/content/entry.ts';
import type { StudyFacts } from './schema.ts';

/** What holds for the library beyond its schema: addresses can be made, links lead somewhere, an author has one name. */
export function libraryRules(portal: Content<{ study: StudyFacts }>): Problem[] {
  const authors = new Map(portal.study.flatMap(({ data }) => data.authors.map((name) => [folded(name), name] as const)).toReversed());
  return portal.study.flatMap(({ id, file, data }) => {
    const problems: Problem[] = data.authors.flatMap((name) => {
      const other = authors.get(folded(name))!;
      return other === name
        ? []
        : [{ file, field: 'authors', wrong: `writes "${name}", and elsewhere "${other}"`, cure: 'write one of them in both places' }];
    });
    for (const publisher of [data.publisher, ...data.coPublishers])
      if (slugify(publisher) === '')
        problems.push({ file, field: 'publisher', wrong: 'has no Latin letter', cure: 'write the name it uses in Latin script' });
    if (slugOf(id) === 'by') problems.push({ file, field: '', wrong: 'the folder "by" is taken by the lists', cure: 'rename the folder' });
    if (data.copy === 'linked' && !data.url && !data.source)
      problems.push({ file, field: 'url', wrong: 'a linked document has no address and no source', cure: 'add url or source' });
    return problems;
  });
}
