import { z } from 'zod';
import { day, distinct, doubts, line, locale, number, original, ref, source, translation, webAddress } from '#src/content/schema.ts';
import { audiences } from '#src/concepts/training/schema.ts';

/** Whom a course of somebody else is for: those of our own courses, and others. The strings `training.audience.<id>` name them. */
export const otherAudiences = [...audiences, 'migration', 'humanitarian', 'consulates', 'companies', 'universities', 'everyone'] as const;

/** What one pays: the strings `elsewhere.cost.<id>` say it. */
export const costs = ['free', 'paid'] as const;

/** What it is: a course that one takes, or material for who teaches. The strings `elsewhere.form.<id>` say it. */
export const courseForms = ['course', 'material'] as const;

/** A course that somebody else gives. What the page read does not say is left out. */
export const otherCourse = z.strictObject({
  order: z.int().describe('place in the list of courses'),
  form: z.enum(courseForms).default('course').describe('course: one takes it; material: for who teaches'),
  publisher: line.describe('who gives it, as it names itself'),
  partners: distinct(line).default([]).describe('who made it with them'),
  audiences: distinct(z.enum(otherAudiences)).min(1).describe('whom it is for'),
  languages: distinct(locale).describe('languages of the portal in which it can be taken; [] when the page does not say'),
  furtherLanguages: z.literal(true).optional().describe('true: also in languages that are none of the portal’s'),
  parts: number.optional().describe('how many modules or chapters it has'),
  hours: number.optional().describe('how many hours it takes'),
  cost: z.enum(costs).optional().describe('free or paid; left out when the page does not say'),
  certificate: z.literal(true).optional().describe('true: it ends with a certificate; left out when the page does not say'),
  url: webAddress.describe('address of the course; of the page that tells of it where no page of its own was read'),
  read: z
    .enum(['page', 'copy', 'press'])
    .describe('where this was read: on a page of who gives it, in a copy of that page, on the page of somebody else'),
  checked: day.describe('day on which this was last read'),
  measures: distinct(ref('measure')).default([]).describe('numbers of the measures of the plan that it serves: their pages lead to it'),
  source: source.describe('where it was read'),
  doubts: doubts.default([]),
  language: original,
});

export const otherCourseText = z.strictObject({
  title: line.describe('its title, as published or translated'),
  summary: line.describe('in one or two sentences, what it teaches, and how'),
  translation,
});

export type OtherCourseFacts = z.infer<typeof otherCourse>;
export type OtherCourseText = z.infer<typeof otherCourseText>;
