import { z } from 'zod';
import { formOf, referentOf } from '#src/content/schema.ts';
import { originalLocale, type Language } from '#src/language/locales.ts';
import { nodesOf } from '#src/check/nodes.ts';

/** A text of an entry with the way to it through the fields. */
interface Place {
  path: PropertyKey[];
  text: string;
  /** The most characters that its schema takes. */
  limit?: number;
}

/** Fields of a language file that each language fills for itself, or that no translator fills. */
const apart = new Set<PropertyKey>(['translation', 'plain', 'misprints']);

/** A field that each language fills for itself, and that a file made from this one would hold in the wrong language. */
export const ownField = (data: unknown): string | undefined =>
  typeof data !== 'object' || data === null
    ? undefined
    : Object.entries(data)
        .filter(([key]) => key !== 'translation')
        .map(([key, inner]) => (apart.has(key) ? key : ownField(inner)))
        .find((found) => found !== undefined);

/** The words of a language file: texts, and no ids, addresses, dates or choices. */
export function wordsIn(schema: z.ZodType, data: object): Place[] {
  return [...nodesOf(schema, data)].flatMap(({ schema: layer, value, path }) =>
    typeof value === 'string' && formOf(layer) === 'text' && !referentOf(layer) && !path.some((key) => apart.has(key))
      ? [{ path, text: value, ...limitOf(layer) }]
      : [],
  );
}

function limitOf(schema: z.ZodType): { limit?: number } {
  const most = schema instanceof z.ZodString ? schema.maxLength : null;
  return most === null ? {} : { limit: most };
}

/** The words of facts, which stand language by language in one field, where the field may hold a language. */
export function groupsIn(
  schema: z.ZodType,
  data: object,
  locale: Language,
): { path: PropertyKey[]; group: Partial<Record<Language, string>> }[] {
  return [...nodesOf(schema, data)].flatMap(({ schema: layer, value, path }) =>
    value !== null && layer instanceof z.ZodObject && isText(layer.shape[originalLocale]) && locale in layer.shape
      ? [{ path, group: value as Partial<Record<Language, string>> }]
      : [],
  );
}

const isText = (schema: unknown): boolean => schema instanceof z.ZodString && formOf(schema) === 'text';
