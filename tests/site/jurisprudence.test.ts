import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse, type HTMLElement } from 'node-html-parser';
import { localeCodes } from '#src/language/locales.ts';
import { builtRoot } from '#src/build/built-root.ts';

const page = (path: string) => parse(readFileSync(join(builtRoot, path, 'index.html'), 'utf8'));
const listed = (root: HTMLElement) => root.querySelectorAll('main [data-decision]').map((row) => row.getAttribute('data-decision')!);

for (const locale of localeCodes)
  test(`${locale}: each value of a cut of the decisions says how many it holds and holds them, and no cut holds one that the list has not`, () => {
    const all = new Set(listed(page(`${locale}/jurisprudence`)));
    const cuts = globSync(`${locale}/jurisprudence/by/*/index.html`, { cwd: builtRoot });
    assert.ok(cuts.length > 0);
    for (const cut of cuts) {
      const root = page(cut.replace('/index.html', ''));
      for (const value of root.querySelectorAll('[data-facet-value]')) {
        const own = listed(parse(`<main>${value.innerHTML}</main>`));
        assert.match(value.querySelector('h2')!.textContent, new RegExp(`\\(${own.length}\\)\\s*$`), cut);
        assert.equal(new Set(own).size, own.length, cut);
      }
      assert.deepEqual(new Set(listed(root)).difference(all), new Set(), cut);
    }
    for (const always of ['court', 'year', 'exploitation'])
      assert.deepEqual(new Set(listed(page(`${locale}/jurisprudence/by/${always}`))), all, always);
  });
