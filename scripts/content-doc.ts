import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { z } from 'zod';
import { drafting } from '../src/content/drafting.ts';
import type { Collection } from '../src/check/collections.ts';
import { fieldsOf, forms } from './content-fields.ts';
import { anchor, collectionsOf, kinds, type Kind } from './content-kinds.ts';

/**
 * `npm run docs`: writes the part of docs/content.md that follows from the schemas. What a field is stands in its schema (`.describe`); how to
 * add a kind, in docs/kinds.yaml. A test holds the page to both.
 */

export const page = 'docs/content.md';
/** What is made stands between these two lines. */
const made = /^(<!-- made by `npm run docs`: (tasks|kinds) -->)\n[^]*?^(<!-- end -->)$/gm;

/**
 * The page as it should be: what is written by hand stays, what is made is made anew.
 * @throws when the page has lost a part that is made, or the lines around it
 */
export async function contentPage(text = readFileSync(page, 'utf8')): Promise<string> {
  const parts: Record<string, string> = {
    tasks: tasks(),
    kinds: ['### How things are written', pieces(), ...Object.entries(kinds).map(section)].join('\n\n'),
  };
  const lost = Object.keys(parts).filter((part) => ![...text.matchAll(made)].some(([, , each]) => each === part));
  if (lost.length > 0)
    throw new Error(`${page}: no lines "<!-- made by \`npm run docs\`: ${lost.join(', ')} -->" and "<!-- end -->": put them back`);
  const fresh = text.replaceAll(made, (_, begin: string, part: string, end: string) => [begin, parts[part], end].join('\n\n'));
  return format(fresh, { ...(await resolveConfig(page)), filepath: page });
}

const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');

const tasks = (): string =>
  table(
    ['You want to', 'Kind', 'In `content/`'],
    Object.entries(kinds).map(([name, { title, task }]) => [
      task,
      `[${title}](#${anchor(title)})`,
      `\`${placeOf(collectionsOf(name)[0]!).replace('index.yaml', '')}\``,
    ]),
  );

const pieces = (): string => table(['Written as', 'That is'], Object.entries(forms));

/** All that the page says of a kind: how to add one, its fields, an example. */
const section = ([name, { title, add, example }]: [string, Kind]): string =>
  [
    `### ${title}`,
    add.map((line, index) => `${index + 1}. ${line}`).join('\n'),
    ...collectionsOf(name).flatMap((collection) => [`${placed(collection)}:`, fieldTable(collection.schema)]),
    ...collectionsOf(name).map((collection) => exampleOf(collection, example)),
  ].join('\n\n');

function placed(collection: Collection): string {
  const place = `\`${placeOf(collection)}\``;
  if (collection.shape === 'rows') return `${place}, each row`;
  return collection.shape === 'words' && collection.prose ? `${place}, or \`.mdx\` with prose below its fields` : place;
}

/** Where the files of a collection stand: "programmes/<id>/measures/<id>/index.yaml". */
const placeOf = (collection: Collection): string =>
  patternOf(collection)
    .replaceAll('*', '<id>')
    .replace(/\{[^/]*$/, '<language>.yaml');

const patternOf = (collection: Collection): string => (collection.shape === 'rows' ? collection.file : collection.pattern);

const fieldTable = (schema: z.ZodType): string =>
  table(
    ['Field', 'Needed', 'Written as', 'What it is'],
    fieldsOf(schema)
      .filter(({ path }) => !(path in drafting))
      .map(({ path, needed, written, what }) => [`\`${path}\``, needed, written, what ?? '']),
  );

/** The first file of a collection below a folder, as it stands; of a list, its first row. @throws when there is none */
function exampleOf(collection: Collection, folder: string): string {
  const [file] = globSync(patternOf(collection), { cwd: folder }).sort();
  if (!file) throw new Error(`docs/kinds.yaml: ${folder} holds no ${patternOf(collection)}; name another folder as the example`);
  const text = readFileSync(join(folder, file), 'utf8').trim();
  const shown = collection.shape === 'rows' ? /^- .*(\n +.*)*/m.exec(text)![0] : text;
  return `Example, \`${file.replaceAll('\\', '/')}\`:\n\n\`\`\`${extname(file).slice(1)}\n${shown}\n\`\`\``;
}

if (import.meta.main) writeFileSync(page, await contentPage());
