import { z } from 'zod';
import type { Translation } from './schema.ts';

declare const whole: unique symbol;

/**
 * Words of a language file. That of the original holds every field; a translation may hold some of them, each whole, and what it lacks
 * falls back (`texts.ts`).
 */
export type Part<T> = Partial<T> & { translation: Translation; readonly [whole]?: T };

/** All fields that the words of a file can hold. */
export type Whole<T> = T extends { readonly [whole]?: infer All } ? NonNullable<All> : T;

const parts = new WeakMap<z.ZodType, z.ZodObject>();

/**
 * The schema of a translation: any field of the original may be missing, and nothing stands in its place.
 * @param schema of the original's file
 * @throws when it is no group of fields
 */
export function partOf(schema: z.ZodType): z.ZodObject {
  const known = parts.get(schema);
  if (known) return known;
  if (!(schema instanceof z.ZodObject)) throw new Error('the words of a file are a group of fields');
  const fields = Object.entries(schema.shape as Record<string, z.ZodType>);
  const part = z.strictObject(Object.fromEntries(fields.map(([name, field]) => [name, name === 'translation' ? field : mayLack(field)])));
  parts.set(schema, part);
  return part;
}

function mayLack(field: z.ZodType): z.ZodType {
  return field instanceof z.ZodDefault ? mayLack(field.def.innerType as z.ZodType) : field.optional();
}

/** True for the fields of a file that is a translation, as far as it says so itself. */
export const isTranslation = (data: unknown): boolean =>
  typeof data === 'object' &&
  data !== null &&
  'translation' in data &&
  typeof data.translation === 'object' &&
  data.translation !== null &&
  'state' in data.translation &&
  data.translation.state !== 'original';
