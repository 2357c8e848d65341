import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { pieces } from '#src/language/bidi.ts';
import { proseComponents } from '#src/ui/mdx.ts';
import { camera, examples, examplesPath, examplesSite } from '../fixtures/writing.ts';
import { invalidIn } from './valid-html.ts';
import { builtRoot } from '#src/build/built-root.ts';

/** The examples of docs/writing.md as pages that the portal's own build made. */
const { site, build, html, page } = examplesSite('writing');
before(() => build());

const locales = ['ar', 'fr'] as const;
const path = (locale: string) => locale + examplesPath;
const prose = (locale: string) => page(path(locale)).querySelector('main .prose')!;

test('docs/writing.md shows every component that prose may use, in both languages alike', () => {
  const used = (locale: string) =>
    examples
      .filter((example) => example.locale === locale)
      .map((example) => [example.title, ...(example.prose.match(/<\p{Lu}\w*/gu) ?? [])]);
  assert.deepEqual(used('ar'), used('fr'));
  for (const name of Object.keys(proseComponents)) assert.ok(used('fr').flat().includes(`<${name}`), name);
});

test('the HTML of the examples is valid', async () => {
  const pages = ['ar', 'fr', 'en', 'zgh'].map((locale) => ({ url: `/${path(locale)}`, html: html(path(locale)) }));
  assert.deepEqual(await invalidIn(pages), []);
});

test('a component is never shown as it is written, and leaves none of its attributes', () => {
  for (const locale of locales) {
    const markup = prose(locale).toString();
    for (const name of Object.keys(proseComponents)) assert.ok(!markup.includes(`<${name}`) && !markup.includes(`&#x3C;${name}`), name);
    assert.doesNotMatch(markup, / locale="| form="| programme="/);
  }
});

test('every link of a component leads to a page of the built site, in the language of the reader', () => {
  const links = ['ar', 'fr', 'en', 'zgh'].flatMap((locale) =>
    prose(locale)
      .querySelectorAll('a[href^="/"]')
      .map((link) => ({ locale, href: link.getAttribute('href')! })),
  );
  assert.ok(links.length > 40);
  for (const { locale, href } of links) {
    const [address = '', place] = href.split('#');
    const file = join(builtRoot, address.endsWith('/') ? `${address}index.html` : address);
    assert.ok(existsSync(file), href);
    if (place) assert.ok(readFileSync(file, 'utf8').includes(`id="${place}"`), href);
    if (address.endsWith('/')) assert.ok(address.startsWith(`/${locale}/`), href);
  }
});

test('words of a component are in the language of the text, on a page of another language too', () => {
  /** A source line has its date as the language of the page writes it. */
  const sentences = (locale: string) =>
    prose(locale)
      .children.filter(({ tagName }) => tagName === 'P')
      .filter((paragraph) => paragraph.querySelector('cite') === null)
      .map((paragraph) => paragraph.textContent.replaceAll(/\s+/g, ' ').trim());
  const alike = (own: string, other: string) => {
    assert.ok(sentences(own).length > 4);
    assert.deepEqual(sentences(other), sentences(own));
  };
  alike('fr', 'en');
  alike('ar', 'zgh');
});

test('in Arabic every number and Latin name that a component brings keeps its own order', () => {
  for (const element of prose('ar').querySelectorAll('p, a, li, cite, figcaption')) {
    if (element.closest('bdi, svg, [dir="ltr"]')) continue;
    const own = element.childNodes.filter((node) => node.nodeType === 3).map((node) => node.text);
    assert.deepEqual(
      own.flatMap((text) => pieces(text, 'rtl').filter(({ isolate }) => isolate)),
      [],
      element.toString(),
    );
  }
});

test('words of a document that are in another language than the text say so, and no others', () => {
  const language = (locale: string) => prose(locale).querySelector('blockquote')!.getAttribute('lang');
  assert.deepEqual([language('fr'), language('ar')], ['ar', undefined]);
});

test('a picture says what it shows, keeps its place, and nothing of the camera', () => {
  for (const locale of locales) {
    const picture = prose(locale).querySelector('figure img')!;
    assert.ok(picture.getAttribute('alt'));
    const [width, height] = ['width', 'height'].map((side) => Number(picture.getAttribute(side)));
    assert.ok(width! > 0 && width! <= 1344 && Math.abs(width! / height! - 16 / 9) < 0.01);
    const bytes = readFileSync(join(site, picture.getAttribute('src')!));
    assert.equal(bytes.subarray(8, 12).toString(), 'WEBP');
    for (const trace of ['EXIF', 'GPS', camera]) assert.ok(!bytes.includes(trace), trace);
  }
  assert.ok(readFileSync('test-results/writing/content/pictures/example.jpg').includes(camera), 'the picture of the fixture has one');
});
