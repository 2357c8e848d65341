import { mdxToMdast, type MdastNode } from 'satteri';
import { attributesOf, type Element } from '#src/ui/mdx-attributes.ts';
import type { Locale } from '#src/language/locales.ts';

/** What a component says in words, as Markdown: all of it, or what stands before and after the words that it holds. */
export type ComponentWords = (name: string, attributes: Record<string, string | number>, locale: Locale) => Promise<Around>;
export interface Around {
  before: string;
  /** What each line of the words that it holds begins with: "> " of a quotation. */
  mark?: string;
  after?: string;
}

/**
 * A prose with words where its components stand, for what is printed and has no links.
 * @param prose MDX that the check has passed
 * @param locale its language
 */
export async function plainProse(prose: string, locale: Locale, componentWords: ComponentWords): Promise<string> {
  const pieces = async (nodes: MdastNode[], start: number, end: number): Promise<string> => {
    let text = '';
    let from = start;
    for (const element of nodes.flatMap(componentsIn)) {
      const { start: opens, end: closes } = element.position!;
      text += prose.slice(from, opens.offset) + (await words(element));
      from = closes.offset!;
    }
    return text + prose.slice(from, end);
  };
  const words = async (element: Element): Promise<string> => {
    const read = attributesOf(element);
    if ('refused' in read) throw new Error(`<${element.name}>: ${read.refused.attribute} is no text and no number`);
    const { before, mark = '', after = '' } = await componentWords(element.name!, read.attributes, locale);
    const [first, last] = [element.children.at(0), element.children.at(-1)] as (MdastNode | undefined)[];
    if (!first || !last) return before;
    const inner = await pieces(element.children as MdastNode[], first.position!.start.offset!, last.position!.end.offset!);
    return [before, inner.replaceAll(/^/gm, mark), after].filter((part) => part !== '').join('\n\n');
  };
  const { children } = mdxToMdast(prose) as { children: MdastNode[] };
  return pieces(children, 0, prose.length);
}

/** The components of a tree, in their order, without those that stand within another. */
const componentsIn = (node: MdastNode): Element[] => {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return [node];
  return 'children' in node ? (node.children as MdastNode[]).flatMap(componentsIn) : [];
};
