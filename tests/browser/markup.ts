import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HTMLElement, parse } from 'node-html-parser';
import { builtRoot } from '#src/build/built-root.ts';

/** Attributes whose values are words, numbers or addresses: whether they are there and not empty is what a rule of markup can ask. */
const worded =
  /^(?:alt|aria-description|content|d|datetime|href|hreflang|name|placeholder|src|srcset|title|value|x|y|[xy][12]|c[xy]|r|points|width|height|viewBox|transform|action|data-.*)$/;

/** Attributes that name an element, or say by their name which other one. */
const naming = /^(?:id|for|list|aria-(?:label|labelledby|describedby|controls))$/;

/**
 * What a page is made of, its words aside: pages of one digest give axe the same to find. Every element in its order, with its role, state
 * and classes, whether it has words or runs of words set apart (`bdi`), and which parts bear the same name. The language of the page itself
 * is "own", whichever it is, and any other is "other"; where among the five languages it stands makes no difference, nor does its
 * direction, by which parts only change their sides. Parts of one shape that follow each other are one.
 */
export function markupDigest(html: string): string {
  const root = parse(html);
  const page = root.querySelector('html')!;
  const lang = page.getAttribute('lang');
  const namesLanguage = (element: HTMLElement) => element.hasAttribute('hreflang') || element.tagName === 'OPTION';
  const names = new Map<string, number>();
  const numberOf = (name: string): number => names.get(name) ?? names.set(name, names.size).size - 1;

  const shapeOf = (element: HTMLElement): string => {
    const attributes = Object.entries(element.attributes).map(([name, value]) => {
      if (name === 'dir' || name === 'direction') return '';
      if (name === 'lang') return namesLanguage(element) ? 'lang' : `lang=${value === lang ? 'own' : 'other'}`;
      if (name === 'aria-label') return `${name}=${numberOf(value)}`;
      if (naming.test(name)) return `${name}=${value.split(/\s+/).map(numberOf).join()}`;
      return `${name}=${worded.test(name) ? value.trim() !== '' : value}`;
    });
    const words = element.childNodes.some(
      (node) => (node.nodeType === 3 && node.rawText.trim() !== '') || (node instanceof HTMLElement && node.tagName === 'BDI'),
    );
    const parts = element.children.filter(({ tagName }) => tagName !== 'BDI').map(shapeOf);
    const languages = element.children.length > 1 && element.children.every((child) => child.outerHTML.includes(' hreflang='));
    return `<${element.tagName} ${attributes.toSorted().join(' ')} ${words}>${(languages ? parts.toSorted() : parts.filter((part, at) => part !== parts[at - 1])).join('')}</>`;
  };
  return createHash('sha256')
    .update(shapeOf(root.querySelector('body')!))
    .digest('hex')
    .slice(0, 16);
}

const digests = new Map<string, string>();

function digestAt(address: string): string {
  if (!digests.has(address)) {
    const file = join(builtRoot, address.endsWith('/') ? `${address}index.html` : address);
    digests.set(address, markupDigest(readFileSync(file, 'utf8')));
  }
  return digests.get(address)!;
}

/** Whether two pages of the built site, by their addresses, differ in their words alone. */
export const sameMarkup = (one: string, other: string): boolean => digestAt(one) === digestAt(other);
