import { localeCodes, type Language } from '#src/language/locales.ts';
import { courseFormats, type CourseFormat } from './formats.ts';
import type { Course, Module } from './model.ts';

/** A file for who trains others, in a language in which the course stands. */
export interface CourseSheet {
  course: Course;
  /** The modules that stand in it: one, or all. */
  modules: Module[];
  format: CourseFormat;
  locale: Language;
}

/** The languages in which a course stands. */
export const languagesOf = ({ texts }: Course): Language[] => localeCodes.filter((locale) => texts.words[locale]);

/** Every sheet of a course in a language. */
export const sheetsIn = (course: Course, locale: Language): CourseSheet[] =>
  courseFormats.flatMap((format) =>
    format.of === 'course'
      ? [{ course, modules: course.modules, format, locale }]
      : course.modules.map((module) => ({ course, modules: [module], format, locale })),
  );

/** The address of a sheet. */
export const courseSheetPath = ({ course, modules, format, locale }: CourseSheet): string =>
  `/files/${locale}/training-${course.id}${format.of === 'module' ? `-${modules[0]!.id}` : ''}-${format.id}.pdf`;
