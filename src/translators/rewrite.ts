import { isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml';
import { readProse } from '#src/check/prose.ts';
import type { Translation } from '#src/content/schema.ts';
import { raw } from './coded.ts';
import { ownField } from './places.ts';
import { blocksOf, withBlocks } from './prose-blocks.ts';
import { spliced, without, type Edit } from './splice.ts';
import { strings } from './strings.ts';
import type { Taken } from './take-back.ts';
import type { Unit, Work } from './works.ts';

/** A file as it is to be: `undefined` when it goes. */
export type Files = Map<string, string | undefined>;

/** An MDX file in its parts; a YAML file is fields alone. */
const parts = /^(\ufeff?---\r?\n)((?:(?!---).*\r?\n)*)(---[ \t]*(?:\r?\n)?\s*)([\s\S]*)$/;
interface Parts {
  before: string;
  fields: string;
  between: string;
  prose: string;
}

function partsOf(file: string, text: string): Parts {
  const [, before = '', fields = text, between = '', prose = ''] = (file.endsWith('.mdx') && parts.exec(text)) || [];
  return { before, fields, between, prose };
}

/**
 * Writes what was taken of a work into its file.
 * @param read gives the text of a file as it is by now
 * @throws when the file cannot hold it: the message says why, in one line
 */
export function rewritten(taken: Taken, read: (file: string) => string): Files {
  const { work } = taken;
  if (work.collection === strings) return new Map([[work.file, spliced(read(work.file), stringEdits(taken, read(work.file)))]]);
  return work.digest === undefined ? new Map([[work.file, factsText(taken, read(work.file))]]) : wordsFile(taken, read);
}

const quoted = (text: string): string => JSON.stringify(text);

function stringEdits({ words }: Taken, text: string): Edit[] {
  const now = JSON.parse(text) as Record<string, unknown>;
  const byKey = Map.groupBy([...words], ([{ place }]) => String((place as PropertyKey[])[0]));
  return [...byKey].flatMap(([key, said]): Edit[] => {
    const forms = said.map(([{ place }, words]) => ({ path: place as PropertyKey[], value: quoted(words) }));
    if (forms[0]!.path.length === 1 || (typeof now[key] === 'object' && now[key] !== null)) return forms;
    const group = forms.map(({ path, value }) => `\n    ${quoted(String(path[1]))}: ${value}`).join(',');
    return [{ path: [key], value: `{${group}\n  }` }];
  });
}

function factsText(taken: Taken, text: string): string {
  const { work, words } = taken;
  const document = parseDocument(text);
  const rows = isSeq(document.contents) ? document.contents.items : [];
  const at = rows.findIndex((row, index) => (isMap(row) && isScalar(row.get('id', true)) ? row.get('id') : String(index + 1)) === work.row);
  const base: PropertyKey[] = work.row === undefined ? [] : [at];
  const edits = [...words].map(([{ place }, said]) => ({ path: [...base, ...(place as PropertyKey[])], value: quoted(said) }));
  const states = [...base, 'translations'];
  if (document.hasIn(states as string[])) edits.push({ path: [...states, work.to], value: printed(translationOf(taken)) });
  const fresh = spliced(text, edits);
  const data = parseDocument(fresh).toJS() as object;
  verify(work, base.length > 0 ? (data as object[])[at]! : data, words);
  return fresh;
}

function wordsFile(taken: Taken, read: (file: string) => string): Files {
  const { work, words } = taken;
  const now = partsOf(work.exists ? work.file : work.original, read(work.exists ? work.file : work.original));
  const edits = fieldEdits(taken, now.fields, read);
  edits.push({ path: ['translation'], value: printed(translationOf(taken)) });
  const fields = without(spliced(now.fields, edits), work.exists ? [] : untouched(taken));
  const blocks = new Map([...words].flatMap(([{ place }, said]): [number, string][] => (typeof place === 'number' ? [[place, said]] : [])));
  const held = work.exists ? now.prose : '';
  const base = blocks.size === 0 ? held : proseFor(work, held, read);
  const prose = withBlocks(base, blocks);
  if (formsOf(prose) !== formsOf(base)) throw new Error('a text of its prose would begin a list, a heading or another block');
  const data = parseDocument(fields).toJS() as object;
  const own = work.exists ? undefined : ownField(data);
  if (own !== undefined) throw new Error(`its original has "${own}", which each language writes for itself: begin the file by hand`);
  verify(work, data, words, prose);
  const file = prose === '' ? work.file.replace(/\.mdx$/, '.yaml') : work.file.replace(/\.yaml$/, '.mdx');
  const { before, between } = now.before === '' && prose !== '' ? { before: '---\n', between: '---\n\n' } : now;
  const files: Files = new Map([[file, prose === '' ? fields : `${before}${fields.trimEnd()}\n${between}${prose}`]]);
  if (work.exists && file !== work.file) files.set(work.file, undefined);
  return files;
}

/** The edits of fields; a field that the file does not hold yet is added whole, as the original has it, with its words in its place. */
function fieldEdits({ work, words }: Taken, fields: string, read: (file: string) => string): Edit[] {
  const now = parseDocument(fields);
  const placed = [...words].flatMap(([{ place }, said]) => (typeof place === 'number' ? [] : { path: place, said }));
  return [...Map.groupBy(placed, ({ path }) => String(path[0]))].flatMap(([name, own]): Edit[] => {
    if (now.has(name)) return own.map(({ path, said }) => ({ path, value: quoted(said) }));
    const original = parseDocument(partsOf(work.original, read(work.original)).fields);
    for (const { path, said } of own) original.setIn(path, said);
    const value: unknown = original.get(name);
    if (own[0]!.path.length === 1) return [{ path: [name], value: quoted(own[0]!.said) }];
    const block = stringify(JSON.parse(JSON.stringify(value)), {
      defaultStringType: 'QUOTE_DOUBLE',
      defaultKeyType: 'PLAIN',
      lineWidth: 0,
    });
    return [{ path: [name], value: `\n${block.trimEnd().replaceAll(/^/gm, '  ')}` }];
  });
}

/** The fields of the original with words that a file made from it would hold untranslated. */
const untouched = ({ work, words }: Taken): string[] => [
  ...new Set(work.units.flatMap((unit) => (typeof unit.place === 'number' || words.has(unit) ? [] : [String(unit.place[0])]))),
];

const formsOf = (prose: string): string =>
  blocksOf(prose)
    .map(({ form }) => form)
    .join('; ');

/** The prose that the words go into: the translation's, or the original's where the translation has none of its build. */
function proseFor(work: Work, own: string, read: (file: string) => string): string {
  const aligned = work.units.some(({ place, target }) => typeof place === 'number' && target);
  return aligned ? own : partsOf(work.original, read(work.original)).prose;
}

/** Who says the words now. */
function translationOf({ work, words, signature, current }: Taken): Translation {
  const of = work.digest !== undefined && (current || signature || !work.exists) ? work.digest : work.translation?.of;
  const kept = of === undefined ? {} : { of };
  if (signature) return { state: 'reviewed', ...kept, reviewer: signature.reviewer, date: signature.date };
  return words.size === 0 && work.translation ? { ...work.translation, ...kept } : { state: 'working', ...kept };
}

const printed = (translation: Translation): string =>
  `{ ${Object.entries(translation)
    .map(([key, value]) => `${key}: ${key === 'state' ? String(value) : JSON.stringify(value)}`)
    .join(', ')} }`;

/** Reads what was written as the build will: every word where it belongs, and nothing else. */
function verify(work: Work, data: object, words: Map<Unit, string>, prose = ''): void {
  const read = work.schema!.safeParse(data);
  if (!read.success) throw new Error(`${read.error.issues[0]!.path.join('.')} ${read.error.issues[0]!.message}`);
  const [fault] = readProse(prose).faults;
  if (fault) throw new Error(`${fault.wrong}; ${fault.cure}`);
  const blocks = blocksOf(prose).map(({ text }) => raw(text));
  const at = (path: PropertyKey[]) =>
    path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);
  for (const [{ id, place }, said] of words)
    if ((typeof place === 'number' ? blocks[place] : at(place)) !== said)
      throw new Error(`${id} would be read otherwise than it is written`);
}
