import { isMap, parseDocument, type Document, type Node, type Pair, type YAMLMap } from 'yaml';

/** A value set in a YAML or JSON text: `value` as it is written there. */
export interface Edit {
  path: PropertyKey[];
  value: string;
}

type Cut = { start: number; end: number; text: string };

/**
 * A YAML or JSON text with some values set, one in the place of another or after the others of its group. All the rest stays as its
 * editor wrote it: comments, order, quotation marks, line ends.
 * @throws when a path leads nowhere
 */
export function spliced(text: string, edits: Edit[]): string {
  const document = parseDocument(text);
  // Later cuts first, and of those at one place the last first, so that they come to stand in their order.
  return edits
    .map((edit, index) => ({ ...cutOf(text, document, edit), index }))
    .sort((a, b) => b.start - a.start || b.index - a.index)
    .reduce((whole, cut) => whole.slice(0, cut.start) + cut.text + whole.slice(cut.end), text);
}

function cutOf(text: string, document: Document, { path, value }: Edit): Cut {
  const node = document.getIn(path as string[], true) as Node | undefined;
  if (node) return { ...rangeOf(text, node), text: value };
  const group = document.getIn(path.slice(0, -1) as string[], true);
  if (!isMap(group) || group.items.length === 0) throw new Error(`${path.join('.')} stands nowhere in the file`);
  return added(text, group, String(path.at(-1)), value);
}

/** A text of fields without some of them, and without what is said above them. */
export function without(text: string, names: string[]): string {
  const document = parseDocument(text);
  if (!isMap(document.contents)) return text;
  const starts = document.contents.items.map((pair) => (pair.key as Node).range![0]);
  const lineAt = (offset: number) => text.lastIndexOf('\n', offset - 1) + 1;
  const cuts = document.contents.items.flatMap((pair, index) => {
    const next = starts[index + 1];
    return names.includes(String((pair as Pair<{ value: unknown }>).key.value))
      ? [{ start: lineAt(starts[index]!), end: next === undefined ? text.length : lineAt(next) }]
      : [];
  });
  return cuts.reverse().reduce((whole, { start, end }) => whole.slice(0, start) + whole.slice(end), text);
}

/** A block text ends with its line; any other value where its words end. */
function rangeOf(text: string, node: Node): { start: number; end: number } {
  const [start, end] = node.range!;
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

function added(text: string, group: YAMLMap, key: string, value: string): Cut {
  const last = group.items.at(-1) as Pair<Node, Node>;
  const name = (last.key as Node & { type?: string }).type === 'QUOTE_DOUBLE' ? JSON.stringify(key) : key;
  const { end } = rangeOf(text, last.value ?? last.key);
  const start = last.key.range![0];
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = /^[ \t-]*$/.test(before) ? `${lineEnd}${before.replaceAll('-', ' ')}` : ' ';
  return { start: end, end, text: `${group.flow ? ',' : ''}${gap}${name}:${value.startsWith('\n') ? '' : ' '}${value}` };
}
