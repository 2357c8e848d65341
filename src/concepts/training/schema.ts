import { z } from 'zod';
import { day, distinct, line, number, original, ref, slug, toldIn, translation } from '#src/content/schema.ts';

/** Whom a course is for: the strings `training.audience.<id>` name them. */
export const audiences = ['police', 'justice', 'lawyers', 'health', 'social', 'teachers', 'labour', 'media', 'associations'] as const;
export type Audience = (typeof audiences)[number];

/** The kinds of questions: one right answer, several, the order of all answers, or the partner of each. */
export const questionKinds = ['one', 'many', 'order', 'match'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** What an end of a case shows: the strings `training.outcome.<id>` say it. */
export const outcomes = ['safe', 'partly', 'harm'] as const;
export type Outcome = (typeof outcomes)[number];

/** What a sentence rests on, field by field. One at least is named, or the body to ask where nothing is published. */
const rests = {
  articles: distinct(ref('article')).default([]).describe('articles of laws, as law/number: every statement of law names one'),
  provisions: distinct(
    z.strictObject({
      law: ref('law').describe('id of a folder of content/law, of a text whose articles have no entries of their own'),
      article: line.describe('number of the article'),
    }),
    ({ law, article }) => `${law}/${article}`,
  )
    .default([])
    .describe('articles of treaties'),
  decisions: distinct(ref('decision')).default([]).describe('court decisions whose entry in content/jurisprudence says it'),
  references: distinct(ref('reference')).default([]).describe('ids of content/references.yaml; never a law, whose article is named'),
  studies: distinct(ref('study')).default([]).describe('documents of content/studies whose entry says it'),
  helpPages: distinct(ref('helpPage')).default([]).describe('help pages that say the same with their sources'),
  ask: ref('body').optional().describe('where no procedure is published: the body to ask; the sentence says so, and needs no source'),
};

const basis = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject({ ...rests, ...shape });

const statement = basis({});

const question = basis({
  id: slug.describe('anchor of the question in the address'),
  kind: z
    .enum(questionKinds)
    .describe('one: one right answer; many: two or more; order: all, in their order; match: each with its partner'),
  answers: toldIn('answers', z.int().min(2).max(6)).describe('how many answers it has, each told in `answers` of the language files'),
  right: z
    .array(number)
    .describe(
      'numbers of the right answers, from 1 on; of `order` all numbers in the right order; of `match` the number of the partner of each answer',
    ),
});

const step = basis({
  id: slug.describe('by which other steps lead to it'),
  leads: toldIn('choices', z.array(slug).max(4))
    .default([])
    .describe('where each choice leads, as ids of steps of the same case; left out: an end'),
  outcome: z.enum(outcomes).optional().describe('of an end, and only of one: safe, partly or harm'),
});

const caseFacts = z.strictObject({
  id: slug.describe('anchor of the case in the address'),
  steps: toldIn(
    'steps',
    distinct(step, ({ id }) => id),
  )
    .min(3)
    .describe('the steps; the first begins the case'),
});

/** A course: whom it is for, and the day to which its sentences are held against their sources. Its modules are folders of its own. */
export const course = z.strictObject({
  order: z.int().describe('place in the list of courses'),
  pictogram: ref('pictogram').describe('id of the pictogram beside its title'),
  audiences: distinct(z.enum(audiences)).min(1).describe('whom it is for'),
  measures: distinct(ref('measure')).min(1).describe('numbers of the measures of the plan that it serves: their pages lead to it'),
  read: day.describe('day on which its sentences were last read against their sources'),
  language: original,
});

export const courseText = z.strictObject({
  title: line.describe('its title'),
  summary: line.describe('in one or two sentences, for lists and search results'),
  audience: line.describe('for whom it is, in a sentence'),
  abilities: z.array(line).min(2).max(6).describe('what one will be able to do, a sentence each, each beginning with a verb'),
  translation,
});

/** A module of a course: about ten minutes, of sections of statements with what each rests on, questions and cases. */
export const courseModule = z.strictObject({
  order: z.int().positive().describe('place in its course'),
  sections: toldIn(
    'sections',
    z.array(
      z.strictObject({
        id: slug.describe('anchor of the section in the address'),
        statements: toldIn('statements', z.array(statement))
          .min(1)
          .describe('for each statement, in order, what it rests on: { articles: [law-27-14/448-1] }'),
      }),
    ),
  )
    .min(2)
    .describe('sections of the module, in order'),
  questions: toldIn(
    'questions',
    distinct(question, ({ id }) => id),
  )
    .min(1)
    .describe('its questions, in order, with the right answers and what the reasons rest on'),
  cases: toldIn(
    'cases',
    distinct(caseFacts, ({ id }) => id),
  )
    .default([])
    .describe('its cases with decisions, in order'),
  group: toldIn('group', z.array(z.int().positive()).min(2)).describe('minutes of each step of its exercise in groups'),
  language: original,
});

export const courseModuleText = z.strictObject({
  title: line.describe('its title'),
  summary: line.describe('in one or two sentences, for lists and search results'),
  sections: z
    .array(
      z.strictObject({
        title: line.describe('heading of the section'),
        statements: z.array(line).min(1).describe('one short text for what index.yaml names each time: slides show them as they are'),
        note: line.describe('what a trainer says, asks or shows here; only in the trainer’s notes'),
      }),
    )
    .describe('the words of each section, in the order of index.yaml'),
  questions: z
    .array(
      z.strictObject({
        ask: line.describe('the question'),
        answers: z.array(line).min(2).describe('the answers, in the order in which they are shown'),
        partners: z.array(line).optional().describe('of `match`: what the answers are matched with, in the order in which they are shown'),
        reasons: z.array(line).min(2).describe('for each answer, why it is right or wrong, or stands where it does'),
      }),
    )
    .describe('the words of each question, in the order of index.yaml'),
  cases: z
    .array(
      z.strictObject({
        title: line.describe('name of the case; nobody in it has a name'),
        steps: z
          .array(
            z.strictObject({
              text: line.describe('what happens; at an end, what follows from the choice, and why'),
              choices: z.array(line).default([]).describe('what one may do, one for each of `leads`'),
            }),
          )
          .describe('the words of each step, in the order of index.yaml'),
      }),
    )
    .default([])
    .describe('the words of each case, in the order of index.yaml'),
  group: z
    .array(z.strictObject({ title: line.describe('name of the step'), text: line.describe('what is done in it') }))
    .describe('the steps of the exercise in groups, in the order of index.yaml'),
  translation,
});

/** What a sentence rests on. */
export type Basis = z.infer<typeof statement>;
export type QuestionFacts = z.infer<typeof question>;
export type StepFacts = z.infer<typeof step>;
export type CourseFacts = z.infer<typeof course>;
export type CourseText = z.infer<typeof courseText>;
export type ModuleFacts = z.infer<typeof courseModule>;
export type ModuleText = z.infer<typeof courseModuleText>;
