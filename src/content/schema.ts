import { z } from 'zod';
import { reserved } from '#src/build/site.ts';
import { localeCodes, originalLocale, type Language } from '#src/language/locales.ts';

/** Pieces that every schema shares: who says it, in which language, how well translated, what is doubtful. */

const forms = z.registry<{ called: string }>();

/** Gives the values of a schema the name that editors know them by (docs/content.md). */
function called<Schema extends z.ZodType>(name: string, schema: Schema): Schema {
  forms.add(schema, { called: name });
  return schema;
}

/** What editors call the values of a schema; undefined for all but the pieces of this file, described or refined or not. */
export const formOf = (schema: z.ZodType): string | undefined => forms.get(schema)?.called;

const languages = `${localeCodes.slice(0, -1).join(', ')} or ${localeCodes.at(-1)}`;

export const line = called('text', z.string().trim().min(1, 'is empty: write a text or remove the field'));
export const locale = called('language', z.enum(localeCodes as [string, ...string[]]).describe(`a language of the portal: ${languages}`));
/** Of an entry: in which of its files the words are the original. */
export const original = locale.describe(`language of the original words: ${languages}`);
export const number = called('whole number', z.int().positive());
export const slug = called('id', z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an id: use small letters, digits and hyphens'));

/** An id that begins with the date it was published on, as precisely as that is known: "2023-04-guide-of-indicators". */
export const evidenceId = called(
  'id',
  z.string().regex(/^\d{4}(-\d{2}){0,2}-[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'is no id of an evidence entry: write the name of its folder'),
);

/**
 * What an entry may refer to, and how it is written there. The number of an axis, a sub-objective or a measure is one of the programme
 * that the entry belongs to, and of the national plan where it belongs to none. `check/references.ts` says how each is found.
 */
const written = {
  article: called(
    'law/article',
    z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'is no article: write law/article, for example law-27-14/448-1'),
  ),
  /** Who asks something of Morocco. */
  askingBody: slug,
  axis: number,
  body: slug,
  contradiction: slug,
  court: slug,
  /** A court decision that is released. */
  decision: slug,
  /** Of content/studies or content/law. */
  document: slug,
  evidence: evidenceId,
  helpPage: slug,
  /** A line that kits share. */
  kitLine: slug,
  law: slug,
  /** A place on the map. */
  location: slug,
  measure: number,
  /** A measure of any programme. */
  measureOf: called('programme/number', z.string().regex(/^[a-z-]+\/\d+$/, 'is no measure: write programme/number, for example plan/35')),
  phoneLine: slug,
  pictogram: slug,
  picture: slug,
  place: slug,
  programme: slug,
  /** An article of a text that stands whole in content/law. */
  quotedArticle: called('law/number', z.string().regex(/^[a-z0-9-]+\/\d+$/, 'is no article: write law/number, for example udhr/4')),
  reference: slug,
  series: slug,
  /** A statement of understand/signs, by its pictogram. */
  sign: slug,
  story: slug,
  study: slug,
  subObjective: number,
  targetGroup: slug,
  term: slug,
  topic: slug,
};

/** What can be referred to. */
export type Referent = keyof typeof written;

const references = z.registry<{ to: Referent }>();

/**
 * The schema of a field that refers to something by its id or number. That it exists is the check's to find (`check/references.ts`): no
 * other rule asks.
 */
export function ref<To extends Referent>(to: To): (typeof written)[To] {
  const schema = written[to].clone() as (typeof written)[To];
  references.add(schema, { to });
  return schema;
}

/** What the values of a schema refer to; undefined for all but `ref`, described or refined or not. */
export const referentOf = (schema: z.ZodType): Referent | undefined => references.get(schema)?.to;

/**
 * A list in which nothing stands twice.
 * @param keyOf what no two items may share; without it, the item itself
 */
export const distinct = <Item extends z.ZodType>(item: Item, keyOf?: (item: z.output<Item>) => string | number) =>
  z.array(item).superRefine((items, context) => {
    const keys: unknown[] = keyOf ? items.map(keyOf) : items;
    for (const [index, key] of keys.entries())
      if (keys.indexOf(key) < index)
        context.addIssue({ code: 'custom', path: [index], message: `"${String(key)}" stands twice: keep one` });
  });

const tellings = z.registry<{ field: string }>();

/**
 * A list, or a count, of what the language files tell one by one: the original has a text for each, in the same order
 * (`check/telling-rules.ts`).
 * @param field the list of the language files, beside the same fields as this one
 */
export function toldIn<Schema extends z.ZodType>(field: string, schema: Schema): Schema {
  const told = schema.clone();
  tellings.add(told, { field });
  return told;
}

/** The list of the language files that tells the items of a field; undefined for all but `toldIn`. */
export const tellingOf = (schema: z.ZodType): string | undefined => tellings.get(schema)?.field;

/** YAML readers may turn a bare 2023-03-17 into a moment; an editor means the day. */
const asWritten = (value: unknown) =>
  value instanceof Date ? value.toJSON().slice(0, 10) : typeof value === 'number' ? String(value) : value;

/** False for a 30 February, which the clock would turn into a day of March. */
const inCalendar = (date: string) => date.length < 'yyyy-mm-dd'.length || new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date) === true;

