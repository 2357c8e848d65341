import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { filesBeside, collections, entryId, schemaFor, type Collection, type CollectionName, type EntryOf } from './collections.ts';
import { programsIn } from '#src/concepts/jurisprudence/pdf.ts';
import type { Entry } from '#src/content/entry.ts';
import { preview } from '#src/build/site.ts';
import type { Problem } from '#src/content/problem.ts';
import { explain, readAsMeant } from '#src/content/explain.ts';
import type { Lost } from './lost.ts';
import type { Prose } from './prose.ts';
import { isTwice, readFile, rowsOf, spoken } from './read-file.ts';
import { filesUnder, matching } from './walk.ts';
import { among, withheldIn } from './withheld.ts';

/** An entry as it was read: with what its prose links to and uses. */
export type ReadEntry<Data = object> = Entry<Data> & { prose?: Prose | undefined };

/** Where a portal keeps the content that its edition leaves out: no collection, so that nothing goes through it unasked. */
export const withheld = Symbol('withheld');

/** All content of a portal, by collection. */
export type Portal = { [Name in CollectionName]: ReadEntry<EntryOf<Name>>[] } & { [withheld]?: Portal };

/**
 * Reads a whole content folder with the schemas of the site, without Astro.
 * @param root the content folder
 * @returns what could be read, and every problem met on the way; entries that cannot be read are `lost`. `portal` is what the edition
 * shows, `whole` what it leaves out too
 */
export function readPortal(root: string): { portal: Portal; whole: Portal; problems: Problem[]; lost: Lost[] } {
  const { files, problems } = filesUnder(root);
  const portal = {} as Record<CollectionName, Entry[]>;
  const beside = filesBeside.flatMap(({ pattern }) => matching(files, pattern));
  const known = new Set<string>(beside);
  const lost: Lost[] = [];
  problems.push(...beside.flatMap((path) => inertRules(join(root, path))));

  for (const name of Object.keys(collections) as CollectionName[]) portal[name] = readAll(root, name, problems, known, files, lost);

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
  problems.push(...unnamed(root, files, whole, lost));
  const ids = preview ? [] : withheldIn(root);
  return { portal: ids.length > 0 ? withoutThose(whole, ids) : whole, whole, problems, lost };
}

/** The portal without some entries, which it keeps apart. */
function withoutThose(whole: Portal, ids: string[]): Portal {
  const part = (kept: boolean) =>
    Object.fromEntries(Object.entries(whole).map(([name, all]) => [name, (all as Entry[]).filter(({ id }) => among(ids, id) === kept)]));
  return { ...part(false), [withheld]: part(true) } as Portal;
}

/**
 * Reads what the edition shows of one collection of a content folder.
 * @param problems gets every problem met on the way; entries that cannot be read are left out
 */
export function readCollection<Name extends CollectionName>(
  root: string,
  name: Name,
  problems: Problem[] = [],
): ReadEntry<EntryOf<Name>>[] {
  const ids = preview ? [] : withheldIn(root);
  return readAll(root, name, problems, new Set(), filesUnder(root).files).filter(({ id }) => !among(ids, id));
}

/**
 * Reads one collection of a content folder, with what the edition leaves out.
 * @param known gets the files of the collection, from the root
 * @param files the files that may be read, from the root
 * @param lost gets the entries that could not be read
 */
function readAll<Name extends CollectionName>(
  root: string,
  name: Name,
  problems: Problem[],
  known: Set<string>,
  files: string[],
  lost: Lost[] = [],
): ReadEntry<EntryOf<Name>>[] {
  const collection: Collection = collections[name];
  const entries: ReadEntry<EntryOf<Name>>[] = [];
  for (const path of matching(files, collection.shape === 'rows' ? collection.file : collection.pattern)) {
    known.add(path);
    const file = join(root, path);
    const before = problems.length;
    const read = readFile(file, problems);
    const told = new Set(problems.slice(before).map(({ field }) => field));
    if (read && collection.shape === 'words' && path.endsWith('.mdx'))
      problems.push(...misnamed(file, path, read.body, collection.prose, files));
    const alone = [{ data: read?.data, at: '', id: entryId(path) }];
    const records = collection.shape === 'rows' ? rowsOf(read?.data ?? [], file, problems) : alone;
    if (!read || read.dubious || isTwice(records) || (collection.shape === 'rows' && !Array.isArray(read.data)))
      lost.push({ collection: name, file, ...(collection.shape !== 'rows' && { id: entryId(path) }) });
    if (!read) continue;
    const again = told.size > 0 ? spoken(file, told) : () => false;
    for (const { data, at, id } of records) {
      const refused = { file, at, schema: schemaFor(collection, data), data };
      const { data: sound, issues } = readAsMeant(refused);
      problems.push(...issues.flatMap((issue) => explain(issue, refused)).filter((each) => !again(each)));
      if (sound === undefined) lost.push({ collection: name, file, id });
      else entries.push({ id, file, data: sound as EntryOf<Name>, body: read.body, prose: read.prose });
    }
  }
  return entries;
}

/** An MDX file of words where a YAML file should stand: beside one, without prose, or where no page shows any. */
function misnamed(file: string, path: string, body: string, prose: boolean, files: string[]): Problem[] {
  const plain = path.replace(/mdx$/, 'yaml');
  const renamed = `name it ${basename(plain)}, without its lines ---`;
  const tell = (wrong: string, cure: string) => [{ file, field: '', wrong, cure }];
  if (files.includes(plain))
    return tell(
      `stands beside ${basename(plain)}`,
      `keep one of them: ${basename(path)} for words with prose, ${basename(plain)} for words alone`,
    );
  if (!prose) return tell('is MDX, and no page shows the prose of such an entry', renamed);
  return body === '' ? tell('has no text below its fields', renamed) : [];
}

/** Files of a list of files that no row of it names; nothing where a row could not be read. */
function unnamed(root: string, files: string[], portal: Portal, lost: Lost[]): Problem[] {
  return filesBeside.flatMap(({ pattern, rows }) => {
    if (!rows || lost.some(({ collection }) => collection === rows.of)) return [];
    const named = new Set((portal[rows.of] as Entry<never>[]).map(({ data }) => rows.named(data)));
    const cure = `add it to ${collections[rows.of].file}, or remove it`;
    return matching(files, pattern)
      .filter((path) => !named.has(basename(path)))
      .map((path) => ({ file: join(root, path), field: '', wrong: 'is named by no row', cure }));
  });
}

/** A file that readers open in a program of their own runs nothing there. */
function inertRules(file: string): Problem[] {
  const found = programsIn(readFileSync(file)).map((name) => `/${name}`);
  if (found.length === 0) return [];
  const cure = 'save it anew as a PDF of text alone ("print to a file"), or leave it out';
  return [{ file, field: '', wrong: `runs something when it is opened (${found.join(', ')})`, cure }];
}
