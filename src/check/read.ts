import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { attachments, collections, entryId, type Collection, type CollectionName, type EntryOf } from '../collections.ts';
import type { Problem } from './problem.ts';
import { explain } from './explain.ts';

/** An entry of the content: its validated fields, its file, and the prose after the front matter of an MDX file. */
export interface Entry<Name extends CollectionName = CollectionName> {
  id: string;
  file: string;
  data: EntryOf<Name>;
  body: string;
}

/** All content of a portal, by collection. */
export type Portal = { [Name in CollectionName]: Entry<Name>[] };

const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/;

/**
 * Reads a whole content folder with the schemas of the site, without Astro.
 * @param root the content folder
 * @returns what could be read, and every problem met on the way; entries with a problem are left out
 */
export function readPortal(root: string): { portal: Portal; problems: Problem[] } {
  const problems: Problem[] = [];
  const portal = {} as Record<CollectionName, Entry[]>;
  const known = new Set<string>(attachments.flatMap((pattern) => globSync(pattern, { cwd: root })));

  for (const name of Object.keys(collections) as CollectionName[]) portal[name] = readCollection(root, name, problems, known);

  for (const entry of globSync('**/*', { cwd: root, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name).slice(join(root, '/').length);
    if (!known.has(path)) {
      problems.push({
        file: join(root, path),
        field: '',
        wrong: 'this file belongs to no collection',
        cure: 'correct its name or folder (see docs/content.md), or remove it',
      });
    }
  }
  return { portal: portal as Portal, problems };
}

/**
 * Reads one collection of a content folder.
 * @param problems gets every problem met on the way; entries with a problem are left out
 * @param known gets the files of the collection, from the root
 */
export function readCollection<Name extends CollectionName>(
  root: string,
  name: Name,
  problems: Problem[] = [],
  known: Set<string> = new Set(),
): Entry<Name>[] {
  const collection: Collection = collections[name];
  const entries: Entry<Name>[] = [];
  for (const path of globSync(collection.shape === 'rows' ? collection.file : collection.pattern, { cwd: root }).sort()) {
    known.add(path);
    const file = join(root, path);
    const read = parseFile(file, problems);
    if (!read) continue;
    const records = collection.shape === 'rows' ? rowsOf(read.data, file, problems) : [{ data: read.data, at: '', id: entryId(path) }];
    for (const { data, at, id } of records) {
      const result = collection.schema.safeParse(data);
      if (result.success) entries.push({ id, file, data: result.data as EntryOf<Name>, body: read.body });
      else problems.push(...result.error.issues.flatMap((issue) => explain(issue, file, at, collection.schema, data)));
    }
  }
  return entries;
}

function parseFile(file: string, problems: Problem[]): { data: unknown; body: string } | undefined {
  const text = readFileSync(file, 'utf8');
  const split = file.endsWith('.mdx') ? frontMatter.exec(text) : undefined;
  if (split === null) {
    problems.push({ file, field: '', wrong: 'no front matter', cure: 'begin the file with a line ---, the fields, and a line ---' });
    return undefined;
  }
  const document = parseDocument(split ? split[1]! : text, { uniqueKeys: true });
  const error = document.errors[0];
  if (error) {
    const twice = error.code === 'DUPLICATE_KEY';
    const line = (error.linePos?.[0].line ?? 1) + (split ? 1 : 0);
    problems.push({
      file,
      field: `line ${line}`,
      wrong: twice ? 'this field stands twice' : `invalid YAML (${error.message.split('\n')[0]!.replace(/ at line.*/, '')})`,
      cure: twice ? 'keep one' : 'mend the indentation, quotation marks or colons there or just above',
    });
    return undefined;
  }
  return { data: document.toJS() ?? {}, body: split ? split[2]!.trim() : '' };
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
