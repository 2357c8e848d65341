import { existsSync, readFileSync, statSync } from 'node:fs';
import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { Problem } from '#src/content/problem.ts';

/** Where in its file a problem stands: rules speak of fields, editors look for a line. */

/** The problems by file, in the order in which the files were first met, and within a file from its first line to its last. */
export function byFile(problems: Problem[]): Problem[][] {
  return [...Map.groupBy(problems, ({ file }) => file)].map(([file, own]) => {
    const find = existsSync(file) && statSync(file).isFile() ? linesOf(readFileSync(file, 'utf8')) : () => undefined;
    return own.map((problem) => placed(problem, find)).toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  });
}

/** A problem that names its line says so in `field`: it becomes the line. */
function placed(problem: Problem, find: (field: string) => number | undefined): Problem {
  const said = /^line (\d+)(?:: )?(.*)$/.exec(problem.field);
  if (said) return { ...problem, field: said[2]!, line: Number(said[1]) };
  const line = problem.field === '' ? undefined : find(problem.field);
  return line === undefined ? problem : { ...problem, line };
}

/**
 * Finds the lines of the fields of a file: of a field that is missing, the line of what should hold it.
 * @param text of a YAML, MDX or JSON file
 * @returns undefined for a field of which the file holds no part
 */
export function linesOf(text: string): (field: string) => number | undefined {
  const fields = /^---\r?\n([\s\S]*?)^---/m.exec(text.replace(/^\ufeff/, ''));
  const above = fields ? 1 : 0;
  const lines = new LineCounter();
  const document = parseDocument(fields ? fields[1]! : text, { lineCounter: lines });
  return (field) => {
    if (fields && field === 'text') return above + fields[1]!.split('\n').length + 1;
    const offset = offsetOf(document, field.split('.'));
    return offset === undefined ? undefined : lines.linePos(offset).line + above;
  };
}

/** Where the deepest part of a path of fields begins. Names may hold points themselves, so that a step is as long as it can be. */
function offsetOf(document: Document, path: string[]): number | undefined {
  let node: unknown = document.contents;
  let found: number | undefined;
  for (let at = 0; at < path.length;) {
    let step: { node: unknown; offset: number | undefined } | undefined;
    let length = path.length - at;
    for (; length > 0 && !step; length -= 1) step = stepIn(node, path.slice(at, at + length).join('.'));
    if (!step) break;
    at += length + 1;
    node = step.node;
    found = step.offset ?? found;
  }
  return found;
}

function stepIn(node: unknown, name: string): { node: unknown; offset: number | undefined } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === name);
    return pair && isPair(pair) ? { node: pair.value, offset: (pair.key as { range?: [number] }).range?.[0] } : undefined;
  }
  if (!isSeq(node)) return undefined;
  const item =
    node.items.find((row) => isMap(row) && row.get('id') === name) ?? (/^\d+$/.test(name) ? node.items[Number(name)] : undefined);
  return isNode(item) ? { node: item, offset: item.range?.[0] } : undefined;
}
