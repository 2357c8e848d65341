import { heldAs, type Field } from './field.ts';

/** Turns what a file holds into what the editor's form holds, and back. The two undo each other: a test holds it for all of content/. */

type Group = Record<string, unknown>;

const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value);
const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isGroup(value) && Object.values(value).every(isEmpty));

/** @returns the values of a form, from those of a file; a field that the form does not know stays as it is */
export function toForm(group: Group, fields: Field[]): Group {
  const known = new Map(fields.map((field) => [field.name, field]));
  return Object.fromEntries(
    Object.entries(group).flatMap(([name, value]) => {
      const field = known.get(name);
      if (value === null) return [];
      return [[name, field ? held(value, field) : value]];
    }),
  );
}

function held(value: unknown, field: Field): unknown {
  if (field.widget === 'list' && field.as === 'pairs')
    return Object.entries(value as Group).map(([name, inner]) => toForm({ [heldAs.name]: name, [heldAs.value]: inner }, field.fields!));
  if (Array.isArray(value) && field.as === 'pair') return toForm({ [heldAs.first]: value[0], [heldAs.second]: value[1] }, field.fields!);
  if (Array.isArray(value) && field.widget === 'list') return value.map((item) => heldItem(item, field));
  if (field.as === 'idOrPage') return heldForm(value, field);
  if (field.as === 'literal') return literalAsText(value);
  return isGroup(value) && field.fields ? toForm(value, field.fields) : value;
}

function heldItem(item: unknown, list: Field): unknown {
  if (list.as === 'idOrPage') return heldForm(item, list);
  if (list.field) return held(item, list.field);
  return list.fields && isGroup(item) ? toForm(item, list.fields) : item;
}

function heldForm(value: unknown, { types, typeKey }: Field): Group {
  const type = types!.find(({ name }) => name === (isGroup(value) ? heldAs.page : heldAs.document))!;
  return { [typeKey!]: type.name, ...toForm(isGroup(value) ? value : { [heldAs.id]: value }, type.fields) };
}

/** Numbers, and `true` and `false`, as they stand in a file; a text that looks like one of them between quotation marks. */
const literalAsText = (value: unknown): string =>
  typeof value === 'string' && textAsLiteral(value) === value ? value : JSON.stringify(value);

function textAsLiteral(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isGroup(value) || Array.isArray(value) ? text : value;
  } catch {
    return text;
  }
}

/** @returns the values of a file, from those of a form; what is left empty stands in it as `Field.left` says */
export function toFile(group: Group, fields: Field[]): Group {
  const known = new Map(fields.map((field) => [field.name, field]));
  const extra = Object.entries(group).filter(([name]) => !known.has(name));
  const own = fields.flatMap((field) => {
    const value = written(group[field.name], field);
    return value === undefined ? [] : [[field.name, value] as const];
  });
  return Object.fromEntries([...own, ...extra]);
}

const leftEmpty = (field: Field): unknown => {
  if (field.left === 'group' && field.fields) return toFile({}, field.fields);
  return { null: null, list: [], group: {}, false: false, out: undefined }[field.left ?? 'out'];
};

function written(value: unknown, field: Field): unknown {
  if (isEmpty(value) || (value === false && field.widget === 'boolean')) return leftEmpty(field);
  if (field.as === 'pairs')
    return Object.fromEntries(
      (value as Group[]).map((pair) => {
        const { [heldAs.name]: name, [heldAs.value]: inner } = toFile(pair, field.fields!);
        return [name as string, inner];
      }),
    );
  if (field.as === 'pair') {
    const { [heldAs.first]: first, [heldAs.second]: second } = toFile(value as Group, field.fields!);
    return [first, second];
  }
  if (Array.isArray(value) && field.widget === 'list') return value.map((item) => writtenItem(item, field));
  if (field.as === 'idOrPage') return writtenForm(value as Group, field);
  if (field.as === 'literal') return textAsLiteral(String(value));
  return isGroup(value) && field.fields ? toFile(value, field.fields) : value;
}

function writtenItem(item: unknown, list: Field): unknown {
  if (list.as === 'idOrPage') return writtenForm(item as Group, list);
  if (list.field) return written(item, list.field);
  return list.fields && isGroup(item) ? toFile(item, list.fields) : item;
}

function writtenForm(value: Group, { types, typeKey }: Field): unknown {
  const { [typeKey!]: name, ...rest } = value;
  const group = toFile(rest, types!.find((type) => type.name === name)?.fields ?? []);
  return name === heldAs.document ? group[heldAs.id] : group;
}
