import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readPortal } from '#src/check/read.ts';
import { contentRoot } from '#src/check/root.ts';
import { site } from '#src/data/site.ts';
import { localeCodes, locales } from '#src/i18n/locales.ts';
import { assembleMaterial, previewPath, sheetPath, sheetsOf, voices } from '#src/material/material.ts';
import { codeOn, letters, openPdf, pagesOf, read } from './read-pdf.ts';

const out = process.env.PORTAL_OUT ?? 'dist';
const { portal } = readPortal(contentRoot);
const sheets = sheetsOf(assembleMaterial(portal));
const pdfs = sheets.filter(({ format }) => format.kind === 'pdf');

for (const sheet of pdfs) {
  const { material, format, locale } = sheet;
  test(`${sheetPath(sheet)} is a tagged PDF with title, language, its words, the number and the help address`, async () => {
    const pdf = await openPdf(join(out, sheetPath(sheet)));
    assert.equal(pdf.numPages, format.id === 'leaflet' ? 2 : 1, 'pages');
    assert.equal(((await pdf.getMarkInfo()) as unknown as Map<string, boolean>).get('Marked'), true, 'marked as tagged');
    const { info, metadata } = (await pdf.getMetadata()) as { info: Record<string, string>; metadata: { getRaw(): string } | null };
    assert.match(metadata!.getRaw(), /pdfuaid:part>1</, 'says it is PDF/UA-1');
    assert.equal(info['Language'], locales[locale].tag);
    const spoken = voices(material.texts, locale);
    assert.ok(info['Title']!.includes(spoken[0]!.value.headline), `title: ${info['Title']}`);

    const pages = await pagesOf(pdf);
    const said = await Promise.all(pages.map(read));
    const text = said.map((page) => page.text).join(' ');
    assert.ok(text.includes(material.line.display), `the number in its order in: ${text.slice(0, 400)}`);
    const found = letters(text);
    for (const { value } of spoken) {
      const printed = [
        value.headline,
        value.lead,
        ...(format.frames.points ? value.points : []),
        ...(value.sections ?? []).flatMap(({ heading, points }) => [heading, ...points]),
      ];
      for (const words of printed) assert.ok(found.includes(letters(words)), `"${words}" in the text: ${text.slice(0, 600)}`);
    }

    const roles = said.flatMap((page) => page.roles);
    assert.ok(roles.includes('H1') && roles.includes('Figure'), 'a heading, and the code as a figure');
    const codes = await Promise.all(pages.map(codeOn));
    assert.deepEqual(codes.filter(Boolean), [new URL(`/${locale}${material.facts.leadsTo}`, site).href]);
  });
}

test('the headline is read first and the number before the small print', async () => {
  const poster = pdfs.find(({ format, locale }) => format.id === 'poster-a4' && locale === 'ar')!;
  const [page] = await pagesOf(await openPdf(join(out, sheetPath(poster))));
  const text = letters((await read(page!)).text);
  const { value } = voices(poster.material.texts, 'ar')[0]!;
  const places = [value.headline, value.lead, value.points[0]!, poster.material.line.display, value.basis].map((words) =>
    text.indexOf(letters(words)),
  );
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
  assert.ok(places.every((place) => place >= 0));
});

for (const locale of localeCodes) {
  test(`the plan in ${locale} is a tagged PDF with headings, a matrix with header cells, and all its measures`, async () => {
    const pdf = await openPdf(join(out, `/files/${locale}/plan.pdf`));
    const { info } = (await pdf.getMetadata()) as { info: Record<string, string> };
    assert.equal(info['Language'], locales[locale].tag);
    assert.ok(info['Title']!.length > 20);
    assert.ok((await pdf.getOutline()).length > 0, 'bookmarks');
    const said = await Promise.all((await pagesOf(pdf)).map(read));
    const tags = new Set(said.flatMap(({ roles }) => roles));
    for (const role of ['H1', 'H2', 'H3', 'H4', 'Table', 'TH', 'TD', 'L'])
      assert.ok(tags.has(role), `${role} among ${[...tags].join(' ')}`);
    const text = letters(said.map((page) => page.text).join(' '));
    const own = portal.measureText.filter(({ id }) => id.startsWith('programmes/plan/') && id.endsWith(`/${locale}`));
    const expected = own.length > 0 ? own : portal.measureText.filter(({ id }) => id.startsWith('programmes/plan/') && id.endsWith('/ar'));
    assert.equal(expected.length, 74);
    // A title may be cut by the foot of a page: its beginning is enough.
    const missing = expected.filter(({ data }) => !text.includes(letters(data.title).slice(0, 24))).map(({ data }) => data.title);
    assert.deepEqual(missing, []);
  });
}

test('every picture is there, and every page but help names one of its own kind and language', () => {
  for (const sheet of sheets) assert.ok(existsSync(join(out, previewPath(sheet))), previewPath(sheet));
  const measure = readFileSync(join(out, 'fr/plan/measures/12/index.html'), 'utf8');
  assert.match(measure, /<meta property="og:image" content="https?:\/\/[^"]+\/files\/fr\/social-measure\.png"/);
  for (const locale of localeCodes) {
    const home = readFileSync(join(out, locale, 'index.html'), 'utf8');
    const picture = /property="og:image" content="https?:\/\/[^/]+(\/files\/[^"]+)"/.exec(home)![1]!;
    const png = readFileSync(join(out, picture));
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630], picture);
    const help = join(out, locale, 'help/index.html');
    if (existsSync(help)) assert.doesNotMatch(readFileSync(help, 'utf8'), /og:image/, `${help} names no picture`);
  }
});

test('the page of the material gives for each file its size in kB, its licence and its words', () => {
  for (const locale of localeCodes) {
    const page = readFileSync(join(out, locale, 'campaigns/material/index.html'), 'utf8').replaceAll(/<[^>]+>/g, '');
    for (const sheet of sheets.filter((each) => each.locale === locale)) {
      const kilobytes = Math.ceil(readFileSync(join(out, sheetPath(sheet))).length / 1000);
      assert.ok(page.includes(`${kilobytes} kB`), `${sheetPath(sheet)}: ${kilobytes} kB`);
      for (const voice of voices(sheet.material.texts, locale)) assert.ok(page.includes(voice.value.headline));
    }
    assert.ok(page.includes('SIL Open Font License'));
  }
});

test('what can be kept on a phone is the awareness pages and what they need, never a help page', () => {
  for (const locale of localeCodes) {
    const list = JSON.parse(readFileSync(join(out, `files/${locale}/keep.json`), 'utf8')) as Record<
      'pages' | 'assets',
      { url: string; bytes: number }[]
    >;
    assert.ok(list.pages.some(({ url }) => url === `/${locale}/campaigns/material/`));
    for (const { url, bytes } of [...list.pages, ...list.assets]) {
      assert.doesNotMatch(url, /\/help\//);
      assert.equal(readFileSync(join(out, url.endsWith('/') ? `${url}index.html` : url)).length, bytes, url);
    }
    assert.ok(list.assets.some(({ url }) => url.endsWith('.css')) && list.assets.some(({ url }) => url.endsWith('.woff2')));
  }
});
