import type { Problem } from '../check/problem.ts';
import type { Portal } from '../check/read.ts';
import { nearest } from '../check/explain.ts';
import { slugOf } from './study.ts';

/** What holds for the library beyond its schema: subjects and measures exist, addresses can be made, links lead somewhere. */
export function libraryRules(portal: Portal): Problem[] {
  const terms = portal.term.map((term) => term.data.id);
  const measures = new Set(portal.measure.filter(({ id }) => id.startsWith('programmes/plan/')).map(({ data }) => data.number));
  return portal.study.flatMap(({ id, file, data }) => {
    const problems: Problem[] = [];
    for (const subject of data.subjects) {
      if (terms.includes(subject)) continue;
      const near = nearest(subject, terms);
      problems.push({
        file,
        field: 'subjects',
        wrong: `no term "${subject}" in the glossary`,
        cure: near ? `did you mean "${near}"?` : 'add it to content/glossary.yaml or remove it',
      });
    }
    for (const number of data.measures)
      if (!measures.has(number))
        problems.push({ file, field: 'measures', wrong: `the plan has no measure ${number}`, cure: 'correct the number' });
    for (const publisher of [data.publisher, ...data.coPublishers])
      if (slugOf(publisher) === '')
        problems.push({ file, field: 'publisher', wrong: 'has no Latin letter', cure: 'write the name it uses in Latin script' });
    if (id.split('/').at(-1) === 'by')
      problems.push({ file, field: '', wrong: 'the folder "by" is taken by the lists', cure: 'rename the folder' });
    if (data.copy === 'linked' && !data.url && !data.source)
      problems.push({ file, field: 'url', wrong: 'a linked document has no address and no source', cure: 'add url or source' });
    return problems;
  });
}
