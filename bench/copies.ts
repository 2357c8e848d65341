import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseDocument } from 'yaml';

/** The programme whose measures are copied. */
const programme = 'programmes/plan';

/**
 * The number of a copy of a measure. Copy 0 is the measure itself.
 * @param count how many measures the real programme has, so that no two copies share a number
 */
export const copyNumber = (number: number, copy: number, count: number): number => number + copy * count;

/** The index.yaml of a measure under another number; all else as it stands. */
export function renumbered(facts: string, number: number): string {
  const document = parseDocument(facts);
  document.set('number', number);
  return document.toString({ lineWidth: 0 });
}

/**
 * The index.yaml of a programme that states another number of measures.
 * @returns the text, and the number it stated before
 */
export function recounted(facts: string, times: number): { facts: string; count: number } {
  const document = parseDocument(facts);
  const count = document.getIn(['counts', 'measures']);
  if (typeof count !== 'number') throw new Error(`${programme}/index.yaml: counts.measures is not a number`);
  document.setIn(['counts', 'measures'], count * times);
  return { facts: document.toString({ lineWidth: 0 }), count };
}

/**
 * Writes a content folder in which every measure of the plan stands several times, under numbers of its own. What other
 * entries say of a measure (evidence, recommendations) stays with the first copy.
 * @param from the real content folder
 * @param to the folder to write; what stood there goes
 * @param times 1 for the content as it is
 * @returns how many measures the plan then has
 */
export function writeCopies(from: string, to: string, times: number): number {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  const index = join(to, programme, 'index.yaml');
  const { facts, count } = recounted(readFileSync(index, 'utf8'), times);
  if (times > 1) writeFileSync(index, facts);

  const measures = globSync(`${programme}/measures/*/index.yaml`, { cwd: from });
  for (const path of measures) {
    const folder = dirname(path);
    const number = Number(folder.split('/').at(-1));
    for (let copy = 1; copy < times; copy += 1) {
      const target = join(to, dirname(folder), String(copyNumber(number, copy, count)));
      mkdirSync(target, { recursive: true });
      cpSync(join(from, folder), target, { recursive: true });
      writeFileSync(join(target, 'index.yaml'), renumbered(readFileSync(join(from, path), 'utf8'), copyNumber(number, copy, count)));
    }
  }
  return measures.length * times;
}
