import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Problem } from '#src/content/problem.ts';
import { strayIn } from './characters.ts';
import { linesOf } from './lines.ts';
import { readProse, type Prose } from './prose.ts';
import { readText } from './text.ts';
import { parseYaml } from './yaml.ts';

/** One file of the content, as it is read: its fields, its prose, and all that is wrong with it before any schema asks. */

/** Astro ends the front matter at any line that only begins with three signs: such a line would make fields of prose, or prose of fields. */
const frontMatter = /^---\r?\n((?:(?!---|\+\+\+).*\r?\n)*)---(?:\r?\n([\s\S]*))?$/;

/** What a file holds; `dubious` when something in it was not meant so, of which the problems tell. */
interface Read {
  data: unknown;
  body: string;
  prose?: Prose;
  dubious: boolean;
}

/**
 * Reads one file of the content. What a reader threw is told of the file it read: an editor gets a line, never a stack.
 * @returns undefined, with the problem told, when it cannot be read
 */
export function readFile(file: string, problems: Problem[]): Read | undefined {
  try {
    const text = readText(file, problems);
    if (text === undefined) return undefined;
    const { read, told } = parsedOnce(file, text);
    problems.push(...told.map((problem) => ({ ...problem, file })));
    return read;
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

/** What is in a file of this text, and what is wrong with it. */
interface Parsed {
  read: Read | undefined;
  told: Problem[];
}

/** Texts that were parsed: who reads a content again, or a copy of it, need not parse anew what stayed. Nobody changes what was read. */
const known = new Map<string, Parsed>();

function parsedOnce(file: string, text: string): Parsed {
  const key = `${extname(file)}\n${text}`;
  const before = known.get(key);
  if (before) return before;
  const told: Problem[] = [];
  const now = { read: parsed(file, text, told), told };
  known.set(key, now);
  return now;
}

function parsed(file: string, text: string, problems: Problem[]): Read | undefined {
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
  const fields = parseYaml(file, split ? split[1]!.trimEnd() : text, split ? 1 : 0, problems);
  if (!fields) return undefined;
  const hidden = [...strayFields(fields.data, '')];
  problems.push(...hidden.map((stray) => ({ file, ...stray })));
  const dubious = fields.dubious || hidden.length > 0;
  if (!split) return { data: fields.data, body: '', dubious };
  const body = split[2] ?? '';
  const prose = readProse(text.slice(0, text.length - body.length).replace(/.+/g, '') + body);
  problems.push(...prose.faults.map(({ line, wrong, cure }) => ({ file, field: `line ${line}`, wrong, cure })));
  return { data: fields.data, body: body.trim(), prose, dubious: dubious || prose.faults.length > 0 };
}

/** A character that YAML writes as an escape ("\u202E") is not in the text of the file, but in the field. */
function* strayFields(value: unknown, field: string): Generator<Omit<Problem, 'file'>> {
  if (typeof value === 'string') {
    const stray = strayIn(value);
    if (stray) yield { field, wrong: stray.wrong, cure: stray.cure };
  } else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      yield* strayFields(key, field);
      yield* strayFields(inner, field ? `${field}.${key}` : key);
    }
}

/** Whether a problem stands on a line of which something was told already: it is the same slip. */
export function spoken(file: string, told: Set<string>): (problem: Problem) => boolean {
  const find = linesOf(readFileSync(file, 'utf8'));
  return ({ field }) => told.has(field) || told.has(`line ${find(field)}`);
}

/** A row of a list, or a whole file: its fields, where they stand in the file, its id. */
interface Row {
  data: unknown;
  at: string;
  id: string;
}

/** The rows of a list, each by its id. */
export function rowsOf(data: unknown, file: string, problems: Problem[]): Row[] {
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

/** Whether two rows bear one id. */
export const isTwice = (rows: Row[]): boolean => new Set(rows.map(({ id }) => id)).size < rows.length;
