import { imprint } from '#src/concepts/campaigns/material/file.ts';
import { printLineOf } from '#src/content/publisher/model.ts';
import { titleOf } from '#src/content/texts.ts';
import { pdfOf, type Setting } from '#src/kits/typeset/typst.ts';
import { typstLanguage, typstWords, type TypstWords } from '#src/kits/typeset/words.ts';
import type { Language } from '#src/language/locales.ts';
import { plainString, stringIn, type StringKey } from '#src/language/strings.ts';
import { readingMinutes, type Module } from './model.ts';
import { restedOn } from './rested.ts';
import type { Basis } from './schema.ts';
import type { CourseSheet } from './sheets.ts';
import { rightOf, tellModule, type ToldQuestion, type ToldStep } from './told.ts';

/** What slides, handouts and notes are set from: one shape, of which each template takes what it shows. */

const labels = {
  cases: 'training.cases',
  invented: 'training.case.invented',
  questions: 'training.questions',
  answers: 'training.answers',
  group: 'training.group',
  note: 'training.note',
} as const satisfies Record<string, StringKey>;

const rests = async (basis: Basis, locale: Language): Promise<TypstWords[]> =>
  (await restedOn(basis, locale)).map(({ said }) => typstWords(said));

async function stepOf(step: ToldStep, locale: Language): Promise<object> {
  return {
    text: typstWords(step.text),
    outcome: step.outcome ? typstWords(stringIn(locale, `training.outcome.${step.outcome}`)) : null,
    rests: await rests(step.basis, locale),
    choices: await Promise.all(
      step.choices.map(async ({ text, leads }) => ({ text: typstWords(text), leads: await stepOf(leads, locale) })),
    ),
  };
}

async function questionOf(question: ToldQuestion, locale: Language): Promise<object> {
  return {
    ask: typstWords(question.ask),
    how: typstWords(stringIn(locale, `training.kind.${question.kind}`)),
    partners: question.partners.map(typstWords),
    answers: question.answers.map((answer) => ({
      text: typstWords(answer.text),
      reason: typstWords(answer.reason),
      right: typstWords(rightOf(question, answer, locale)),
    })),
    rests: await rests(question.basis, locale),
  };
}

async function moduleOf(module: Module, locale: Language): Promise<object> {
  const told = tellModule(module, locale);
  return {
    label: typstWords(stringIn(locale, 'training.module', { number: module.number })),
    minutes: typstWords(stringIn(locale, 'training.minutes', { minutes: readingMinutes(module, locale) })),
    title: typstWords(told.title),
    summary: typstWords(told.summary),
    sections: await Promise.all(
      told.sections.map(async ({ title, statements, note }) => ({
        title: typstWords(title),
        note: typstWords(note),
        statements: await Promise.all(
          statements.map(async ({ text, basis }) => ({ text: typstWords(text), rests: await rests(basis, locale) })),
        ),
      })),
    ),
    questions: await Promise.all(told.questions.map((question) => questionOf(question, locale))),
    cases: await Promise.all(
      told.cases.map(async ({ title, start }) => ({ title: typstWords(title), start: await stepOf(start, locale) })),
    ),
    group: told.group.map(({ title, text, minutes }) => ({
      title: typstWords(title),
      text: typstWords(text),
      minutes: typstWords(stringIn(locale, 'training.time', { minutes })),
    })),
  };
}

/** What a sheet of a course is set from. */
async function courseSettingOf({ course, modules, format, locale }: CourseSheet): Promise<Setting> {
  const { day, publisher } = await imprint();
  const title = titleOf(format.of === 'module' ? modules[0]! : course, locale).value;
  const words = (key: StringKey) => typstWords(stringIn(locale, key));
  return {
    main: format.template,
    data: {
      ...typstLanguage(locale),
      title: `${title} – ${plainString(locale, `training.file.${format.id}`)}`,
      format: { width: format.width, height: format.height },
      course: typstWords(titleOf(course, locale)),
      what: words(`training.file.${format.id}`),
      labels: Object.fromEntries(Object.entries(labels).map(([name, key]) => [name, words(key)])),
      modules: await Promise.all(modules.map((module) => moduleOf(module, locale))),
      small: [
        words('site.name'),
        typstWords(stringIn(locale, 'training.read', { date: { date: course.facts.read } })),
        typstWords(stringIn(locale, 'material.edition', { date: { date: day } })),
        typstWords(printLineOf(publisher, locale)),
      ],
    },
  };
}

/** The file of a sheet. */
export const courseSheetFile = async (sheet: CourseSheet): Promise<Buffer> => pdfOf(await courseSettingOf(sheet));
