import { same } from './same.ts';
import {
  Document,
  isMap,
  isScalar,
  isSeq,
  parse,
  parseDocument,
  visit,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/**
 * Writes values into a YAML file and leaves every other line of it as it was: its comments, its order, its quotation marks. So a change in
 * the editor is a change of one line in the history of the file, and a reviewer sees what was changed.
 */

type Group = Record<string, unknown>;
interface Splice {
  from: number;
  to: number;
  text: string;
}

/**
 * @param text of a YAML file; empty for a new one
 * @param values all that the file is to hold
 * @returns the text with these values; written anew, without its comments, only where the old lines cannot carry them
 */
export function keepYaml(text: string, values: unknown): string {
  const document = parseDocument(text, { keepSourceTokens: true });
  const before: unknown = document.errors.length > 0 ? undefined : document.toJS();
  const target = withOldEmpties(values, before);
  if (before === undefined || before === null) return fresh(target);
  if (same(before, target)) return text;
  const splices: Splice[] = [];
  change(document.contents!, before, target, { text, splices });
  const changed = splices
    .sort((a, b) => b.from - a.from)
    .reduce((result, { from, to, text: inserted }) => result.slice(0, from) + inserted + result.slice(to), text);
  return holds(changed, target) ? changed : fresh(target);
}

function holds(text: string, values: unknown): boolean {
  try {
    return same(parse(text), values);
  } catch {
    return false;
  }
}

const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value);
const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0) ||
  (isGroup(value) && Object.keys(value).length === 0);

/** What the file said to be empty and is still left empty stays as it was written; groups keep the order of their fields. */
function withOldEmpties(values: unknown, before: unknown): unknown {
  if (Array.isArray(values) && Array.isArray(before))
    return values.map((value, index) => withOldEmpties(value, before.length === values.length ? before[index] : undefined));
  if (!isGroup(values) || !isGroup(before)) return values;
  const old = Object.entries(before).flatMap(([name, value]) => {
    if (name in values) return [[name, withOldEmpties(values[name], value)]];
    return isEmpty(value) ? [[name, value]] : [];
  });
  const added = Object.entries(values).filter(([name]) => !(name in before));
  return Object.fromEntries([...old, ...added] as [string, unknown][]);
}

interface Work {
  text: string;
  splices: Splice[];
}

function change(node: Node, before: unknown, after: unknown, work: Work): void {
  if (same(before, after)) return;
  if (isMap(node) && isGroup(before) && isGroup(after) && (!node.flow || sameNames(before, after)))
    return changeMap(node, before, after, work);
  if (isSeq(node) && Array.isArray(before) && Array.isArray(after) && (!node.flow || before.length === after.length))
    return changeList(node, before, after, work);
  replace(node, after, work);
}

const sameNames = (before: Group, after: Group) => same(Object.keys(before), Object.keys(after));

function changeMap(map: YAMLMap, before: Group, after: Group, work: Work): void {
  const pairs = map.items as Pair<Node, Node | null>[];
  for (const [index, pair] of pairs.entries()) {
    const name = String(isScalar(pair.key) ? pair.key.value : pair.key);
    if (!(name in after)) remove(map, index, work);
    else if (pair.value && pair.value.range![1] > pair.value.range![0]) change(pair.value, before[name], after[name], work);
    else if (before[name] !== after[name]) insert(work, pair.key.range![1] + 1, ` ${inFlow(after[name])}`);
  }
  const added = Object.entries(after).filter(([name]) => !(name in before));
  if (added.length > 0) append(map, added.map(([name, value]) => inBlock({ [name]: value })).join(''), work);
}

/** Items that stand at both ends stay; of those between, as many as there were are changed, and the others go or come. */
function changeList(list: YAMLSeq, before: unknown[], after: unknown[], work: Work): void {
  const stays = (a: number, b: number) => same(before[a], after[b]);
  let head = 0;
  while (head < before.length && head < after.length && stays(head, head)) head++;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - head && stays(before.length - 1 - tail, after.length - 1 - tail)) tail++;
  const old = before.length - head - tail;
  const now = after.length - head - tail;
  for (let index = 0; index < Math.min(old, now); index++)
    change(list.items[head + index] as Node, before[head + index], after[head + index], work);
  for (let index = now; index < old; index++) remove(list, head + index, work);
  if (now <= old) return;
  const items = inBlock(after.slice(head + old, head + now));
  if (head + old === before.length) append(list, items, work);
  else insert(work, lineOf(startOf(list, head + old), work.text), indented(items, columnOf(startOf(list, 0), work.text)));
}

/** Where an item or a field of a block begins: for an item, the dash before it. */
function startOf(node: YAMLMap | YAMLSeq, index: number): number {
  const [token] = 'items' in node.srcToken! ? [node.srcToken.items[index]!] : [];
  const sign = token!.start.find(({ type }) => type === 'seq-item-ind');
  if (sign) return sign.offset;
  return isMap(node) ? (node.items[index]!.key as Node).range![0] : ((node as YAMLSeq).items[index] as Node).range![0];
}

const lineOf = (offset: number, text: string): number => text.lastIndexOf('\n', offset - 1) + 1;
const columnOf = (offset: number, text: string): number => offset - lineOf(offset, text);

/** Where what stands below an item or field ends: at the line after it. */
function endOf(node: YAMLMap | YAMLSeq, index: number, text: string): number {
  const next = index + 1 < node.items.length ? lineOf(startOf(node, index + 1), text) : undefined;
  const item = node.items[index] as Node | Pair<Node, Node | null>;
  const last = 'key' in item ? (item.value?.range?.[1] ?? item.key.range![1]) : (item as Node).range![1];
  const line = text.indexOf('\n', Math.max(last - 1, 0));
  const end = line === -1 ? text.length : line + 1;
  return next === undefined ? end : Math.min(end, next);
}

function remove(node: YAMLMap | YAMLSeq, index: number, { text, splices }: Work): void {
  splices.push({ from: lineOf(startOf(node, index), text), to: endOf(node, index, text), text: '' });
}

const insert = ({ splices }: Work, at: number, text: string) => splices.push({ from: at, to: at, text });

function append(node: YAMLMap | YAMLSeq, block: string, work: Work): void {
  const end = endOf(node, node.items.length - 1, work.text);
  const begin = work.text.endsWith('\n', end) ? '' : '\n';
  insert(work, end, begin + indented(block, columnOf(startOf(node, 0), work.text)));
}

function replace(node: Node, value: unknown, { text, splices }: Work): void {
  const [from, to] = node.range!;
  const type = isScalar(node) ? node.type : undefined;
  const quote = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? type : undefined;
  splices.push({ from, to, text: inFlow(value, quote) + (text[to - 1] === '\n' ? '\n' : '') });
}

const indented = (block: string, column: number): string => block.replaceAll(/^(?=.)/gm, ' '.repeat(column));

/** Ids, and the words of a choice, stand plain; all other texts between double quotation marks, as in the files of the portal. */
const plain = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

function styled(value: unknown, flow: boolean, quote?: Scalar.Type): Document {
  const document = new Document(value);
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || typeof node.value !== 'string') return;
      node.type = quote ?? (plain.test(node.value) ? 'PLAIN' : 'QUOTE_DOUBLE');
    },
    Collection(_, node) {
      if (flow) node.flow = true;
    },
  });
  return document;
}

const inBlock = (value: unknown): string => styled(value, false).toString({ lineWidth: 0, indentSeq: true });
const inFlow = (value: unknown, quote?: Scalar.Type): string => styled(value, true, quote).toString({ lineWidth: 0 }).trimEnd();
const fresh = (value: unknown): string => inBlock(value);
