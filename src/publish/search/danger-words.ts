import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { parse } from 'yaml';
import { localeCodes, type Language } from '#src/language/locales.ts';
import { danger, type Danger } from './danger-schema.ts';
import type { Letters } from './danger-files.ts';
import { heard, written, type DangerWords } from './danger-match.ts';

/** The languages whose words are typed in each kind of letters. Darija and Amazigh are typed in both, and compared by their sound. */
export const languagesIn = { arabic: ['ar', 'zgh'], latin: ['fr', 'en', 'es', 'zgh'] } satisfies Record<Letters, Language[]>;

/** What `danger-match.ts` needs of the words of danger, folded once at build: the browser folds the query alone. */
function compileDanger({ classes, enough }: Danger, languages: readonly Language[]): DangerWords {
  const all = Object.values(classes);
  const inLetters = languages.filter((code) => code !== sounding);
  return {
    enough,
    points: all.map(({ points }) => points),
    classes: all.map((each) => [
      foldAll(
        inLetters.flatMap((code) => each[code] ?? []),
        written,
      ),
      foldAll(each.darija ?? [], heard),
      foldAll(languages.includes(sounding) ? (each[sounding] ?? []) : [], heard),
    ]),
    digits: all.flatMap(({ digits }, place) => (digits ? [place] : [])),
    but: all.map(({ but = [] }) => foldAll(but, written)),
  };
}

/** Amazigh is compared by its sound, since it is typed in three scripts. */
const sounding = 'zgh' satisfies Language;

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

const nothing: Danger = { classes: {}, enough: 1 };

/**
 * The words of a content folder; none where it has none.
 * @param languages those whose words are wanted
 * @throws what zod throws, when the file is broken
 */
export function dangerWords(content: string, languages: readonly Language[] = localeCodes): DangerWords {
  const file = join(content, 'search/danger.yaml');
  return compileDanger(existsSync(file) ? danger.parse(parse(readFileSync(file, 'utf8'))) : nothing, languages);
}

const module = /^virtual:danger-words\/(arabic|latin)$/;

/** Gives the browser's scripts the compiled words as one module for each kind of letters. */
export const dangerWordsModule = (content: string): Plugin => ({
  name: 'portal:danger-words',
  resolveId: (id) => (module.test(id) ? `\0${id}` : undefined),
  load: (id) => {
    const group = module.exec(id.replace('\0', ''))?.[1] as Letters | undefined;
    return group && `export default ${JSON.stringify(dangerWords(content, languagesIn[group]))}`;
  },
});
