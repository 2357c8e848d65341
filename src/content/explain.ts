import { z } from 'zod';
import type { Problem } from './problem.ts';

/** Turns an issue of a schema into what an editor can act on. */
export function explain(issue: z.core.$ZodIssue, file: string, at: string, schema: z.ZodType, data: unknown): Problem[] {
  const field = [at, ...issue.path].filter((part) => part !== '').join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const allowed = keysAt(schema, issue.path);
        const near = allowed.find((name) => name.toLowerCase() === key.toLowerCase()) ?? nearest(key, allowed);
        return {
          file,
          field: field ? `${field}.${key}` : key,
          wrong: 'unknown field',
          cure: near ? `did you mean "${near}"?` : `remove it; allowed here: ${allowed.join(', ')}`,
        };
      });
    case 'invalid_type': {
      const value = valueAt(data, issue.path);
      if (value === undefined)
        return [{ file, field, wrong: 'is missing', cure: `add it (${described(schema, issue.path, issue.expected)})` }];
      return [
        {
          file,
          field,
          wrong: `should be ${kind(issue.expected)}, is ${kind(Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value)}`,
          cure: `write ${kind(issue.expected)}`,
        },
      ];
    }
    case 'invalid_value':
      return [
        {
          file,
          field,
          wrong: `"${String(valueAt(data, issue.path))}" is not possible here`,
          cure: `write one of: ${issue.values.join(', ')}`,
        },
      ];
    case 'invalid_union': {
      const closest = issue.errors.find((issues) => !issues.some(wrongKind));
      if (closest) return closest.flatMap((inner) => explain({ ...inner, path: [...issue.path, ...inner.path] }, file, at, schema, data));
      const missing = valueAt(data, issue.path) === undefined;
      return [
        { file, field, wrong: missing ? 'is missing' : 'has the wrong form', cure: `write ${described(schema, issue.path, 'a value')}` },
      ];
    }
    default: {
      if (issue.code === 'invalid_format' && issue.format === 'url')
        return [{ file, field, wrong: 'is no web address', cure: 'write it whole, beginning with https://' }];
      // The schemas word what is wrong and, after a colon, what to do; the cure may hold a colon itself.
      const [wrong, ...cure] = issue.message.split(': ') as [string, ...string[]];
      const meant = described(schema, issue.path, '');
      return [{ file, field, wrong, cure: cure.join(': ') || (meant ? `correct it (${meant})` : 'correct it') }];
    }
  }
}

/** True when a choice of a union does not fit at all: the value is not even of its kind. */
const wrongKind = ({ path, code }: z.core.$ZodIssue): boolean =>
  path.length === 0 && (code === 'invalid_type' || code === 'invalid_value' || code === 'invalid_union');

const kinds: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  null: 'empty',
  record: 'a group of fields',
};
const kind = (name: string): string => kinds[name] ?? name;

/** The value at a path of fields; undefined where there is none. */
export const valueAt = (data: unknown, path: PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined | null)?.[key], data);

/** The schema of a field, through optional, default, array and union wrappers. */
function schemaAt(schema: z.ZodType, path: PropertyKey[]): z.ZodType | undefined {
  const inner = unwrap(schema);
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  if (inner instanceof z.ZodObject) return inner.shape[key as string] && schemaAt(inner.shape[key as string] as z.ZodType, rest);
  if (inner instanceof z.ZodArray) return schemaAt(inner.element as z.ZodType, rest);
  if (inner instanceof z.ZodRecord) return schemaAt(inner.valueType as z.ZodType, rest);
  if (inner instanceof z.ZodUnion) {
    const options = inner.options as z.ZodType[];
    return options.map((option) => schemaAt(option, path)).find(Boolean);
  }
  return undefined;
}

function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return unwrap(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return unwrap(schema.out as z.ZodType);
  return schema;
}

function keysAt(schema: z.ZodType, path: PropertyKey[]): string[] {
  const found = schemaAt(schema, path);
  const inner = found && unwrap(found);
  if (inner instanceof z.ZodObject) return Object.keys(inner.shape);
  if (inner instanceof z.ZodUnion) return (inner.options as z.ZodType[]).flatMap((option) => keysAt(option, []));
  return [];
}

function described(schema: z.ZodType, path: PropertyKey[], expected: string): string {
  const found = schemaAt(schema, path);
  return found?.description ?? (found && unwrap(found).description) ?? kind(expected);
}

/** The allowed name that differs least from what was written, when it is close enough to be a slip. */
export function nearest(written: string, allowed: string[]): string | undefined {
  const distance = (a: string, b: string): number => {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (const [i, letter] of [...a].entries()) {
      const next = [i + 1];
      for (const [j, other] of [...b].entries()) next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + (letter === other ? 0 : 1)));
      row = next;
    }
    return row.at(-1)!;
  };
  const [best] = allowed.map((name) => ({ name, far: distance(written, name) })).sort((a, b) => a.far - b.far);
  return best && best.far <= Math.max(2, written.length / 3) ? best.name : undefined;
}
