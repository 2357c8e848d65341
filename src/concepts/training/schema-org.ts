import type { CourseLeaf } from 'schema-dts';
import { licenceOf, organizationOf } from '#src/content/publisher/model.ts';
import { headingOf, said, titleOf } from '#src/content/texts.ts';
import { absolute, type CitationContext } from '#src/kits/cite/work.ts';
import { locales } from '#src/language/locales.ts';
import { stringIn } from '#src/language/strings.ts';
import { readingMinutes, type Course } from './model.ts';

/** A course as search engines read it: free, taken when one likes, with its modules and the time they take. */
export function courseSchema(course: Course, context: CitationContext): CourseLeaf {
  const { locale, publisher } = context;
  const { title, summary } = headingOf(course, locale);
  const minutes = course.modules.reduce((sum, module) => sum + readingMinutes(module, locale), 0);
  const licence = licenceOf(publisher, 'texts');
  return {
    '@type': 'Course',
    name: title.value,
    description: summary.value,
    url: absolute(context, course.path),
    inLanguage: locales[title.locale].tag,
    provider: organizationOf(publisher, locale),
    isAccessibleForFree: true,
    teaches: said(course.texts, locale).abilities.value,
    audience: course.facts.audiences.map((audience) => ({
      '@type': 'EducationalAudience',
      educationalRole: stringIn(locale, `training.audience.${audience}`).value,
    })),
    ...(licence && { license: licence.url }),
    offers: { '@type': 'Offer', category: 'Free', price: 0, priceCurrency: 'MAD' },
    hasCourseInstance: { '@type': 'CourseInstance', courseMode: 'Online', courseWorkload: `PT${minutes}M` },
    hasPart: course.modules.map((module) => ({
      '@type': 'LearningResource',
      name: titleOf(module, locale).value,
      url: absolute(context, module.path),
      timeRequired: `PT${readingMinutes(module, locale)}M`,
    })),
  };
}
