import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse as parseYaml } from 'yaml';
import { contentRoot } from '../../src/content/root.ts';
import { pieces } from '../../src/language/bidi.ts';
import { alternates, otherwiseFilled } from '../../src/language/links.ts';
import { locales, type Locale } from '../../src/language/locales.ts';
import { mostlyElsewhere } from '../../src/language/reading.ts';
import { plainString } from '#src/language/strings.ts';
import { readPortal } from '#src/check/read.ts';
import type { HTMLElement } from 'node-html-parser';
import { isFramed, languageOf, pageAt, pages } from './pages.ts';

const hotline = (parseYaml(readFileSync(join(contentRoot, 'hotline.yaml'), 'utf8')) as { id: string; tel: string; display: string }[]).find(
  ({ id }) => id === 'commission',
)!;
const inLanguages = pages.filter(({ url }) => languageOf(url) && Object.hasOwn(locales, languageOf(url)!));

test('the hotline stands on every page of every language: one link, digits whole and isolated', () => {
  for (const page of inLanguages) {
    const { url, root } = page;
    const part = isFramed(page) ? 'footer' : 'header';
    const link = root.querySelector(`${part} a[href="tel:${hotline.tel}"]`);
    assert.ok(link, `${url}: no hotline in the ${part}`);
    assert.equal(link.textContent.replaceAll('\u00a0', ' ').trim(), hotline.display, url);
    assert.equal(link.querySelector('bdi')?.getAttribute('dir'), 'ltr', url);
  }
});

test('no number to dial stands on a page that is not in content/hotline.yaml', () => {
  const known = new Set(
    (parseYaml(readFileSync(join(contentRoot, 'hotline.yaml'), 'utf8')) as { tel: string }[]).map(({ tel }) => `tel:${tel}`),
  );
  for (const { url, root } of pages)
    for (const link of root.querySelectorAll('a[href^="tel:"]'))
      assert.ok(known.has(link.getAttribute('href')!), `${url}: ${link.getAttribute('href')}`);
});

test('every page carries a strict policy: no inline script but those of the exit and of the guide, no inline style, nothing from another host', () => {
  for (const { url, root } of pages) {
    const policy = root.querySelector('meta[http-equiv="content-security-policy"]')?.getAttribute('content') ?? '';
    assert.match(policy, /default-src 'self'/, url);
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval|https?:/, url);
    assert.equal(root.querySelectorAll('[style]').length, 0, `${url}: a style attribute would be blocked`);
    for (const element of root.querySelectorAll('script[src], link[rel=stylesheet], img[src], link[rel=preload]')) {
      const target = element.getAttribute('src') ?? element.getAttribute('href')!;
      assert.match(target, /^(\/(?!\/)|data:)/, `${url}: ${target}`);
    }
    for (const script of root.querySelectorAll('script:not([src]):not([type="application/ld+json"])'))
      assert.ok(script.hasAttribute('data-exit') || script.hasAttribute('data-guide'), `${url}: inline script`); // see exit.test.ts
  }
});

test('every page has one heading of the first rank, a title of its own in its language, and a way past the header if it has one', () => {
  for (const page of inLanguages) {
    const { url, root } = page;
    assert.equal(root.querySelectorAll('h1').length, 1, url);
    assert.ok(root.querySelector('title')!.textContent.length > 5, url);
    if (!isFramed(page)) assert.equal(root.querySelector('body > a')?.getAttribute('href'), '#main', url);
  }
});

/** Pages that share what tells pages apart; `tell` gives nothing for a page that need not be told from others. */
function alike(tell: (page: (typeof pages)[number]) => string | undefined): string[] {
  const byWords = Map.groupBy(inLanguages, (page) => tell(page) && `${languageOf(page.url)}: ${tell(page)}`);
  return [...byWords].flatMap(([words, same]) => (words && same.length > 1 ? [`${words}: ${same.map(({ url }) => url).join(' ')}`] : []));
}

const isHelp = ({ url }: { url: string }) => url.startsWith(`/${languageOf(url)}/help/`);

