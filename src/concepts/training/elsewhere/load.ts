import { getCollection } from 'astro:content';
import { oncePerBuild } from '#src/build/once-per-build.ts';
import { assembleOtherCourses, type OtherCourse } from './model.ts';

/** All courses of others, in their order. */
export const otherCourses = oncePerBuild(async (): Promise<OtherCourse[]> =>
  assembleOtherCourses({ otherCourse: await getCollection('otherCourse'), otherCourseText: await getCollection('otherCourseText') }),
);
