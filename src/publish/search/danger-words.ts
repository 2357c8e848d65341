import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { parse } from 'yaml';
import { localeCodes } from '#src/language/locales.ts';
import { danger, type Danger } from './danger-schema.ts';
import { heard, written, type DangerWords } from './danger-match.ts';

/** What `danger-match.ts` needs of the words of danger, folded once at build: the browser folds the query alone. */
function compileDanger({ classes, firm, loose, alone }: Danger): DangerWords {
  const names = Object.keys(classes);
  const places = (rows: string[][]) => rows.map((row) => row.map((name) => names.indexOf(name)));
  const held = names.indexOf('study');
  return {
    classes: Object.values(classes).map((each) => [
      foldAll(
        localeCodes.filter((code) => code !== sounding).flatMap((code) => each[code] ?? []),
        written,
      ),
      foldAll([...(each.darija ?? []), ...(each[sounding] ?? [])], heard),
    ]),
    acts: names.flatMap((name, index) => (classes[name]!.act ? [index] : [])),
    endings: Object.values(classes).map(({ endings = [], soundEndings = [] }) => [
      endings.map((ending) => written(ending)).join(' '),
      soundEndings.map((ending) => heard(ending)).join(' '),
    ]),
    firm: places(firm),
    loose: places(loose),
    alone: places([alone])[0]!,
    held,
  };
}

/** Amazigh is compared by its sound, since it is typed in three scripts. */
const sounding = 'zgh';

/** The words of a class, each once and folded, with their stars; those of one pattern are joined by "_". */
function foldAll(patterns: string[], fold: (word: string) => string): string {
  const folded = patterns.map((pattern) =>
    pattern
      .split(' ')
      .map((word) => word.replace(/[^*]+/, (core) => fold(core)))
      .join('_'),
  );
  const all = [...new Set(folded)];
  return all
    .filter((word) => !all.some((other) => other !== word && covers(other, word)))
    .sort()
    .join(' ');
}

/** Whether a pattern of one word fits all that another fits: "bat*" all that "battue" does. */
function covers(wide: string, narrow: string): boolean {
  if (wide.includes('_') || narrow.includes('_')) return false;
  const core = wide.replaceAll('*', '');
  const [open, close] = [wide.startsWith('*'), wide.endsWith('*')];
  if ((narrow.startsWith('*') && !open) || (narrow.endsWith('*') && !close)) return false;
  const inner = narrow.replaceAll('*', '');
  if (open && close) return inner.includes(core);
  if (close) return inner.startsWith(core);
  return open ? inner.endsWith(core) : inner === core;
}

const nothing: Danger = { classes: {}, firm: [], loose: [], alone: [] };

/** The words of a content folder; none where it has none. @throws what zod throws, when the file is broken */
export function dangerWords(content: string): DangerWords {
  const file = join(content, 'search/danger.yaml');
  return compileDanger(existsSync(file) ? danger.parse(parse(readFileSync(file, 'utf8'))) : nothing);
}

const module = 'virtual:danger-words';

/** Gives the browser's scripts the compiled words as a module: no request of their own, so that nothing can fail when they are needed. */
export const dangerWordsModule = (content: string): Plugin => ({
  name: 'portal:danger-words',
  resolveId: (id) => (id === module ? `\0${module}` : undefined),
  load: (id) => (id === `\0${module}` ? `export default ${JSON.stringify(dangerWords(content))}` : undefined),
});
