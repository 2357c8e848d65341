import { parse } from 'yaml';
import type { Field } from './field.ts';
import { keepYaml } from './keep-yaml.ts';
import { toFile, toForm } from './values.ts';

/**
 * How a file becomes a form and a form a file again, with all that was not changed as it stood: the text that was read goes with the
 * values of the form, in a field that no form shows.
 */

type Values = Record<string, unknown>;

/** Where the text of the file stands among the values of its form. */
const textKey = 'textOfTheFile';
/** Where the rows of a list stand, which has no names of its own, and the prose below the fields. */
export const rowsKey = 'rows';
export const proseKey = 'body';

interface Format {
  /** The values of a form. @throws for a file that is no YAML */
  fromFile: (text: string) => Values;
  toFile: (values: Values) => string;
}

/**
 * @param fields of the form
 * @param rows whether the file is a list
 * @param extension of the file: with prose in an `.mdx`
 * @param blocks components of prose that stand on lines of their own
 */
export function formatOf(fields: Field[], { rows, extension }: { rows: boolean; extension: string }, blocks: string[] = []): Format {
  const prose = extension === 'mdx';
  return {
    fromFile(text) {
      const { yaml, body } = prose ? parted(text) : { yaml: text, body: undefined };
      const data: unknown = parse(yaml) ?? {};
      const values = toForm(rows ? { [rowsKey]: data } : (data as Values), fields);
      return { ...values, ...(body !== undefined && { [proseKey]: body }), [textKey]: text };
    },
    toFile({ [textKey]: before = '', ...values }) {
      const { [proseKey]: body, ...own } = toFile(values, fields);
      const data = rows ? own[rowsKey] : own;
      if (!prose) return keepYaml(String(before), data);
      const { yaml } = parted(String(before));
      return `---\n${keepYaml(yaml, data).trimEnd()}\n---\n\n${onOwnLines(String(body ?? ''), blocks).trim()}\n`;
    },
  };
}

function parted(text: string): { yaml: string; body: string } {
  const { yaml = '', body = text } = /^---\n(?<yaml>[^]*?\n)---\n(?<body>[^]*)$/.exec(text)?.groups ?? {};
  return { yaml, body: body.replace(/^\n/, '') };
}

/** Rich text puts a block that was inserted into the line of the words before it. */
function onOwnLines(prose: string, blocks: string[]): string {
  if (blocks.length === 0) return prose;
  const names = `(?:${blocks.join('|')})`;
  return prose
    .replaceAll(new RegExp(`(?<=\\S)[ \\t]*\\n?(?=<${names}\\b)`, 'g'), '\n\n')
    .replaceAll(new RegExp(`(?<=</${names}>)[ \\t]*\\n?(?=\\S)`, 'g'), '\n\n');
}
