import type { Problem } from '#src/content/problem.ts';
import type { Entry } from '#src/content/entry.ts';
import type { Portal } from './read.ts';
import { fieldTexts } from '#src/content/field-texts.ts';

/** French sets its high punctuation off with a no-break space: a plain one leaves a lone mark at the start of a line. */
const loose = /\S [;:!?»%](?![-\w])|« /u;

/**
 * A plain space in a French text where a line must not break.
 * @param text in French
 * @returns what stands round the space; undefined when there is none
 */
export const looseMark = (text: string): string | undefined => loose.exec(text)?.[0];

export const looseProblem = (file: string, field: string, mark: string): Problem => ({
  file,
  field,
  wrong: `has a plain space at "${mark}", where French must not break the line`,
  cure: 'write a no-break space (U+00A0)',
});

/** The French texts of the content: files named fr, and the `fr` of labels in several languages. */
export function typographyRules(portal: Portal): Problem[] {
  return (Object.values(portal) as Entry[][]).flat().flatMap((entry) =>
    fieldTexts(entry).flatMap(({ field, text }) => {
      const mark = /\/fr$/.test(entry.id) || /(?:^|\.)fr(?:\.|$)/.test(field) ? looseMark(text) : undefined;
      return mark ? [looseProblem(entry.file, field, mark)] : [];
    }),
  );
}
