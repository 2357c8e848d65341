import type { Course, ItemList } from 'schema-dts';
import { headingOf } from '#src/content/texts.ts';
import { absolute, type CitationContext } from '#src/kits/cite/work.ts';
import { locales } from '#src/language/locales.ts';
import { trainingPath } from '#src/concepts/training/model.ts';
import type { OtherCourse } from './model.ts';

/** The courses of others as search engines read them: a list on our page, each with who gives it and its own address. */
export const otherCoursesSchema = (courses: OtherCourse[], context: CitationContext): Exclude<ItemList, string> => ({
  '@type': 'ItemList',
  url: absolute(context, trainingPath),
  numberOfItems: courses.length,
  itemListElement: courses.map((course, at) => ({ '@type': 'ListItem', position: at + 1, item: schemaOf(course, context) })),
});

function schemaOf({ facts, texts }: OtherCourse, { locale }: CitationContext): Exclude<Course, string> {
  const { title, summary } = headingOf({ texts }, locale);
  return {
    '@type': 'Course',
    name: title.value,
    description: summary.value,
    url: facts.url,
    provider: { '@type': 'Organization', name: facts.publisher },
    ...(facts.languages.length > 0 && { availableLanguage: facts.languages.map((code) => locales[code as keyof typeof locales].tag) }),
    ...(facts.cost && { isAccessibleForFree: facts.cost === 'free' }),
  };
}
