import type { ModuleText } from './schema.ts';

/** The most words of a module: ten minutes of reading. */
export const mostWords = 1500;

/** Words that are read in a minute by somebody who learns. */
const wordsPerMinute = 150;

/** Every text of a module that whoever learns reads: all but the trainer’s notes and the exercise in groups. */
function textsOfModule({ title, summary, sections = [], questions = [], cases = [] }: ModuleText): string[] {
  return [
    title,
    summary,
    ...sections.flatMap((section) => [section.title, ...section.statements]),
    ...questions.flatMap(({ ask, answers, partners = [], reasons }) => [ask, ...answers, ...partners, ...reasons]),
    ...cases.flatMap((each) => [each.title, ...each.steps.flatMap(({ text, choices = [] }) => [text, ...choices])]),
  ];
}

/** The words of a module, as whoever learns reads it. */
export const wordsOf = (text: ModuleText): number => textsOfModule(text).join(' ').split(/\s+/).length;

/** How long a module takes to read, in whole minutes: counted, never written. */
export const minutesOf = (text: ModuleText): number => Math.ceil(wordsOf(text) / wordsPerMinute);
