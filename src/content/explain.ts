import { closest, distance } from 'fastest-levenshtein';
import { z } from 'zod';
import type { Problem } from './problem.ts';
import { unwrapped } from './unwrapped.ts';

/** An entry that a schema refused. */
interface Refused {
  file: string;
  /** Where in the file the entry stands; empty where it is the whole file. */
  at: string;
  schema: z.ZodType;
  data: unknown;
}

/** Turns an issue of a schema into what an editor can act on. */
export function explain(issue: z.core.$ZodIssue, refused: Refused): Problem[] {
  const { file, at, schema, data } = refused;
  const field = [at, ...issue.path].filter((part) => part !== '').join('.');
  const tell = (wrong: string, cure: string): Problem[] => [{ file, field, wrong, cure }];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const allowed = keysAt(schema, issue.path);
      return issue.keys.map((key) => ({
        file,
        field: field ? `${field}.${key}` : key,
        wrong: 'unknown field',
        cure: cureOfKey(key, allowed),
      }));
    }
    case 'invalid_type': {
      const value = valueAt(data, issue.path);
      if (value === undefined) return tell('is missing', `add it (${described(schema, issue.path, issue.expected)})`);
      const [expected, found] = [issue.expected, Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value].map(kind);
      return tell(`should be ${expected}, is ${found}`, `write ${expected}`);
    }
    case 'invalid_value': {
      const value = String(valueAt(data, issue.path));
      const possible = issue.values.map(String);
      const near = nearest(value, possible);
      return tell(
        `"${value}" is not possible here`,
        `${near ? `did you mean "${near}"? Possible` : 'write one of'}: ${possible.join(', ')}`,
      );
    }
    case 'invalid_union': {
      const nearestChoice = issue.errors.find((issues) => !issues.some(wrongKind));
      if (nearestChoice) return nearestChoice.flatMap((inner) => explain({ ...inner, path: [...issue.path, ...inner.path] }, refused));
      const missing = valueAt(data, issue.path) === undefined;
      return tell(missing ? 'is missing' : 'has the wrong form', `write ${described(schema, issue.path, 'a value')}`);
    }
    default: {
      if (issue.code === 'invalid_format' && issue.format === 'url')
        return tell('is no web address', 'write it whole, beginning with https://');
      // The schemas word what is wrong and, after a colon, what to do; the cure may hold a colon itself.
      const [wrong, ...cure] = issue.message.split(': ') as [string, ...string[]];
      const meant = described(schema, issue.path, '');
      return tell(wrong, cure.join(': ') || (meant ? `correct it (${meant})` : 'correct it'));
    }
  }
}

/** What some call a field that has another name here. */
const otherNames: Record<string, string> = { from: 'publish' };

const meantBy = (key: string, allowed: string[]): string | undefined =>
  [key.toLowerCase(), otherNames[key]].flatMap((name) => allowed.find((own) => own.toLowerCase() === name) ?? [])[0] ??
  nearest(key, allowed);

function cureOfKey(key: string, allowed: string[]): string {
  const near = meantBy(key, allowed);
  return near ? `did you mean "${near}"?` : `remove it; allowed here: ${allowed.join(', ')}`;
}

/**
 * Reads an entry as it is meant: a name of a field that is a slip of a known one is told once, and not as a missing field too.
 * @returns the entry, where nothing but names of fields is wrong with it, and all that is wrong
 */
export function readAsMeant({ schema, data }: Pick<Refused, 'schema' | 'data'>): { data: unknown; issues: z.core.$ZodIssue[] } {
  const result = schema.safeParse(data);
  const names = result.error?.issues.filter((issue) => issue.code === 'unrecognized_keys') ?? [];
  if (names.length === 0) return { data: result.data, issues: result.error?.issues ?? [] };
  const whole = structuredClone(data);
  for (const { keys, path } of names) {
    const group = valueAt(whole, path) as Record<string, unknown>;
    for (const key of keys) {
      const meant = meantBy(key, keysAt(schema, path));
      if (meant !== undefined) group[meant] ??= group[key];
      Reflect.deleteProperty(group, key);
    }
  }
  const again = schema.safeParse(whole);
  return { data: again.data, issues: [...names, ...(again.error?.issues ?? [])] };
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
  const { inner } = unwrapped(schema);
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

function keysAt(schema: z.ZodType, path: PropertyKey[]): string[] {
  const found = schemaAt(schema, path);
  const inner = found && unwrapped(found).inner;
  if (inner instanceof z.ZodObject) return Object.keys(inner.shape);
  if (inner instanceof z.ZodUnion) return (inner.options as z.ZodType[]).flatMap((option) => keysAt(option, []));
  return [];
}

function described(schema: z.ZodType, path: PropertyKey[], expected: string): string {
  const found = schemaAt(schema, path);
  return (found && unwrapped(found).description) ?? kind(expected);
}

/** The allowed name that differs least from what was written, when it is close enough to be a slip. */
export function nearest(written: string, allowed: string[]): string | undefined {
  if (allowed.length === 0) return undefined;
  const best = closest(written, allowed);
  return distance(written, best) <= Math.max(2, written.length / 3) ? best : undefined;
}
