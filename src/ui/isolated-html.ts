import { parse, TextNode, type Node } from 'node-html-parser';
import { isolateAttributes, pieces } from '#src/language/bidi.ts';

/**
 * Finished HTML in which every run of its text that would flip stands in a `<bdi>`. Tags, entities, pictures, and what is in a `<bdi>`
 * already are left as they are.
 */
export function isolatedHtml(html: string, dir: 'ltr' | 'rtl'): string {
  const attributes = (run: string) => Object.entries(isolateAttributes(run, dir)).map(([name, value]) => ` ${name}="${value}"`);
  const wrapped = (words: string) =>
    pieces(words, dir)
      .map(({ text, isolate }) => (isolate ? `<bdi${attributes(text).join('')}>${text}</bdi>` : text))
      .join('');
  const visit = (node: Node) => {
    if (node instanceof TextNode) node.rawText = node.rawText.replaceAll(/(&[#\w]+;)|[^&]+/g, (part, entity) => entity ?? wrapped(part));
    else if (!['bdi', 'script', 'style', 'svg'].includes(node.rawTagName)) node.childNodes.forEach(visit);
  };
  const root = parse(html, { comment: true, blockTextElements: { script: true, style: true } });
  visit(root);
  return root.toString();
}
