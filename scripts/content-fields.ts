import { z } from 'zod';
import { unwrapped } from '../src/content/unwrapped.ts';
import { referred } from './content-kinds.ts';

/** The fields of a schema in an editor's words. */

/** A field of an entry, as the page shows it. */
interface Field {
  /** Where it stands: `calls.from`, `steps[].date`. */
  path: string;
  /** How it is written, in an editor's words. */
  written: string;
  /** Whether it may be left out, and what then stands for it. */
  needed: string;
  /** What it is, as its schema says; undefined when it does not say. */
  what: string | undefined;
}

/** The fields of a schema, outermost first; those of a group or of the rows of a list follow it. */
export function fieldsOf(schema: z.ZodType, path = ''): Field[] {
  if (path !== '' && shared(schema)) return [];
  const { inner } = unwrapped(schema);
  if (inner instanceof z.ZodUnion) return alternatives(inner.options as z.ZodType[], path);
  if (inner instanceof z.ZodArray) return fieldsOf(inner.element as z.ZodType, `${path}[]`);
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([name, field]) => {
    const own = path === '' ? name : `${path}.${name}`;
    return [fieldOf(field, own), ...fieldsOf(field, own)];
  });
}

/** The fields of forms that an entry may have: one row for what all have, and of the others in which form they stand. */
function alternatives(options: z.ZodType[], path: string): Field[] {
  const lists = options.map((option) => fieldsOf(option, path));
  const all = Map.groupBy(lists.flat(), ({ path }) => path);
  return [...all.values()].map((same) => ({
    ...same[0]!,
    written: [...new Set(same.map(({ written }) => written))].join(' or '),
    ...(same.length < options.length && { needed: `only ${formName(options, lists, same[0]!)}` }),
  }));
}

/** "with `scope: national`": what tells the form that a field stands in. */
function formName(options: z.ZodType[], lists: Field[][], field: Field): string {
  const option = options[lists.findIndex((list) => list.some(({ path }) => path === field.path))];
  const shape = option instanceof z.ZodObject ? (option.shape as Record<string, z.ZodType>) : {};
  const [name, mark] = Object.entries(shape).find(([, schema]) => schema instanceof z.ZodLiteral) ?? ['', undefined];
  return mark instanceof z.ZodLiteral ? `with \`${name}: ${String(mark.value)}\`` : 'in one form';
}

function fieldOf(schema: z.ZodType, path: string): Field {
  const { optional, fallback, description, telling } = unwrapped(schema);
  const left = fallback === undefined || isEmpty(fallback) ? 'no' : `no: else \`${JSON.stringify(fallback)}\``;
  const told = telling && !description?.includes(`\`${telling}\``) && `each told in \`${telling}\` of the language files`;
  return {
    path,
    written: writtenAs(schema),
    needed: optional ? left : 'yes',
    what: [description, told].filter(Boolean).join('; ') || undefined,
  };
}

const isEmpty = (value: unknown): boolean =>
  Array.isArray(value) ? value.length === 0 : typeof value === 'object' && value !== null && Object.values(value).every(isEmpty);

/** A piece of `src/content/schema.ts` that the page explains once. */
const shared = (schema: z.ZodType): boolean => unwrapped(schema).form !== undefined;

/** How a value is written: "text", "list: id of a body", "one of `law`, `decree`". */
function writtenAs(schema: z.ZodType): string {
  const { inner, form, nullable } = unwrapped(schema);
  return [...new Set([referenceIn(schema) ?? (form ? explained(form) : plainly(inner))])].concat(nullable ? ['`null`'] : []).join(' or ');
}

/** "id of a [body](#body)", for what refers to something. */
function referenceIn(schema: z.ZodType): string | undefined {
  const { inner, form, referent } = unwrapped(schema);
  return referent && `${inner instanceof z.ZodNumber ? 'number' : form} of ${referred(referent)}`;
}

function plainly(schema: z.ZodType): string {
  if (schema instanceof z.ZodEnum) return `one of ${schema.options.map((value) => `\`${value}\``).join(', ')}`;
  if (schema instanceof z.ZodLiteral) return [...schema.values].map((value) => `\`${String(value)}\``).join(' or ');
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).map(writtenAs).join(' or ');
  if (schema instanceof z.ZodArray) return `list: ${writtenAs(schema.element as z.ZodType)}`;
  if (schema instanceof z.ZodTuple) return `list: ${schema.def.items.map((item) => writtenAs(item as z.ZodType)).join(', then ')}`;
  if (schema instanceof z.ZodRecord) return `by ${writtenAs(schema.keyType as z.ZodType)}: ${writtenAs(schema.valueType as z.ZodType)}`;
  if (schema instanceof z.ZodObject) return 'group of fields';
  if (schema instanceof z.ZodBoolean) return '`true` or `false`';
  if (schema instanceof z.ZodNumber) return schema.format === 'safeint' ? 'whole number' : 'number';
  if (schema instanceof z.ZodURL) return 'web address';
  return schema instanceof z.ZodEmail ? 'mail address' : 'text';
}

/** The pieces of `src/content/schema.ts`, with how each is written; the page gives each a row. */
export const forms: Record<string, string> = {
  text: 'words between double quotation marks, never empty',
  id: 'small letters without accents, digits, hyphens',
  'whole number': 'from 1 on, without zeros before it',
  day: '`yyyy-mm-dd`',
  date: 'as precise as the source: `2023`, `2023-09` or `2023-09-14`',
  language: '`ar`, `zgh`, `fr`, `en` or `es`',
  words: 'a text for each language, `{ ar: "…", fr: "…" }`; Arabic must be there',
  source:
    'the id of a document in `studies/` or `law/`, or a page: `{ title, publisher, url, date }` ([A source that is a page](#a-source-that-is-a-page))',
  translation:
    '`{ state: original }`, or `working`, `official`, `reviewed` with `reviewer` and `date`; `of` is written by a command ([translations.md](translations.md))',
  translations: 'the same for each language of a file that holds all of them: `{ fr: { state: working } }`',
  readings: 'two rows, one for each reading: `[{ measures: [12] }, { measures: [] }]`; of recommendations with `articles` too',
  doubts: '`[]`, or rows `{ field, note }`: the field, and in each language what the copy prints and what was read',
};

/** The name of a piece. @throws for a piece that the page does not explain */
function explained(form: string): string {
  if (!(form in forms)) throw new Error(`${form}: scripts/content-fields.ts does not say how it is written`);
  return form;
}
