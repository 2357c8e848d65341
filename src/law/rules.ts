import type { Problem } from '../check/problem.ts';
import type { Entry, Portal } from '../check/read.ts';
import { lawOfArticle } from './law.ts';

/** What holds for legal texts: an article has its law, a statement its source, a position its date. */
export function lawRules(portal: Portal): Problem[] {
  const laws = new Set(portal.law.map(({ id }) => id));
  return [
    ...portal.article.flatMap(({ id, file, data }): Problem[] => {
      const problems: Problem[] = [];
      if (!laws.has(lawOfArticle(id)))
        problems.push({
          file,
          field: '',
          wrong: `article ${data.number} has no law: content/${lawOfArticle(id)}/index.yaml is missing or unreadable`,
          cure: 'add the law, or move the article to its folder',
        });
      if (id.split('/').at(-1) !== data.number)
        problems.push({
          file,
          field: 'number',
          wrong: `is ${data.number} in folder ${id.split('/').at(-1)}`,
          cure: 'rename the folder or correct the number',
        });
      return problems;
    }),
    ...pointRules(portal.law, portal.lawText),
    ...pointRules(portal.article, portal.articleText),
    ...portal.law.flatMap(({ file, data }): Problem[] => {
      const last = data.steps.at(-1);
      if (last && data.date !== null && last.step === data.position && last.date !== data.date)
        return [{ file, field: 'date', wrong: `is ${data.date}, the step "${last.step}" says ${last.date}`, cure: 'make them agree' }];
      return [];
    }),
  ];
}

/** Every statement has its source. */
function pointRules(facts: Entry<'law' | 'article'>[], texts: Entry<'lawText' | 'articleText'>[]): Problem[] {
  return facts.flatMap(({ id, file, data }) => {
    const original = texts.find((text) => text.id === `${id}/${data.language}`);
    if (!original || original.data.points.length === data.sources.length) return [];
    return [
      {
        file,
        field: 'sources',
        wrong: `${data.sources.length} sources for ${original.data.points.length} statements of ${data.language}.yaml`,
        cure: 'give each statement its source, in the same order',
      },
    ];
  });
}
