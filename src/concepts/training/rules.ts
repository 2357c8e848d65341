import { dirname, join } from 'node:path';
import { parityLocales } from '#src/concepts/help/rules.ts';
import type { ArticleFacts } from '#src/concepts/law/schema.ts';
import type { Reference } from '#src/concepts/understand/schema.ts';
import { slugOf, type Content, type Entry } from '#src/content/entry.ts';
import type { Problem } from '#src/content/problem.ts';
import { languageFiles, originalOf } from '#src/content/texts.ts';
import { locales } from '#src/language/locales.ts';
import { basisRules, type Held } from './basis-rules.ts';
import { mostWords, wordsOf } from './length.ts';
import { caseRules, questionRules } from './exercise-rules.ts';
import type { CourseFacts, CourseText, ModuleFacts, ModuleText } from './schema.ts';

/** What these rules read of the content. */
type CourseRecords = Content<{
  course: CourseFacts;
  courseText: CourseText;
  courseModule: ModuleFacts;
  courseModuleText: ModuleText;
}>;
type Read = CourseRecords & Content<{ article: ArticleFacts; reference: Reference; law: object }>;

/** What holds for the courses: what each sentence rests on, right answers, ways through cases, length, and every language. */
export function courseRules(portal: Read): Problem[] {
  const held: Held = {
    withArticles: new Set(portal.article.map(({ id }) => id.split('/')[1]!)),
    laws: new Set(portal.law.map(({ id }) => slugOf(id))),
    sourceOf: new Map(portal.reference.map(({ data }) => [data.id, data.source])),
  };
  return [
    ...portal.course.flatMap((course) => [
      ...(waits(course) ? [] : parityRules('a course', course, portal.courseText, 'mdx')),
      ...placeRules(
        course,
        portal.courseModule.filter(({ id }) => dirname(id) === course.id),
      ),
    ]),
    ...portal.courseModule.flatMap((module) => {
      const texts = languageFiles(portal.courseModuleText, module.id);
      const original = originalOf(portal.courseModuleText, module);
      const course = portal.course.find(({ id }) => id === dirname(module.id));
      return [
        ...(course ? [] : [homeless(module)]),
        ...([course, module].some((each) => each && waits(each)) ? [] : parityRules('a module', module, portal.courseModuleText, 'yaml')),
        ...basisRules(module, texts, held),
        ...questionRules(module, texts),
        ...caseRules(module, original),
        ...texts.flatMap(lengthRules),
      ];
    }),
  ];
}

const homeless = ({ file }: Entry): Problem => ({
  file: join(dirname(dirname(file)), 'index.yaml'),
  field: '',
  wrong: `is missing, and ${file} needs it`,
  cure: 'write the facts of the course, as docs/content.md says',
});

/** A course has modules, and no two of them one place. */
function placeRules({ file }: Entry<CourseFacts>, modules: Entry<ModuleFacts>[]): Problem[] {
  if (modules.length === 0) return [{ file, field: '', wrong: 'is a course without modules', cure: 'add a folder for each module' }];
  return modules.flatMap(({ file: own, data: { order } }, at) => {
    const twin = modules.slice(0, at).find(({ data }) => data.order === order);
    return twin
      ? [{ file: own, field: 'order', wrong: `is ${order}, as in ${twin.file}`, cure: 'give each module a place of its own' }]
      : [];
  });
}

/** A course, or a module, that is a draft waits for its languages too. */
const waits = ({ data }: Entry<object>): boolean => (data as { draft?: boolean }).draft === true;

/** Whoever takes a course takes all of it in one language. */
function parityRules(what: string, { id, file }: Entry, texts: Entry[], form: 'mdx' | 'yaml'): Problem[] {
  const own = languageFiles(texts, id).map((text) => slugOf(text.id));
  return parityLocales
    .filter((locale) => !own.includes(locale))
    .map((locale) => ({
      file: join(dirname(file), `${locale}.${form}`),
      field: '',
      wrong: `${what} is missing in ${locales[locale].name}`,
      cure: `translate it: courses exist in ${parityLocales.join(', ')} or not at all`,
    }));
}

function lengthRules({ file, data }: Entry<ModuleText>): Problem[] {
  const words = wordsOf(data);
  return words <= mostWords
    ? []
    : [
        {
          file,
          field: '',
          wrong: `has ${words} words`,
          cure: `keep to ${mostWords}, or make two modules of it: it is read in ten minutes`,
        },
      ];
}
