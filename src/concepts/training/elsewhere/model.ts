import { slugOf } from '#src/content/entry.ts';
import { textsOf, type Item, type Texts } from '#src/content/texts.ts';
import { languageOf, localeCodes, locales, type Language, type Locale } from '#src/language/locales.ts';
import type { Said } from '#src/language/localise.ts';
import { stringIn, type StringKey } from '#src/language/strings.ts';
import { trainingPath } from '#src/concepts/training/model.ts';
import type { OtherCourseFacts, OtherCourseText } from './schema.ts';
import { costs, otherAudiences } from './schema.ts';

export interface OtherCourse {
  id: string;
  /** Where it stands in the list, without the language. */
  path: string;
  facts: OtherCourseFacts;
  texts: Texts<OtherCourseText>;
}

/** All courses of others, in their order. */
export const assembleOtherCourses = (records: {
  otherCourse: Item<OtherCourseFacts>[];
  otherCourseText: Item<OtherCourseText>[];
}): OtherCourse[] =>
  records.otherCourse
    .toSorted((a, b) => a.data.order - b.data.order || (a.id < b.id ? -1 : 1))
    .map(({ id, data }) => ({
      id: slugOf(id),
      path: `${trainingPath}#${anchorOf(slugOf(id))}`,
      facts: data,
      texts: textsOf(records.otherCourseText, id, data.language),
    }));

/** The anchor of a course in the list. */
export const anchorOf = (id: string): string => `elsewhere-${id}`;

/** By what the list can be narrowed: the values of a course. What its page does not say is a value too: one may have to ask. */
export const valuesOf = ({ facts }: OtherCourse): Record<'audience' | 'language' | 'cost', string[]> => ({
  audience: facts.audiences,
  language: facts.languages,
  cost: [facts.cost ?? 'unsaid'],
});

interface Facet {
  name: 'audience' | 'language' | 'cost';
  label: StringKey;
  values: { id: string; label: Said; count: number }[];
}

/** The facets of the list, with the values that a course has. */
export function facetsOf(courses: OtherCourse[], locale: Locale): Facet[] {
  const facet = (name: Facet['name'], ids: readonly string[], labelOf: (id: string) => Said): Facet => ({
    name,
    label: `elsewhere.${name}`,
    values: ids.flatMap((id) => {
      const count = courses.filter((course) => valuesOf(course)[name].includes(id)).length;
      return count > 0 ? [{ id, label: labelOf(id), count }] : [];
    }),
  });
  return [
    facet('audience', otherAudiences, (id) => stringIn(locale, `training.audience.${id}` as StringKey)),
    facet('language', localeCodes, (id) => {
      const language = id as Language;
      return { value: locales[language].name, locale: language, fallback: language !== languageOf(locale) };
    }),
    facet('cost', [...costs, 'unsaid'], (id) => stringIn(locale, `elsewhere.cost.${id}` as StringKey)),
  ];
}
