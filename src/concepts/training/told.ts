import { said } from '#src/content/texts.ts';
import { mapSaid, type Said } from '#src/language/localise.ts';
import type { Locale } from '#src/language/locales.ts';
import { stringIn } from '#src/language/strings.ts';
import type { Module } from './model.ts';
import type { Basis, ModuleFacts, ModuleText, Outcome, QuestionKind } from './schema.ts';

/** A module as a reader is told it: what pages, paper and packages are made of. */
export interface ToldModule {
  title: Said;
  summary: Said;
  sections: { id: string; title: Said; statements: { text: Said; basis: Basis }[]; note: Said }[];
  questions: ToldQuestion[];
  cases: { id: string; title: Said; start: ToldStep }[];
  group: { title: Said; text: Said; minutes: number }[];
}

export interface ToldQuestion {
  id: string;
  kind: QuestionKind;
  ask: Said;
  answers: ToldAnswer[];
  /** Of a question that matches: what its answers are matched with, as shown. */
  partners: Said[];
  basis: Basis;
}

interface ToldAnswer {
  text: Said;
  reason: Said;
  /** What is right of it: 1 or 0 where answers are chosen; its place, or the number of its partner. */
  wanted: number;
}

export interface ToldStep {
  text: Said;
  choices: { text: Said; leads: ToldStep }[];
  outcome: Outcome | undefined;
  basis: Basis;
}

/** A module for a reader. */
export function tellModule({ facts, texts }: Module, locale: Locale): ToldModule {
  const { title } = said(texts, locale);
  const text = texts.words[title.locale]!;
  const inWords = (value: string): Said => mapSaid(title, () => value);
  return {
    title,
    summary: inWords(text.summary),
    sections: facts.sections.map(({ id, statements }, at) => ({
      id,
      title: inWords(text.sections[at]!.title),
      statements: statements.map((basis, index) => ({ text: inWords(text.sections[at]!.statements[index]!), basis })),
      note: inWords(text.sections[at]!.note),
    })),
    questions: questionsOf(facts, text, inWords),
    cases: facts.cases.map(({ id, steps }, at) => {
      const told = text.cases[at]!;
      const stepOf = (name: string): ToldStep => {
        const index = steps.findIndex((each) => each.id === name);
        const step = steps[index]!;
        const words = told.steps[index]!;
        return {
          text: inWords(words.text),
          choices: step.leads.map((next, choice) => ({ text: inWords(words.choices[choice]!), leads: stepOf(next) })),
          outcome: step.outcome,
          basis: step,
        };
      };
      return { id, title: inWords(told.title), start: stepOf(steps[0]!.id) };
    }),
    group: facts.group.map((minutes, at) => ({
      title: inWords(text.group[at]!.title),
      text: inWords(text.group[at]!.text),
      minutes,
    })),
  };
}

const questionsOf = ({ questions }: ModuleFacts, text: ModuleText, inWords: (value: string) => Said): ToldQuestion[] =>
  questions.map((question, at) => {
    const { ask, answers, partners = [], reasons } = text.questions[at]!;
    const { id, kind, right } = question;
    const wanted = (number: number): number =>
      kind === 'match' ? right[number - 1]! : kind === 'order' ? right.indexOf(number) + 1 : Number(right.includes(number));
    return {
      id,
      kind,
      ask: inWords(ask),
      answers: answers.map((answer, index) => ({ text: inWords(answer), reason: inWords(reasons[index]!), wanted: wanted(index + 1) })),
      partners: partners.map(inWords),
      basis: question,
    };
  });

/** What is right of an answer, in words: right or wrong, its place, or its partner. */
export function rightOf({ kind, partners }: ToldQuestion, { wanted }: ToldAnswer, locale: Locale): Said {
  if (kind === 'order') return stringIn(locale, 'training.place', { number: wanted });
  if (kind === 'match') return partners[wanted - 1]!;
  return stringIn(locale, wanted === 1 ? 'training.right' : 'training.wrong');
}

/** All that the sentences of a module rest on, sentence by sentence. */
export const basesOf = ({ sections, questions, cases }: ModuleFacts): Basis[] => [
  ...sections.flatMap(({ statements }) => statements),
  ...questions,
  ...cases.flatMap(({ steps }) => steps),
];
