import { dirname } from 'node:path';
import type { Problem } from '#src/content/problem.ts';
import { slugOf, type Content, type Entry } from '#src/content/entry.ts';
import type { ArticleFacts, LawFacts, LawText } from './schema.ts';
import { lawOfArticle, reserved } from './model.ts';

/** What these rules read of the content. */
type Read = Content<{ article: ArticleFacts; law: LawFacts; lawText: LawText }>;

/** What holds for legal texts: a law with articles has its official text, a position its date, reservations their sources, an address of its own, and misprints stand in the text they are marked in. */
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
    if (reserved.includes(slugOf(id)))
      problems.push({ file, field: '', wrong: `/law/${slugOf(id)}/ is the address of another page`, cure: 'name the folder otherwise' });
    const texts = portal.lawText.filter((text) => dirname(text.file) === dirname(file));
    const original = texts.find((text) => slugOf(text.id) === data.language);
    if ((data.reservations ?? []).length !== (original?.data.reservations ?? []).length)
      problems.push({
        file,
        field: 'reservations',
        wrong: `has ${(data.reservations ?? []).length} source(s), the original text tells ${(original?.data.reservations ?? []).length}`,
        cure: 'have a source for each, in the same order',
      });
    return [...problems, ...texts.flatMap(misprintRules)];
  });
}

/** A misprint is marked where it stands; one that stands nowhere was mended in the text, or never was in it. */
function misprintRules({ file, data: { quoted } }: Entry<LawText>): Problem[] {
  const words = quoted ? [quoted.preamble, ...quoted.articles].flatMap(({ text }) => text).join('\n') : '';
  return (quoted?.misprints ?? []).flatMap((misprint, index) =>
    words.includes(misprint)
      ? []
      : [
          {
            file,
            field: `quoted.misprints.${index}`,
            wrong: `"${misprint}" stands nowhere in the text`,
            cure: 'write it as printed, or remove it',
          },
        ],
  );
}
