import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';

/** Attributes whose values are words, numbers or addresses: whether they are there and not empty is what a rule of markup can ask. */
const worded =
  /^(?:alt|aria-description|content|d|datetime|href|hreflang|name|placeholder|src|srcset|title|value|x|y|[xy][12]|c[xy]|r|points|width|height|viewBox|transform|action|data-.*)$/;

/** Attributes that name an element, or say by their name which other one. */
const naming = /^(?:id|for|list|aria-(?:label|labelledby|describedby|controls))$/;

/**
 * What a page is made of, its words aside: pages of one digest give axe the same to find. Every element in its order, with its role, state
 * and classes, whether it has words, and which parts bear the same name. The language of the page itself is "own", whichever it is, and
 * where among the five languages it stands makes no difference.
 */
export function markupDigest(html: string): string {
  const root = parse(html);
  const page = root.querySelector('html')!;
  const [lang, dir] = ['lang', 'dir'].map((name) => page.getAttribute(name));
  const names = new Map<string, number>();
  const numberOf = (name: string): number => names.get(name) ?? names.set(name, names.size).size - 1;

  const shapeOf = (element: HTMLElement): string => {
    const attributes = Object.entries(element.attributes).map(([name, value]) => {
      if (name === 'lang') return element.hasAttribute('hreflang') ? 'lang' : `lang=${value === lang ? 'own' : value}`;
      if (name === 'aria-label') return `${name}=${numberOf(value)}`;
      if (naming.test(name)) return `${name}=${value.split(/\s+/).map(numberOf).join()}`;
      return `${name}=${worded.test(name) ? value.trim() !== '' : value}`;
    });
    const words = element.childNodes.some((node) => node.nodeType === 3 && node.rawText.trim() !== '');
    const parts = element.children.map(shapeOf);
    const languages = element.children.length > 1 && element.children.every((child) => child.outerHTML.includes(' hreflang='));
    return `<${element.tagName} ${attributes.toSorted().join(' ')} ${words}>${(languages ? parts.toSorted() : parts).join('')}</>`;
  };
  return createHash('sha256')
    .update(`${dir} ${shapeOf(root.querySelector('body')!)}`)
    .digest('hex')
    .slice(0, 16);
}

const digests = new Map<string, string>();

function digestAt(address: string): string {
  if (!digests.has(address)) {
    const file = join('dist', address.endsWith('/') ? `${address}index.html` : address);
    digests.set(address, markupDigest(readFileSync(file, 'utf8')));
  }
  return digests.get(address)!;
}

/** Whether two pages of the built site, by their addresses, differ in their words alone. */
export const sameMarkup = (one: string, other: string): boolean => digestAt(one) === digestAt(other);
