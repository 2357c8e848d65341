import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MdastPluginDefinition, MdastVisitorContext } from 'satteri';
import type { Element } from './mdx-attributes.ts';

/** A component with the language of the file that it stands in, `fr.mdx`. */
const spoken = <Node extends Element>(node: Readonly<Node>, { fileURL }: MdastVisitorContext): Node => ({
  ...node,
  attributes: [...node.attributes, { type: 'mdxJsxAttribute', name: 'locale', value: basename(fileURLToPath(fileURL!), '.mdx') }],
});

/**
 * Tells every component of a prose the language of its file: its words are part of a sentence, and a sentence that fell back is in
 * another language than its page.
 */
export const proseLanguage: MdastPluginDefinition = { name: 'prose-language', mdxJsxFlowElement: spoken, mdxJsxTextElement: spoken };
