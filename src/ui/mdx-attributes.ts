import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';

/** A component as a prose writes it. */
export type Element = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * The attributes of a component: texts, and whole numbers between braces. Nothing else between braces is read, and nothing is run.
 * @returns them, or the first that holds something else or stands twice
 */
export function attributesOf(
  element: Element,
): { attributes: Record<string, string | number> } | { refused: { attribute: string; twice: boolean } } {
  const attributes: Record<string, string | number> = {};
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') return { refused: { attribute: '…', twice: false } };
    const { name, value } = attribute;
    const literal = typeof value === 'object' && value !== null ? numberIn(value.value) : (value ?? '');
    if (literal === undefined || Object.hasOwn(attributes, name)) return { refused: { attribute: name, twice: literal !== undefined } };
    attributes[name] = literal;
  }
  return { attributes };
}

const numberIn = (code: string): number | undefined => (/^\s*\d{1,9}\s*$/.test(code) ? Number(code) : undefined);
