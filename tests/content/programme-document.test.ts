import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readPortal } from '#src/check/read.ts';
import { documentSetting } from '#src/concepts/programme/document.ts';
import { assembleProgramme } from '#src/concepts/programme/programme.ts';
import { slugOf } from '#src/content/entry.ts';
import { pdfOf } from '#src/kits/typeset/typst.ts';
import { faultsOf, openPdf, pagesOf, read } from '../site/read-pdf.ts';

/** Prose in the PDF of a programme: every form that editors may write is set, and can be read. */
const folder = mkdtempSync(join(tmpdir(), 'document-'));
after(() => rmSync(folder, { recursive: true }));

const { portal } = readPortal('tests/fixtures/portal');
const programme = assembleProgramme(portal, slugOf(portal.programme[0]!.id));
const publisher = portal.publisher[0]!.data;
const original = { title: { value: 'Original', locale: 'fr', fallback: false }, publisher: 'Original', date: null } as const;

const prose = `## Title**strong**

Alpha **beta** *gamma* ~~delta~~ [epsilon](https://justice.gov.ma/loi).\\
Zeta

> Eta
>
> theta

3. iota
   - kappa
4. lambda

| mu | nu |
| -- | -- |
| xi | omicron |

---

Pi`;

test('headings, strong words, links, quotations, lists, tables and lines are in the file, tagged as what they are', async () => {
  const path = join(folder, 'document.pdf');
  writeFileSync(path, pdfOf(documentSetting(programme, 'fr', original, () => prose, { day: '2026-11-26', publisher })));
  const pdf = await openPdf(path);
  const pages = await pagesOf(pdf);
  const parts = await Promise.all(pages.map(read));
  const text = parts.map((part) => part.text).join(' ');
  const words = 'Title strong Alpha beta gamma delta epsilon Zeta Eta theta 3. iota kappa 4. lambda mu nu xi omicron Pi'.split(' ');
  let at = 0;
  for (const word of words) {
    const found = text.indexOf(word, at);
    assert.notEqual(found, -1, `${word}: ${text.slice(at, at + 200)}`);
    at = found;
  }
  const roles = new Set(parts.flatMap((part) => part.roles));
  for (const role of ['H2', 'P', 'Link', 'BlockQuote', 'L', 'LI', 'Table', 'TH', 'TD']) assert.ok(roles.has(role), role);
  const annotations = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat() as { url?: string }[];
  assert.ok(annotations.some(({ url }) => url === 'https://justice.gov.ma/loi'));
  assert.deepEqual(await faultsOf(pdf, 'fr'), []);
});