test('no two pages of a language have the same title, but for help, whose tab says nothing of the page, and for frames', () => {
  const title = (page: (typeof pages)[number]) =>
    isHelp(page) || isFramed(page) ? undefined : page.root.querySelector('title')!.textContent.trim();
  assert.deepEqual(alike(title), []);
});

test('every page has a description, and no two pages of a language the same, but for help, whose says nothing of the page, and for frames', () => {
  const description = (page: (typeof pages)[number]) => page.root.querySelector('meta[name=description]')?.getAttribute('content')?.trim();
  for (const page of pages) assert.ok(description(page), page.url);
  assert.deepEqual(
    alike((page) => (isHelp(page) || isFramed(page) ? undefined : description(page))),
    [],
  );
  for (const page of inLanguages.filter(isHelp))
    assert.equal(description(page), plainString(languageOf(page.url) as Locale, 'page.neutral'), page.url);
});

test('no two results of a search look alike: kind, number, place, title, or the words of another language tell them apart', () => {
  const shown = ['kind', 'number', 'place', 'title', 'fallen'];
  const result = (page: (typeof pages)[number]) => {
    const main = page.root.querySelector('main[data-search-body]');
    const words = shown.map((name) => main?.querySelector(`[data-search-field="${name}"]`)?.textContent.trim());
    return main ? words.join(' | ') : undefined;
  };
  assert.deepEqual(alike(result), []);
});

test('text that fell back is marked with its true language and direction', () => {
  const arabic = /\p{Script=Arabic}/u;
  const allowed = '[lang=ar], [lang=ar] *, header a[hreflang]';
  for (const { url, root } of inLanguages.filter((page) => languageOf(page.url) !== 'ar')) {
    const marked = new Set(root.querySelectorAll(allowed));
    for (const element of root.querySelectorAll('body *')) {
      const own = element.childNodes
        .filter((node) => node.nodeType === 3)
        .map((node) => node.rawText)
        .join('');
      if (!arabic.test(own) || marked.has(element) || element.tagName === 'SCRIPT') continue;
      // Words quoted from the Arabic source inside a note are part of a sentence in the reader's language.
      const quoted = /[«“"][^»”"]*\p{Script=Arabic}/u.test(own) || /→|←/.test(own);
      assert.ok(quoted, `${url}: Arabic text without lang: ${own.trim().slice(0, 60)}`);
    }
  }
});

/** The scripts that have letters in a text, of those that the languages of the portal are written in. */
const scriptsIn = (text: string): string[] =>
  Object.entries({ arab: /\p{Script=Arabic}/u, tfng: /\p{Script=Tifinagh}/u, latn: /\p{Script=Latin}/u }).flatMap(([script, letter]) =>
    letter.test(text) ? [script] : [],
  );
const languageAt = (element: HTMLElement): Locale => element.closest('[lang]')!.getAttribute('lang') as Locale;

test('no name that is heard and not seen is in another script than its element says: a screen reader is never given Arabic as Amazigh', () => {
  for (const { url, root } of inLanguages) {
    const told = (element: HTMLElement, text: string) => {
      const found = scriptsIn(text);
      // Latin names and abbreviations stand as they are in every language.
      if (found.every((script) => script === 'latn')) return;
      assert.ok(
        found.includes(locales[languageAt(element)].script),
        `${url}: ${element.tagName} is not in ${languageAt(element)}: ${text}`,
      );
    };
    for (const name of ['alt', 'aria-description', 'aria-label', 'placeholder', 'title'])
      for (const element of root.querySelectorAll(`[${name}]`)) told(element, element.getAttribute(name)!);
    for (const element of root.querySelectorAll('title, span[hidden][id], option')) told(element, element.textContent);
    for (const element of root.querySelectorAll('meta[name=description], meta[property^="og:"]'))
      told(element, element.getAttribute('content')!);
  }
});

test('what names a part of a page stands on it, once', () => {
  for (const { url, root } of inLanguages)
    for (const part of root.querySelectorAll('[aria-labelledby]'))
      for (const id of part.getAttribute('aria-labelledby')!.split(/\s+/))
        assert.equal(root.querySelectorAll(`[id="${id}"]`).length, 1, `${url}: ${id}`);
});

