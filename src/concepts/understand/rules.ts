import { dirname } from 'node:path';
import type { Problem } from '#src/content/problem.ts';
import type { Content, Entry } from '#src/content/entry.ts';
import type { Reference, TopicFacts, TopicText } from './schema.ts';
import { placeholders } from './values.ts';

/** What these rules read of the content. */
type Read = Content<{ reference: Reference; topic: TopicFacts; topicText: TopicText }>;

/** What holds for the topics: each statement in each language has its source, each figure stands once. */
export function understandRules(portal: Read): Problem[] {
  const references = new Set(portal.reference.map((reference) => reference.id));
  return portal.topic.flatMap((topic) => topicRules(topic, portal, references));
}

function topicRules(topic: Entry<TopicFacts>, portal: Read, references: Set<string>): Problem[] {
  const unknown = topic.data.sections.flatMap((section, at) =>
    section.statements.flatMap((id, index) =>
      references.has(id)
        ? []
        : [
            {
              file: topic.file,
              field: `sections.${at}.statements.${index}`,
              wrong: `no source "${id}"`,
              cure: 'add it to content/references.yaml, or correct the id',
            },
          ],
    ),
  );
  const texts = portal.topicText.filter((text) => dirname(text.id) === topic.id);
  return [
    ...unknown,
    ...texts.flatMap((text) => [
      ...(text.id.endsWith(`/${topic.data.language}`) ? shapeRules(text, topic) : []),
      ...valueRules(text, topic),
    ]),
  ];
}

/**
 * The original has the sections and statements of its facts, one by one: or a statement would stand beside a wrong
 * source. Its translations are held against the original, like all lists.
 */
function shapeRules({ file, data }: Entry<TopicText>, topic: Entry<TopicFacts>): Problem[] {
  const cure = 'write one text for each statement of index.yaml, in the same order';
  const wanted = topic.data.sections;
  if (data.sections.length !== wanted.length) {
    return [{ file, field: 'sections', wrong: `has ${data.sections.length} sections, index.yaml has ${wanted.length}`, cure }];
  }
  return data.sections.flatMap((section, at) => {
    const [has, needs] = [section.statements.length, wanted[at]!.statements.length];
    return has === needs
      ? []
      : [{ file, field: `sections.${at}.statements`, wrong: `has ${has} statements, index.yaml has ${needs}`, cure }];
  });
}

function valueRules({ file, data }: Entry<TopicText>, topic: Entry<TopicFacts>): Problem[] {
  const known = Object.keys(topic.data.values);
  const used = new Set(data.sections.flatMap((section) => section.statements.flatMap(placeholders)));
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
