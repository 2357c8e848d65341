import { mdxToMdast, type MdastNode } from 'satteri';
import { reserved } from '#src/build/site.ts';
import type { Said } from '#src/language/localise.ts';
import { typstWords, type TypstWords } from './words.ts';

/** Words of one form. */
export interface Run {
  words: TypstWords;
  strong: boolean;
  struck: boolean;
  /** Where it leads; null for words that lead nowhere, or to an address that no reader can open. */
  url: string | null;
}

/** A piece of prose. */
export type Block =
  | { kind: 'heading'; level: number; runs: Run[] }
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'list'; start: number | null; items: Block[][] }
  | { kind: 'table'; rows: Run[][][] }
  | { kind: 'rule' };

/** Where a prose stands: the language it is in, its file in `content/`, and the page that its links start from. */
interface ProsePlace extends Pick<Said, 'locale' | 'fallback'> {
  file: string;
  page: URL;
}

/**
 * Splits prose into the blocks and runs that a template sets. It is read with the parser of the pages and of the check.
 * @throws where the prose holds what no template sets: the file, the line and the form
 */
export function blocksOf(prose: string, { file, page, ...from }: ProsePlace): Block[] {
  const root = mdxToMdast(prose);
  const addresses = new Map<string, string>();
  const collect = (node: MdastNode) => {
    if (node.type === 'definition') addresses.set(node.identifier, node.url);
    if ('children' in node) node.children.forEach(collect);
  };
  collect(root);

  const refuse = ({ type, position }: MdastNode) =>
    new Error(
      `content/${file}: "${type}" (line ${position?.start.line} of the prose) cannot be set in a document; write it as plain words`,
    );

  const blocks = (nodes: MdastNode[]): Block[] => nodes.flatMap(blockOf);
  const blockOf = (node: MdastNode): Block[] => {
    switch (node.type) {
      case 'heading':
        return [{ kind: 'heading', level: Math.max(2, node.depth), runs: runs(node.children) }];
      case 'paragraph':
        return [{ kind: 'paragraph', runs: runs(node.children) }];
      case 'blockquote':
        return [{ kind: 'quote', blocks: blocks(node.children) }];
      case 'list':
        return [
          { kind: 'list', start: node.ordered ? (node.start ?? 1) : null, items: node.children.map((item) => blocks(item.children)) },
        ];
      case 'table':
        return [{ kind: 'table', rows: node.children.map((row) => row.children.map((cell) => runs(cell.children))) }];
      case 'thematicBreak':
        return [{ kind: 'rule' }];
      case 'definition':
        return [];
      default:
        throw refuse(node);
    }
  };

  const runs = (nodes: MdastNode[], form: Omit<Run, 'words'> = { strong: false, struck: false, url: null }): Run[] =>
    nodes.flatMap((node) => {
      const said = (value: string): Run[] => [{ words: typstWords({ ...from, value }), ...form }];
      switch (node.type) {
        case 'text':
        case 'inlineCode':
          return said(node.value.replaceAll(/\r?\n/g, ' '));
        case 'break':
          return said('\n');
        // The faces have no italics.
        case 'strong':
        case 'emphasis':
          return runs(node.children, { ...form, strong: true });
        case 'delete':
          return runs(node.children, { ...form, struck: true });
        case 'link':
          return runs(node.children, { ...form, url: openable(node.url, page) });
        case 'linkReference':
          return runs(node.children, { ...form, url: openable(addresses.get(node.identifier)!, page) });
        default:
          throw refuse(node);
      }
    });

  return 'children' in root ? blocks(root.children) : [];
}

/** The whole address of a link on a page; null for one that no reader can open, for what is printed stays. */
function openable(url: string, page: URL): string | null {
  const { href, protocol } = new URL(url, page);
  return protocol !== 'mailto:' && reserved(href) ? null : href;
}
