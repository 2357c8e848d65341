import { nationalPlan } from '#src/content/programmes.ts';
import { slugOf } from '#src/content/entry.ts';
import type { Problem } from '#src/content/problem.ts';
import type { Content } from '#src/content/entry.ts';
import type { Term } from '#src/concepts/studies/glossary/schema.ts';
import type { MeasureFacts } from '#src/concepts/programme/schema.ts';
import type { StudyFacts } from './schema.ts';
import { nearest } from '#src/content/explain.ts';
import { slugify } from './model.ts';

/** What holds for the library beyond its schema: subjects and measures exist, addresses can be made, links lead somewhere. */
export function libraryRules(portal: Content<{ measure: MeasureFacts; study: StudyFacts; term: Term }>): Problem[] {
  const terms = portal.term.map((term) => term.data.id);
  const measures = new Set(portal.measure.filter(({ id }) => id.startsWith(`programmes/${nationalPlan}/`)).map(({ data }) => data.number));
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
      if (slugify(publisher) === '')
        problems.push({ file, field: 'publisher', wrong: 'has no Latin letter', cure: 'write the name it uses in Latin script' });
    if (slugOf(id) === 'by') problems.push({ file, field: '', wrong: 'the folder "by" is taken by the lists', cure: 'rename the folder' });
    if (data.copy === 'linked' && !data.url && !data.source)
      problems.push({ file, field: 'url', wrong: 'a linked document has no address and no source', cure: 'add url or source' });
    return problems;
  });
}
