import type { Problem } from '#src/content/problem.ts';
import type { Content } from '#src/content/entry.ts';
import type { ArticleFacts, LawFacts } from './schema.ts';
import { lawOfArticle } from './model.ts';

/** What these rules read of the content. */
type Read = Content<{ article: ArticleFacts; law: LawFacts }>;

/** What holds for legal texts: a law with articles has its official text, a position its date. */
export function lawRules(portal: Read): Problem[] {
  const withArticles = new Set(portal.article.map(({ id }) => lawOfArticle(id)));
  return portal.law.flatMap(({ id, file, data }): Problem[] => {
    const problems: Problem[] = [];
    const step = data.steps.findLast(({ step }) => step === data.position);
    if (step && step.date !== data.date)
      problems.push({
        file,
        field: 'date',
        wrong: `is ${data.date}, the step "${step.step}" says ${step.date}`,
        cure: 'make them agree',
      });
    if (data.official === null && withArticles.has(id))
      problems.push({
        file,
        field: 'official',
        wrong: 'is null, but articles of it are entered',
        cure: 'say where the official text was read',
      });
    return problems;
  });
}
