import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { languageOf, pages, type BuiltPage } from './pages.ts';

const isHelp = (url: string) => /^\/[\w-]+\/help\//.test(url);
const digestOf = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
const scriptSource = (policy: string) => /script-src ([^;]*)/.exec(policy)?.[1];

/** Scripts of the page itself that run, in their order. */
const inline = ({ html }: BuiltPage) =>
  [...html.matchAll(/<script(?![^>]*(?:src=|application\/ld\+json))[^>]*>([\s\S]*?)<\/script>/g)].map((match) => ({
    at: match.index,
    code: match[1]!,
  }));

/** Files that a page names for the browser to load with it. */
const files = ({ html }: BuiltPage) =>
  new Set(
    [...html.matchAll(/<(?:link|script|img|source)\b[^>]*\b(?:href|src)="([^"]+)"[^>]*>/g)]
      .filter(([tag]) => /<script|<img|<source|rel="(?:stylesheet|icon|preload|modulepreload|prefetch|manifest)"/.test(tag))
      .map(([, file]) => file!),
  );

test('every page begins with the same guard, before its title and before whatever is loaded', () => {
  const guard = inline(pages[0]!)[0]?.code;
  assert.ok(guard);
  for (const page of pages) {
    const [first] = inline(page);
    assert.equal(first?.code, guard, page.url);
    const next = page.html.search(/<title|<link|<script[^>]*src=|<body/);
    assert.ok(first.at < next, `${page.url}: something stands before the guard`);
  }
});

test('the scripts of the pages themselves are those that the policies name: of the page, and of deploy/nginx.conf', () => {
  const own = scriptSource(/http-equiv="content-security-policy" content="([^"]*)"/.exec(pages[0]!.html)![1]!)!;
  const server = scriptSource(readFileSync('deploy/nginx.conf', 'utf8'));
  assert.equal(server, own, 'write script-src of the pages into deploy/nginx.conf');
  const used = new Set(pages.flatMap(inline).map(({ code }) => digestOf(code)));
  assert.deepEqual([...used].sort(), own.match(/'sha256-[^']*'/g)!.sort());
});

test('a help page names no file that not every page of its language names', () => {
  const all = pages.filter(({ url }) => languageOf(url) && !url.startsWith('/data/'));
  for (const language of new Set(all.map(({ url }) => languageOf(url)))) {
    const here = all.filter(({ url }) => languageOf(url) === language);
    const ofHelp = new Set(here.filter(({ url }) => isHelp(url)).flatMap((page) => [...files(page)]));
    assert.ok(ofHelp.size > 0, language);
    for (const page of here) {
      const named = files(page);
      assert.deepEqual(
        [...ofHelp].filter((file) => !named.has(file)),
        [],
        `${page.url} lacks what a help page loads`,
      );
    }
  }
});
