import { slugOf } from '#src/content/entry.ts';
import { mapSaid, type Said } from '#src/language/localise.ts';
import type { Language, Locale } from '#src/language/locales.ts';
import { headingOf, said, textsOf, type Item, type Texts, type Told } from '#src/content/texts.ts';
import type { Reference, TopicFacts, TopicText } from './schema.ts';
import { withValues } from './values.ts';

export interface Statement {
  /** Its anchor. */
  id: string;
  text: Said;
  reference: Reference;
  pictogram?: string | undefined;
  example?: Example | undefined;
}

/** What a statement looks like in life. */
interface Example {
  text: Said;
  /** The decision that it is taken from; null where no real person stands behind it. */
  decision: string | null;
}

export interface Section {
  id: string;
  title: Said;
  statements: Statement[];
  /** Articles quoted below them, as law/number. */
  quotes: string[];
}

export interface Topic {
  slug: string;
  pictogram: string | undefined;
  indicative: boolean;
  title: Said;
  summary: Said;
  sections: Section[];
  /** The sources that its statements name, each once, in the order of the statements. */
  references: Reference[];
  /** Languages other than its own that parts of it fall back to. */
  beside: Language[];
  texts: Texts<TopicText>;
}

export const topicPath = (slug: string): string => `/understand/${slug}/`;

interface TopicRecords {
  topic: Item<TopicFacts>[];
  topicText: Item<TopicText>[];
  reference: Item<Reference>[];
}

/**
 * The topics for a reader, in their order: every statement beside its source.
 * @throws when a statement or its source is missing
 */
export function topicsIn(records: TopicRecords, locale: Locale): Topic[] {
  return records.topic
    .toSorted((a, b) => a.data.order - b.data.order)
    .map(({ id, data }) => {
      const texts = textsOf(records.topicText, id, data.language);
      const text = said(texts, locale);
      const sections = data.sections.map((section, at) => sectionOf(id, section, at, data.values, text, records));
      const all = sections.flatMap((section) => section.statements.map((statement) => statement.reference));
      return {
        slug: slugOf(id),
        pictogram: data.pictogram,
        indicative: data.indicative,
        ...headingOf({ texts }, locale),
        sections,
        references: [...new Set(all)],
        texts,
      };
    });
}

function sectionOf(
  id: string,
  section: TopicFacts['sections'][number],
  at: number,
  values: TopicFacts['values'],
  text: Told<TopicText>,
  records: TopicRecords,
): Section {
  const own = mapSaid(text.sections, (sections) => sections[at]);
  const statements = section.statements.map((source, index) => {
    const words = own.value?.statements[index];
    const reference = records.reference.find(({ data }) => data.id === source)?.data;
    if (words === undefined) throw new Error(`content/${id}: no text for statement ${index + 1} of "${section.id}"`);
    if (!reference) throw new Error(`content/${id}/index.yaml: no source "${source}"`);
    const example = own.value?.examples?.[index];
    return {
      id: `${section.id}-${index + 1}`,
      text: mapSaid(own, () => withValues(words, values, own.locale)),
      reference,
      pictogram: section.pictograms?.[index],
      example: section.examples && example ? { text: mapSaid(own, () => example), decision: section.examples[index]! } : undefined,
    };
  });
  return { id: section.id, title: mapSaid(own, (words) => words!.title), statements, quotes: section.quotes ?? [] };
}
