import { z } from 'zod';

/** A value of an entry with the schema that it was read by, and where it stands in its fields. */
export interface SchemaNode {
  schema: z.ZodType;
  value: unknown;
  path: PropertyKey[];
}

/**
 * Every value of an entry, outermost first, with its schema: once for each layer, as in `ref('body').optional()`. Of a choice of forms it
 * takes the first that fits; the keys of a record are values too.
 * @param value the value as the schema gave it back
 */
export function* nodesOf(schema: z.ZodType, value: unknown, path: PropertyKey[] = []): Generator<SchemaNode> {
  yield { schema, value, path };
  for (const layer of layersOf(schema, value)) yield* nodesOf(layer, value, path);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (schema instanceof z.ZodRecord) yield* nodesOf(schema.keyType as z.ZodType, key, [...path, key]);
    const part = partOf(schema, key);
    if (part) yield* nodesOf(part, inner, [...path, key]);
  }
}

/** The schemas within a schema that read the same value; before a transformation, the one that read what it changed. */
function layersOf(schema: z.ZodType, value: unknown): z.ZodType[] {
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).filter((option) => option.safeParse(value).success).slice(0, 1);
  if (schema instanceof z.ZodIntersection) return [schema.def.left, schema.def.right] as z.ZodType[];
  if (schema instanceof z.ZodPipe) return [(schema.out instanceof z.ZodTransform ? schema.in : schema.out) as z.ZodType];
  if (schema instanceof z.ZodLazy) return [schema.unwrap() as z.ZodType];
  return 'innerType' in schema.def ? [schema.def.innerType as z.ZodType] : [];
}

/** The schema of a field of a group, or of an item of a list. */
function partOf(schema: z.ZodType, key: string): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return (schema.shape[key] ?? schema.def.catchall) as z.ZodType | undefined;
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodTuple) return (schema.def.items[Number(key)] ?? schema.def.rest ?? undefined) as z.ZodType | undefined;
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  return undefined;
}
