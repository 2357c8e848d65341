import { mdxToMdast, type MdastNode } from 'satteri';
import type { Coded } from './coded.ts';

/** A piece of prose that is translated by itself: a heading, a paragraph, an item, a cell, what a component says in an attribute. */
interface Block {
  /** What it stands in, the same in every language: "heading 2", "list listItem paragraph". */
  form: string;
  start: number;
  end: number;
  text: Coded;
}

const leaves = new Set(['paragraph', 'heading', 'tableCell']);
/** Text of an attribute that is words and no id, number or file name; `content/field-texts.ts` draws the same line. */
const wordy = /(\w+)="([^"]*[^"a-z0-9.-][^"]*)"/g;

/**
 * The blocks of a prose, in their order.
 * @param prose MDX that the check accepts, without front matter
 */
export function blocksOf(prose: string): Block[] {
  const visit = (node: MdastNode, form: string): Block[] => {
    const children = 'children' in node ? (node.children as MdastNode[]) : [];
    const own = `${form} ${node.type}${'depth' in node ? ` ${node.depth}` : ''}${'name' in node ? ` ${node.name}` : ''}`.trim();
    if (leaves.has(node.type)) {
      if (children.length === 0) return [];
      const [start, end] = [startOf(children[0]!), endOf(children.at(-1)!)];
      return [{ form: own, start, end, text: codedIn(prose, children) }];
    }
    const said = node.type === 'mdxJsxFlowElement' ? attributesOf(prose, node, own) : [];
    return [...said, ...children.flatMap((child) => visit(child, own))];
  };
  return prose === '' ? [] : visit(mdxToMdast(prose), '');
}

const startOf = (node: MdastNode): number => node.position!.start.offset!;
const endOf = (node: MdastNode): number => node.position!.end.offset!;

/** What the opening tag of a component says in words. */
function attributesOf(prose: string, node: MdastNode, form: string): Block[] {
  const tag = /^<(?:"[^"]*"|[^<>"])*>/.exec(prose.slice(startOf(node)))?.[0] ?? '';
  return [...tag.matchAll(wordy)].map((found) => {
    const start = startOf(node) + found.index + found[1]!.length + 2;
    return { form: `${form} ${found[1]}`, start, end: start + found[2]!.length, text: [found[2]!] };
  });
}

/** A line that goes on below, with what stands before it in a list or a quotation, is one line to a translator. */
const joined = (text: string): string => text.replaceAll(/[ \t]*\r?\n[ \t>]*/g, ' ');

function codedIn(prose: string, nodes: MdastNode[]): Coded {
  return nodes.flatMap((node): Coded => {
    const own = prose.slice(startOf(node), endOf(node));
    if (node.type === 'text') return [joined(own)];
    const inner = 'children' in node ? (node.children as MdastNode[]) : [];
    if (inner.length === 0) return [{ code: { id: '', open: own }, at: 'whole' }];
    const open = prose.slice(startOf(node), startOf(inner[0]!));
    const code = { id: '', open, close: prose.slice(endOf(inner.at(-1)!), endOf(node)) };
    return [{ code, at: 'open' }, ...codedIn(prose, inner), { code, at: 'close' }];
  });
}

/** A prose with other words in some of its blocks. */
export function withBlocks(prose: string, words: Map<number, string>): string {
  const blocks = blocksOf(prose);
  return [...words]
    .sort(([a], [b]) => blocks[b]!.start - blocks[a]!.start)
    .reduce((text, [index, said]) => text.slice(0, blocks[index]!.start) + said + text.slice(blocks[index]!.end), prose);
}
