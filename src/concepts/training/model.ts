import { dirname } from 'node:path';
import { slugOf } from '#src/content/entry.ts';
import { said, textsOf, type Item, type Texts } from '#src/content/texts.ts';
import type { Locale } from '#src/language/locales.ts';
import { minutesOf } from './length.ts';
import type { CourseFacts, CourseText, ModuleFacts, ModuleText } from './schema.ts';

export interface Module {
  id: string;
  /** Its place in its course, from 1 on. */
  number: number;
  /** Path of its page, without the language. */
  path: string;
  facts: ModuleFacts;
  texts: Texts<ModuleText>;
}

export interface Course {
  id: string;
  /** Path of its page, without the language. */
  path: string;
  facts: CourseFacts;
  texts: Texts<CourseText>;
  modules: Module[];
}

interface CourseRecords {
  course: Item<CourseFacts>[];
  courseText: Item<CourseText>[];
  courseModule: Item<ModuleFacts>[];
  courseModuleText: Item<ModuleText>[];
}

export const trainingPath = '/training/';

/** The page on which whoever took a course writes that they did. */
export const certificatePath = ({ path }: Pick<Course, 'path'>): string => `${path}certificate/`;

/** All courses in their order, each with its modules in theirs. */
export const assembleCourses = (records: CourseRecords): Course[] =>
  records.course
    .toSorted((a, b) => a.data.order - b.data.order)
    .map(({ id, data }) => ({
      id: slugOf(id),
      path: `/${id}/`,
      facts: data,
      texts: textsOf(records.courseText, id, data.language),
      modules: records.courseModule
        .filter((module) => dirname(module.id) === id)
        .toSorted((a, b) => a.data.order - b.data.order)
        .map((module, at) => ({
          id: slugOf(module.id),
          number: at + 1,
          path: `/${module.id}/`,
          facts: module.data,
          texts: textsOf(records.courseModuleText, module.id, module.data.language),
        })),
    }));

/** How long a module takes to read, as a reader is told it. */
export const readingMinutes = ({ texts }: Module, locale: Locale): number => minutesOf(texts.words[said(texts, locale).title.locale]!);
