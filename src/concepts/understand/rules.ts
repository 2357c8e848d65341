import type { Problem } from '#src/content/problem.ts';
import type { Content, Entry } from '#src/content/entry.ts';
import type { TopicFacts, TopicText } from './schema.ts';
import { languageFiles } from '#src/content/texts.ts';
import { placeholders } from './values.ts';

/**
 * What holds for the topics: each figure that a text names stands among the values, and each value in the text; where statements have
 * pictograms or examples, each has one, and examples stand beside pictograms.
 */
export function understandRules(portal: Content<{ topic: TopicFacts; topicText: TopicText }>): Problem[] {
  return portal.topic.flatMap((topic) => [
    ...pictureRules(topic),
    ...languageFiles(portal.topicText, topic.id).flatMap((text) => valueRules(text, topic)),
  ]);
}

function pictureRules({ file, data }: Entry<TopicFacts>): Problem[] {
  return data.sections.flatMap(({ statements, pictograms, examples }, at) =>
    Object.entries({ pictograms, examples }).flatMap(([name, list]) => {
      if (list === undefined) return [];
      const field = `sections.${at}.${name}`;
      if (list.length !== statements.length)
        return [
          {
            file,
            field,
            wrong: `lists ${list.length}, and there are ${statements.length} statements`,
            cure: 'have one for each, in their order',
          },
        ];
      return pictograms ? [] : [{ file, field, wrong: 'stands without pictograms', cure: 'add `pictograms`, or remove the examples' }];
    }),
  );
}

function valueRules({ file, data }: Entry<TopicText>, topic: Entry<TopicFacts>): Problem[] {
  const known = Object.keys(topic.data.values);
  const used = new Set(data.sections!.flatMap((section) => section.statements.flatMap(placeholders)));
  const missing = [...used].filter((name) => !known.includes(name));
  const unused = known.filter((name) => !used.has(name));
  return [
    ...missing.map((name) => ({ file, field: 'sections', wrong: `{${name}} has no value`, cure: 'add it to `values` of index.yaml' })),
    ...unused.map((name) => ({
      file,
      field: 'sections',
      wrong: `the value {${name}} is not used`,
      cure: 'name it where the figure belongs',
    })),
  ];
}
