import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { attachments, collections, entryId, type Collection, type CollectionName, type EntryOf } from './collections.ts';
import { programsIn } from '#src/concepts/jurisprudence/pdf.ts';
import type { Entry } from '#src/content/entry.ts';
import { preview } from '#src/build/site.ts';
import type { Problem } from '#src/content/problem.ts';
import { explain } from '#src/content/explain.ts';
import { strayIn } from './characters.ts';
import { readProse, type Prose } from './prose.ts';
import { readText } from './text.ts';
import { filesUnder } from './walk.ts';
import { among, withheldIn } from './withheld.ts';
import { parseYaml } from './yaml.ts';

/** An entry as it was read: with what its prose links to and uses. */
export type ReadEntry<Data = object> = Entry<Data> & { prose?: Prose | undefined };

/** Where a portal keeps the content that its edition leaves out: no collection, so that nothing goes through it unasked. */
export const withheld = Symbol('withheld');

/** All content of a portal, by collection. */
export type Portal = { [Name in CollectionName]: ReadEntry<EntryOf<Name>>[] } & { [withheld]?: Portal };

/** Astro ends the front matter at any line that only begins with three signs: such a line would make fields of prose, or prose of fields. */
const frontMatter = /^---\r?\n((?:(?!---|\+\+\+).*\r?\n)*)---(?:\r?\n([\s\S]*))?$/;

/**
 * Reads a whole content folder with the schemas of the site, without Astro.
 * @param root the content folder
 * @returns what could be read, and every problem met on the way; entries with a problem are left out. `portal` is what the edition shows,
 * `whole` what it leaves out too
 */
export function readPortal(root: string): { portal: Portal; whole: Portal; problems: Problem[] } {
  const { files, problems } = filesUnder(root);
  const portal = {} as Record<CollectionName, Entry[]>;
  const attached = attachments.flatMap((pattern) => globSync(pattern, { cwd: root })).filter((path) => files.includes(path));
  const known = new Set<string>(attached);
  problems.push(...attached.flatMap((path) => attachmentRules(join(root, path))));

  for (const name of Object.keys(collections) as CollectionName[]) portal[name] = readAll(root, name, problems, known, new Set(files));

  for (const path of files) {
    if (!known.has(path)) {
      problems.push({
        file: join(root, path),
        field: '',
        wrong: 'this file belongs to no collection',
        cure: 'correct its name or folder (see docs/content.md), or remove it',
      });
    }
  }
  const whole = portal as Portal;
  const ids = preview ? [] : withheldIn(root);
  return { portal: ids.length > 0 ? withoutThose(whole, ids) : whole, whole, problems };
}

/** The portal without some entries, which it keeps apart. */
function withoutThose(whole: Portal, ids: string[]): Portal {
  const part = (kept: boolean) =>
    Object.fromEntries(Object.entries(whole).map(([name, all]) => [name, (all as Entry[]).filter(({ id }) => among(ids, id) === kept)]));
  return { ...part(false), [withheld]: part(true) } as Portal;
}

/**
 * Reads what the edition shows of one collection of a content folder.
 * @param problems gets every problem met on the way; entries with a problem are left out
 */
export function readCollection<Name extends CollectionName>(
  root: string,
  name: Name,
  problems: Problem[] = [],
): ReadEntry<EntryOf<Name>>[] {
  const ids = preview ? [] : withheldIn(root);
  return readAll(root, name, problems, new Set(), new Set(filesUnder(root).files)).filter(({ id }) => !among(ids, id));
}

/**
 * Reads one collection of a content folder, with what the edition leaves out.
 * @param known gets the files of the collection, from the root
 * @param files the files that may be read, from the root
 */
function readAll<Name extends CollectionName>(
  root: string,
  name: Name,
  problems: Problem[],
  known: Set<string>,
  files: Set<string>,
): ReadEntry<EntryOf<Name>>[] {
  const collection: Collection = collections[name];
  const entries: ReadEntry<EntryOf<Name>>[] = [];
  for (const path of globSync(collection.shape === 'rows' ? collection.file : collection.pattern, { cwd: root }).sort()) {
    if (!files.has(path)) continue;
    known.add(path);
    const file = join(root, path);
    const read = soundly(file, problems, () => parseFile(file, problems));
    if (!read) continue;
    if (collection.shape === 'words' && path.endsWith('.mdx')) problems.push(...misnamed(file, path, read.body, collection.prose, files));
    const records = collection.shape === 'rows' ? rowsOf(read.data, file, problems) : [{ data: read.data, at: '', id: entryId(path) }];
    for (const { data, at, id } of records) {
      const result = collection.schema.safeParse(data);
      if (result.success) entries.push({ id, file, data: result.data as EntryOf<Name>, body: read.body, prose: read.prose });
      else problems.push(...result.error.issues.flatMap((issue) => explain(issue, { file, at, schema: collection.schema, data })));
    }
  }
  return entries;
}

