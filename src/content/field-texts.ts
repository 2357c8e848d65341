import type { Entry } from '#src/content/entry.ts';

/** A text of an entry and the field it stands in: "title.fr", "points.2"; "text" for what stands below the front matter. */
export interface FieldText {
  field: string;
  text: string;
}

/** Fields that hold addresses and digests, not words. */
const wordless = new Set(['url', 'of']);

/** Every text of an entry. Rows of a list file are named by their id. */
export function fieldTexts({ id, data, body }: Entry): FieldText[] {
  const row = 'id' in data && !id.includes('/') ? id : '';
  return [...texts(data, row), { field: body ? 'text' : row, text: withoutComponents(body) }];
}

function texts(value: unknown, field: string): FieldText[] {
  if (typeof value === 'string') return [{ field, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !wordless.has(key))
    .flatMap(([key, inner]) => texts(inner, field ? `${field}.${key}` : key));
}

/**
 * The words of a prose alone: what is checked for spelling and language holds no names of components and no ids. What a component says
 * itself, the title of a remark, are words.
 */
export const withoutComponents = (prose: string): string =>
  prose.replaceAll(/<\/?\p{Lu}\w*(?:"[^"]*"|[^<>"])*>/gu, (tag) =>
    [...tag.matchAll(/"([^"]*)"/g)].flatMap(([, value]) => (isId.test(value!) ? [] : [`${value} `])).join(''),
  );

/** Ids, numbers of articles and names of files: small letters, digits, and the signs that join them. */
const isId = /^[a-z0-9.-]*$/;
