import { slugify, slugOf } from '#src/content/entry.ts';
import { cutBy, cutByEach, type Facet as FacetOf, type FacetValue, type Value } from '#src/content/facets.ts';
import type { Term } from '#src/concepts/studies/glossary/schema.ts';
import { sortedBy } from '#src/language/collate.ts';
import { say, type Said } from '#src/language/localise.ts';
import { locales, type Language, type Locale } from '#src/language/locales.ts';
import { asWritten } from '#src/language/reading.ts';
import { stringIn, type StringKey } from '#src/language/strings.ts';
import { type Item, type Texts, textsOf, titleOf } from '#src/content/texts.ts';
import { byCharacters } from '#src/language/collate.ts';
import type { StudyFacts, StudyText } from './schema.ts';

/** A document of the library with what stands around it. */
export interface Study {
  id: string;
  facts: StudyFacts;
  texts: Texts<StudyText>;
  /** Year of publication; undefined: "n.d.". */
  year: string | undefined;
  publishers: string[];
  subjects: Term[];
  /** What no source says of it. */
  unknown: Unknown[];
}

/** What the library is told apart by: what examines the matter, what was decided to do, and what announces or explains. */
const parts = ['studies', 'plans', 'notices'] as const;
type Part = (typeof parts)[number];

const partByKind: Record<StudyFacts['kind'], Part> = {
  report: 'studies',
  study: 'studies',
  note: 'studies',
  guide: 'studies',
  compendium: 'studies',
  observation: 'studies',
  contribution: 'studies',
  plan: 'plans',
  programme: 'plans',
  communique: 'notices',
  flyer: 'notices',
  interview: 'notices',
  course: 'notices',
};

/** The documents of each part, in their order; a part without one is left out. */
export const partsOf = (studies: Study[]): { part: Part; studies: Study[] }[] =>
  parts
    .map((part) => ({ part, studies: studies.filter(({ facts }) => partByKind[facts.kind] === part) }))
    .filter((each) => each.studies.length > 0);

const unknowns = ['date', 'languages', 'pages', 'url'] as const;
type Unknown = (typeof unknowns)[number];

interface LibraryRecords {
  study: Item<StudyFacts>[];
  studyText: Item<StudyText>[];
  term: Item<Term>[];
}

/** Where a journal article appeared, in a line: "Social Sciences 13(4), 207". */
export const journalLine = ({ title, volume, issue, pages }: NonNullable<StudyFacts['journal']>): string =>
  [`${title} ${volume}${issue ? `(${issue})` : ''}`, ...(pages ? [pages] : [])].join(', ');

/** Kinds that have no pages to count. */
const unpaged = new Set<StudyFacts['kind']>(['interview', 'course', 'observation', 'communique']);

/**
 * The library, newest first; what has no date stands last.
 * @throws naming the file when a subject is not in the glossary
 */
export function assembleStudies(records: LibraryRecords): Study[] {
  const terms = new Map(records.term.map(({ data }) => [data.id, data]));
  return records.study
    .map(({ id, data }) => ({
      id: slugOf(id),
      facts: data,
      texts: textsOf(records.studyText, id, data.language),
      year: data.date?.slice(0, 4),
      publishers: [data.publisher, ...data.coPublishers],
      subjects: data.subjects.map((subject) => {
        const term = terms.get(subject);
        if (!term) throw new Error(`content/${id}/index.yaml: no term "${subject}"`);
        return term;
      }),
      unknown: unknowns.filter((field) => isUnknown(data, field)),
    }))
    .sort((a, b) => byCharacters(b.facts.date ?? '', a.facts.date ?? '') || byCharacters(a.id, b.id));
}

function isUnknown(facts: StudyFacts, field: Unknown): boolean {
  if (field === 'date') return facts.date === null;
  if (field === 'languages') return facts.languages.length === 0;
  if (field === 'pages') return facts.pages === undefined && !unpaged.has(facts.kind);
  return facts.url === undefined;
}

/** The title the document itself bears, in its own language. */
export function ownTitle(study: Study): Said {
  const locale = study.texts.original;
  return { ...titleOf(study, locale), fallback: true };
}

/** What the library is cut by, each with its name for a reader. */
export const facetNames = {
  year: 'study.facet.year',
  covers: 'study.covers',
  kind: 'study.facet.kind',
  publisher: 'study.facet.publisher',
  language: 'study.facet.language',
  subject: 'study.facet.subject',
} as const satisfies Record<string, StringKey>;
export type FacetName = keyof typeof facetNames;

export type Facet = FacetOf<FacetName, Study>;

const proper = (value: string) => (locale: Locale) => asWritten(value, locale);
/** Each year of a span, "2019-2021". */
function yearsIn(span: string): string[] {
  const [from, to = from] = (span.match(/\d{4}/g) ?? []).map(Number) as [number, number?];
  return Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
}

const undated: Value = { id: 'no-date', label: (locale) => stringIn(locale, 'study.noDate') };

/** The values of a document in each facet. */
export const valuesOf: Record<FacetName, (study: Study) => Value[]> = {
  year: ({ year }) => [year ? { id: year, label: proper(year) } : undated],
  covers: ({ facts }) => (facts.covers ? yearsIn(facts.covers).map((id) => ({ id, label: proper(id) })) : []),
  kind: ({ facts }) => [{ id: facts.kind, label: (locale) => stringIn(locale, `study.kind.${facts.kind}`) }],
  publisher: ({ publishers }) => publishers.map((name) => ({ id: slugify(name), label: proper(name) })),
  language: ({ facts }) =>
    (facts.languages as Language[]).map((code) => ({
      id: code,
      label: () => ({ value: locales[code].name, locale: code, fallback: true }),
    })),
  subject: ({ subjects }) => subjects.map((term) => ({ id: term.id, label: (locale) => say(term.title, locale) })),
};

/** Every way to cut the library, each value with its documents: years newest first, the rest by how much they hold. */
export const facetsOf = (studies: Study[]): Facet[] => cutByEach(studies, valuesOf, ['year', 'covers']);

/** Who wrote the documents, each with theirs, in the order of the alphabet of a language. Institutions stand among the publishers. */
export const authorsOf = (studies: Study[], locale: Locale): FacetValue<Study>[] =>
  sortedBy(
    cutBy(studies, ({ facts }) => facts.authors.map((name) => ({ id: name, label: proper(name) }))),
    (author) => author.label(locale),
    locale,
  );
