import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { nationalPlan } from '#src/content/programmes.ts';
import { originalLocale } from '#src/language/locales.ts';
import type { Field } from '#src/editor/file/field.ts';
import { byCharacters } from '#src/language/collate.ts';

/** The measures that a field may name, each by its number and title: for an editor to choose from. */
export interface Measures {
  /** Of the national plan, by number. */
  measure: NonNullable<Field['options']>;
  /** Of every programme, by programme and number. */
  measureOf: NonNullable<Field['options']>;
}

/** @param content the folder of the content, as it is when the form is made */
export function measuresIn(content: string): Measures {
  const all = globSync('programmes/*/measures/*/index.yaml', { cwd: content })
    .map((file) => {
      const [, programme, , number] = file.replaceAll('\\', '/').split('/') as [string, string, string, string];
      return { programme, number: Number(number), label: [`${number}.`, titleIn(dirname(join(content, file)))].join(' ').trim() };
    })
    .toSorted((a, b) => byCharacters(a.programme, b.programme) || a.number - b.number);
  return {
    measure: all.filter(({ programme }) => programme === nationalPlan).map(({ number, label }) => ({ label, value: number })),
    measureOf: all.map(({ programme, number, label }) => ({ label: `${programme} ${label}`, value: `${programme}/${number}` })),
  };
}

/** The title of a measure; empty where none is legible. */
function titleIn(folder: string): string {
  const words = join(folder, `${originalLocale}.yaml`);
  return existsSync(words) ? ((parse(readFileSync(words, 'utf8')) as { title?: string }).title ?? '') : '';
}
