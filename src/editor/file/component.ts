import type { Field } from './field.ts';

/** A component of prose, as a block that the editor inserts: made from the table of `src/ui/mdx.ts`. */
export interface Insertable {
  /** Its name in the prose. */
  id: string;
  label: string;
  /** In a line of words, or as a block with lines of its own. */
  place: 'line' | 'block';
  /** What stands between its two tags. */
  holds: 'nothing' | 'list' | 'words';
  /** Its attributes, and after them what stands between its two tags. */
  fields: Field[];
}

/** Names what stands between the two tags of a component among the values of its form. */
export const contentKey = 'content';

/** The pattern of a component in a prose, with its attributes and its content as groups. */
export function patternOf({ id, holds }: Pick<Insertable, 'id' | 'holds'>): RegExp {
  const tag = `<${id}\\b(?<attributes>(?:\\s+\\w+=(?:"[^"]*"|\\{[^}]*\\}))*)\\s*`;
  return new RegExp(holds === 'nothing' ? `${tag}/>` : `${tag}>\\n*(?<content>[^]*?)\\n*</${id}>`);
}

/** The values of a form, from what `patternOf` found. */
export function valuesOf({ groups = {} }: RegExpMatchArray): Record<string, string | number> {
  const { attributes = '', content } = groups;
  const values = [...attributes.matchAll(/(\w+)=(?:"([^"]*)"|\{\s*(\d+)\s*\})/g)].map(
    ([, name, text, number]) => [name!, number === undefined ? text! : Number(number)] as const,
  );
  return { ...Object.fromEntries(values), ...(content !== undefined && { [contentKey]: content }) };
}

/** The component as it stands in a prose: texts between quotation marks, numbers between braces, what is left empty not at all. */
export function writtenComponent({ id, holds, fields }: Insertable, values: Record<string, unknown>): string {
  const attributes = fields
    .filter(({ name }) => name !== contentKey)
    .flatMap(({ name, widget }) => {
      const value = values[name];
      if (value === undefined || value === null || value === '') return [];
      return [widget === 'number' ? ` ${name}={${String(value)}}` : ` ${name}="${String(value).replaceAll('"', '”')}"`];
    })
    .join('');
  if (holds === 'nothing') return `<${id}${attributes} />`;
  return `<${id}${attributes}>\n\n${String(values[contentKey] ?? '').trim()}\n\n</${id}>`;
}

/** The component in the preview: its content, or its name with what it is given. What it says there, the build alone knows. */
export function shownComponent({ label, holds, fields }: Insertable, values: Record<string, unknown>): string {
  const given = fields.flatMap(({ name }) => (name !== contentKey && values[name] ? [String(values[name])] : []));
  if (holds === 'nothing') return `<mark>${escaped([label, ...given].join(' '))}</mark>`;
  return `${given.length > 0 ? `**${escaped(given.join(' '))}**\n\n` : ''}${String(values[contentKey] ?? '')}`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
