import { readFileSync } from 'node:fs';
import { parse, type HTMLElement } from 'node-html-parser';
import { stringify } from 'yaml';

/**
 * `node scripts/declaration.ts <file>`: prints the words of the Universal Declaration of Human Rights as `content/law/udhr/<language>.yaml`
 * quotes them, letter for letter; the spaces before high marks, which the French text has, do not break there.
 * @param file `declaration/<code>.html` of the package `udhr`: arb, zgh, fra, eng, spa
 */
const [, , file] = process.argv;
if (!file) throw new Error('usage: node scripts/declaration.ts <declaration/zgh.html of the package udhr>');
const page = parse(readFileSync(file, 'utf8'));
const { lang } = page.querySelector('html')!.attributes;
const words = (element: HTMLElement | null) => {
  const text = element!.textContent.trim();
  return lang === 'fr' ? text.replaceAll(/ (?=[;:!?»])/g, '\u00a0') : text;
};
const part = (element: HTMLElement) => ({ heading: words(element.querySelector('h2')), text: element.querySelectorAll('p').map(words) });

process.stdout.write(
  stringify(
    {
      title: words(page.querySelector('h1')),
      quoted: {
        preamble: part(page.querySelector('header')!),
        articles: page.querySelectorAll('article').map(part),
      },
    },
    { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' },
  ),
);