/** A day as an editor writes it. */
const plainDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'is no date: write yyyy-mm-dd', abort: true })
  .refine(inCalendar, 'is no day of the calendar');
export const day = called('day', z.preprocess(asWritten, plainDay));

/** A date as precise as its source: a year, a month or a day. */
export const date = called(
  'date',
  z.preprocess(
    asWritten,
    z
      .string()
      .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
        error: 'is no date: write yyyy, yyyy-mm or yyyy-mm-dd',
        abort: true,
      })
      .refine(inCalendar, 'is no day of the calendar'),
  ),
);

/** A field for each language. */
export const byLanguage = <Schema extends z.ZodType, Code extends Language = Language>(schema: Schema, codes = localeCodes as Code[]) =>
  Object.fromEntries(codes.map((code) => [code, schema])) as Record<Code, Schema>;

/** A short text in the languages that hold it; the original must be there. */
export const words = called('words', z.strictObject({ ...byLanguage(line.optional()), [originalLocale]: line }));

const openable = (schema: z.ZodURL) =>
  schema.refine((url) => !reserved(url), 'is an address that nobody can open: copy that of the page from the browser');
/** The address of a page that readers can open. */
export const webAddress = openable(z.url({ protocol: /^https?$/, abort: true }));
/** The same, of a page that nobody on the way can read or change. */
export const secureAddress = openable(z.url({ protocol: /^https$/, abort: true }));

/** A published page or document. */
export const publication = z.strictObject({
  title: line.describe('title of the page or document, in its own language'),
  publisher: line.describe('who published it'),
  url: webAddress.describe('address of the page'),
  date: date.nullable().describe('when it was published; null when the page does not say'),
  read: day.optional().describe('the day on which it was read, yyyy-mm-dd: for a page that bears no date, and only for such a page'),
});

/** Where a statement comes from: an entry of content/studies or content/law by its id, or a published page. */
export const source = called('source', z.union([ref('document'), publication])).describe(
  'id of a document in content/studies or content/law, or { title, publisher, url, date }',
);

export const translationState = z.enum(['original', 'official', 'published', 'reviewed', 'working']);

/** What a reader must know of a text in one language. */
export const translation = called(
  'translation',
  z
    .strictObject({
      state: translationState.describe(
        'original, official, published (by others, and quoted as it stands), reviewed (by a named person) or working (by the project, reviewed by nobody)',
      ),
      of: z
        .string()
        .regex(/^[0-9a-f]{12}$/)
        .optional()
        .describe('digest of the original when it was translated; written by `npm run translations -- stamp`'),
      reviewer: line.optional().describe('who reviewed it'),
      date: day.optional().describe('when it was reviewed'),
      source: source.optional().describe('where words that others published were read'),
    })
    .refine((value) => value.state !== 'reviewed' || (value.reviewer !== undefined && value.date !== undefined), {
      message: 'is "reviewed" without reviewer and date: add both, or write state: working',
      path: ['state'],
    })
    .refine((value) => value.state !== 'published' || value.source !== undefined, {
      message: 'is "published" without source: say where the words were read',
      path: ['state'],
    }),
).describe('how far it is translated, and who says so');

/**
 * True for words that others answer for: a named person who reviewed them on a day, or whoever published them. What is only said to be
 * official, and by nobody, is not.
 */
export const isSigned = ({ state, reviewer, date }: Translation): boolean =>
  state === 'published' || ((state === 'reviewed' || state === 'official') && reviewer !== undefined && date !== undefined);

/** State of the translations of a file that holds all its languages. */
export const translations = called('translations', z.partialRecord(locale, translation)).describe('state of each translation in this file');

/** Something the reader should know about how a field was read in the source. */
export const doubts = called(
  'doubts',
  z.array(
    z.strictObject({
      field: line.describe('the field that is doubtful'),
      note: words.describe('what is doubtful, in each language'),
    }),
  ),
).describe('what is uncertain in the source or was corrected in it; [] when nothing is');

export type Source = z.infer<typeof source>;
export type Translation = z.infer<typeof translation>;
export type TranslationState = z.infer<typeof translationState>;
export type Doubt = z.infer<typeof doubts>[number];

/** Two readings of one entry, made apart: what was linked in each. */
export const twoReadings = <Links extends z.ZodRawShape>(links: Links) =>
  called('readings', z.array(z.strictObject(links)).length(2, 'needs two readings, or none'));
/** The measures that an entry was linked to in two readings made apart. */
export const measureReadings = twoReadings({
  measures: distinct(ref('measure')).describe('numbers of the measures that it was linked to in this reading'),
})
  .optional()
  .describe('what it was linked to in two readings made apart; measures above are what was decided then');