/** An MDX file of words where a YAML file should stand: beside one, without prose, or where no page shows any. */
function misnamed(file: string, path: string, body: string, prose: boolean, files: Set<string>): Problem[] {
  const plain = path.replace(/mdx$/, 'yaml');
  const renamed = `name it ${basename(plain)}, without its lines ---`;
  const tell = (wrong: string, cure: string) => [{ file, field: '', wrong, cure }];
  if (files.has(plain))
    return tell(
      `stands beside ${basename(plain)}`,
      `keep one of them: ${basename(path)} for words with prose, ${basename(plain)} for words alone`,
    );
  if (!prose) return tell('is MDX, and no page shows the prose of such an entry', renamed);
  return body === '' ? tell('has no text below its fields', renamed) : [];
}

/** What a reader threw, told of the file it read: an editor gets a line, never a stack. */
function soundly<T>(file: string, problems: Problem[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    problems.push({
      file,
      field: '',
      wrong: `cannot be read (${(error as Error).message.split('\n')[0]})`,
      cure: 'write it anew, in a simpler form',
    });
    return undefined;
  }
}

function parseFile(file: string, problems: Problem[]): { data: unknown; body: string; prose?: Prose } | undefined {
  const text = readText(file, problems);
  if (text === undefined) return undefined;
  const split = file.endsWith('.mdx') ? frontMatter.exec(text) : undefined;
  if (split === null) {
    const begun = text.startsWith('---');
    problems.push({
      file,
      field: '',
      wrong: begun ? 'its fields do not end' : 'no front matter',
      cure: begun
        ? 'end them with a line --- alone; no line of them begins with --- or +++'
        : 'begin the file with a line ---, the fields, and a line ---',
    });
    return undefined;
  }
  const parsed = parseYaml(file, split ? split[1]!.trimEnd() : text, split ? 1 : 0, problems);
  if (!parsed) return undefined;
  const hidden = strayField(parsed.data, '');
  if (hidden) problems.push({ file, ...hidden });
  if (!split) return hidden ? undefined : { ...parsed, body: '' };
  const body = split[2] ?? '';
  const prose = readProse(text.slice(0, text.length - body.length).replace(/.+/g, '') + body);
  problems.push(...prose.faults.map(({ line, wrong, cure }) => ({ file, field: `line ${line}`, wrong, cure })));
  return hidden || prose.faults.length > 0 ? undefined : { ...parsed, body: body.trim(), prose };
}

/** A character that YAML writes as an escape ("\u202E") is not in the text of the file, but in the field. */
function strayField(value: unknown, field: string): Omit<Problem, 'file'> | undefined {
  if (typeof value === 'string') {
    const stray = strayIn(value);
    return stray && { field, wrong: stray.wrong, cure: stray.cure };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const stray = strayField(key, field) ?? strayField(inner, field ? `${field}.${key}` : key);
    if (stray) return stray;
  }
  return undefined;
}

/** A file that readers open in a program of their own runs nothing there. */
function attachmentRules(file: string): Problem[] {
  const found = programsIn(readFileSync(file)).map((name) => `/${name}`);
  if (found.length === 0) return [];
  const cure = 'save it anew as a PDF of text alone ("print to a file"), or leave it out';
  return [{ file, field: '', wrong: `runs something when it is opened (${found.join(', ')})`, cure }];
}

function rowsOf(data: unknown, file: string, problems: Problem[]): { data: unknown; at: string; id: string }[] {
  if (!Array.isArray(data)) {
    problems.push({ file, field: '', wrong: 'is not a list of rows', cure: 'begin every row with "- "' });
    return [];
  }
  const seen = new Set<string>();
  return data.map((row: { id?: unknown }, index) => {
    const id = typeof row?.id === 'string' ? row.id : String(index + 1);
    if (seen.has(id)) problems.push({ file, field: id, wrong: 'this id stands in two rows', cure: 'merge the rows or rename one' });
    seen.add(id);
    return { data: row, at: id, id };
  });
}