test('a page that is mostly Arabic reads from right to left between header and footer, and nothing else of it does', () => {
  const letters = (text: string, script: string) => text.match(new RegExp(`\\p{Script=${script}}`, 'gu'))?.length ?? 0;
  const turned = inLanguages.filter(({ html }) => html.includes(' data-reading'));
  for (const { url, root } of turned) {
    const main = root.querySelector('main')!;
    const part = main.querySelector('[data-reading]')!;
    assert.equal(root.querySelector('html')!.getAttribute('lang'), locales.zgh.tag, url);
    assert.equal(part.getAttribute('dir'), 'rtl', url);
    assert.ok(letters(part.textContent, 'Arabic') > letters(part.textContent, 'Tifinagh'), url);
    for (const heading of main.querySelectorAll('h1, h2')) assert.ok(heading.closest('[data-reading]'), `${url}: ${heading.textContent}`);
    for (const frame of root.querySelectorAll('body > header, body > footer'))
      assert.equal(frame.querySelector('[data-reading]'), null, url);
  }
});

test('a page that is mostly in another language leads to the same page in those that stand beside its own, once; no other page does', () => {
  for (const page of inLanguages) {
    const locale = languageOf(page.url) as Locale;
    const main = page.root.querySelector('main')!;
    const links = main.querySelectorAll('a[hreflang]').map((link) => link.getAttribute('href'));
    const beside = alternates(page.url).filter((each) => (locales[locale].safety as readonly string[]).includes(each.locale));
    const offered = links.filter((link) => beside.some(({ url }) => url === link));
    const offers = !isHelp(page) && !isFramed(page) && mostlyElsewhere(main.innerHTML, locale);
    assert.deepEqual(offered, offers ? beside.map(({ url }) => url) : [], page.url);
    const filled = otherwiseFilled(locale, page.url);
    const chosen = filled.filter(({ url }) => links.includes(url));
    assert.deepEqual(chosen, offers ? filled : [], page.url);
  }
});

/** The elements below one whose text is read in Arabic order: none that stands apart, nor anything within it. */
function arabicIn(parent: HTMLElement): HTMLElement[] {
  return parent.children.flatMap((element) => {
    const apart =
      ['BDI', 'NOSCRIPT', 'PRE', 'SCRIPT', 'OPTION', 'STYLE'].includes(element.tagName) ||
      element.getAttribute('dir') === 'ltr' ||
      ['fr', 'en', 'es'].includes(element.getAttribute('lang') ?? '') ||
      element.hasAttribute('data-search-field');
    return apart ? [] : [element, ...arabicIn(element)];
  });
}

test('in Arabic, every number with a separator and every Latin name keeps its own order', () => {
  for (const { url, root } of inLanguages.filter((page) => languageOf(page.url) === 'ar')) {
    for (const element of arabicIn(root.querySelector('main')!)) {
      const own = element.childNodes
        .filter((node) => node.nodeType === 3)
        .map((node) => node.text.replaceAll(/\u2066[^\u2069]*\u2069/g, '')) // what stands between isolates keeps its order too
        .join('\u0001');
      const loose = pieces(own).filter((piece) => piece.isolate && /\d[^\d]+\d|[A-Za-z].*[\d.,/-]/.test(piece.text));
      assert.deepEqual(
        loose.map((piece) => piece.text),
        [],
        `${url} <${element.tagName.toLowerCase()}>`,
      );
    }
  }
});

test('every measure page says all that its file says, and what it leaves empty', () => {
  const { portal } = readPortal(contentRoot);
  for (const { id, data } of portal.measureText) {
    const [, programme, , number, locale] = id.split('/') as [string, string, string, string, Locale];
    const page = pageAt(`/${locale}/${programme}/measures/${number}/`);
    const text = page.root.querySelector('main')!.textContent;
    for (const words of [data.title ?? [], data.actions ?? [], data.indicators ?? []].flat())
      assert.ok(text.includes(words), `${page.url}: ${words}`);
    if (data.timeframe === null) assert.ok(text.includes(plainString(locale, 'source.notStated')), page.url);
  }
});
