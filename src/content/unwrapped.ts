import { z } from 'zod';
import { formOf, referentOf, tellingOf, type Referent } from './schema.ts';

/** A schema without its wrappers (optional, nullable, default, refinement), and what each of them says of it. */
interface Unwrapped {
  inner: z.ZodType;
  optional: boolean;
  nullable: boolean;
  /** What stands where the field is left out. */
  fallback?: unknown;
  description?: string;
  telling?: string;
  form?: string;
  referent?: Referent;
}

/** What lies in the wrappers of a schema; of what several of them say, the outermost counts. */
export function unwrapped(schema: z.ZodType): Unwrapped {
  const found = { inner: schema, optional: false, nullable: false } as Partial<Unwrapped> &
    Pick<Unwrapped, 'inner' | 'optional' | 'nullable'>;
  for (let inner: z.ZodType | undefined = schema; inner; inner = inwards(inner)) {
    found.inner = inner;
    found.description ??= inner.description;
    found.telling ??= tellingOf(inner);
    found.form ??= formOf(inner);
    found.referent ??= referentOf(inner);
    if (inner instanceof z.ZodNullable) found.nullable = true;
    if (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) found.optional = true;
    if (inner instanceof z.ZodDefault) found.fallback = inner.def.defaultValue;
  }
  return found;
}

function inwards(schema: z.ZodType): z.ZodType | undefined {
  if (schema instanceof z.ZodPipe) return schema.out as z.ZodType;
  return 'innerType' in schema.def ? (schema.def.innerType as z.ZodType) : undefined;
}
