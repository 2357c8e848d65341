import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import type { Problem } from '#src/content/problem.ts';
import { strayIn } from './characters.ts';

/**
 * The text of a file as everyone means it: UTF-8, a byte order mark of Windows left out, nothing in it that is not what it looks like.
 * @param problems gets what is wrong with it
 * @returns undefined when it is no such text
 */
export function readText(file: string, problems: Problem[]): string | undefined {
  const bytes = readFileSync(file);
  if (!isUtf8(bytes)) {
    problems.push({ file, field: '', wrong: 'is not written in UTF-8', cure: 'save it anew with the encoding UTF-8' });
    return undefined;
  }
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  const stray = strayIn(text);
  if (!stray) return text;
  const before = text.slice(0, stray.index).split('\n');
  problems.push({
    file,
    field: `line ${before.length}`,
    wrong: `${stray.wrong}${context(before.at(-1)!)}`,
    cure: stray.cure,
  });
  return undefined;
}

/** Where in a line: the words before it, for a place that nobody sees cannot be counted. */
function context(before: string): string {
  const words = before
    .slice(-20)
    .replace(/^\S*\s+(?=\S)/, '')
    .trimStart();
  return words === '' ? ', at the beginning' : `, after "${words}"`;
}
