import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import type { Problem } from '#src/content/problem.ts';
import { strayIn, withoutStrays } from './characters.ts';

/**
 * The text of a file as everyone means it: UTF-8, a byte order mark of Windows left out, nothing in it that is not what it looks like.
 * @param problems gets what is wrong with it, a line of the file in a line
 * @returns the text as it is when that is mended, so that the rest of it can be judged; undefined when it is no text
 */
export function readText(file: string, problems: Problem[]): string | undefined {
  const bytes = readFileSync(file);
  if (!isUtf8(bytes) || isWide(bytes)) {
    problems.push({ file, field: '', wrong: 'is not written in UTF-8', cure: 'save it anew with the encoding UTF-8' });
    return undefined;
  }
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  if (!strayIn(text)) return text;
  const lines = text.split(/(?<=\n)/);
  for (const [index, line] of lines.entries()) {
    const stray = strayIn(line);
    if (!stray) continue;
    const wrong = `${stray.wrong}${context(line.slice(0, stray.index))}`;
    problems.push({ file, field: `line ${index + 1}`, wrong, cure: stray.cure });
    lines[index] = withoutStrays(line);
  }
  return lines.join('');
}

/** UTF-16 of plain letters is UTF-8 too, with nothing after every letter. */
const isWide = (bytes: Buffer): boolean => bytes.filter((byte) => byte === 0).length > bytes.length / 4;

/** Where in a line: the words before it, for a place that nobody sees cannot be counted. */
function context(before: string): string {
  const words = before
    .slice(-20)
    .replace(/^\S*\s+(?=\S)/, '')
    .trimStart();
  return words === '' ? ', at the beginning' : `, after "${words}"`;
}
