import { getCollection } from 'astro:content';
import { oncePerBuild } from '#src/build/once-per-build.ts';
import { inEveryLanguage } from '#src/language/locales.ts';
import { assembleCourses, type Course } from './model.ts';

/** All courses, in their order. */
export const courses = oncePerBuild(async (): Promise<Course[]> =>
  assembleCourses({
    course: await getCollection('course'),
    courseText: await getCollection('courseText'),
    courseModule: await getCollection('courseModule'),
    courseModuleText: await getCollection('courseModuleText'),
  }),
);

/** A course by its id. @throws when there is none */
export async function courseOf(id: string): Promise<Course> {
  const course = (await courses()).find((each) => each.id === id);
  if (!course) throw new Error(`content/training/${id}: missing`);
  return course;
}

/** One static path per course and language. */
export const coursePaths = async () => inEveryLanguage((await courses()).map(({ id }) => ({ course: id })));

/** One static path per module and language. */
export const modulePaths = async () =>
  inEveryLanguage((await courses()).flatMap(({ id, modules }) => modules.map((module) => ({ course: id, module: module.id }))));
