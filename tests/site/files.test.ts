import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { readPortal } from '#src/check/read.ts';
import { contentRoot } from '#src/content/root.ts';
import { draft, site } from '#src/build/site.ts';
import { formatSize } from '#src/language/format.ts';
import { say } from '#src/language/localise.ts';
import { localeCodes, locales } from '#src/language/locales.ts';
import { assembleMaterial, previewPath, sheetPath, sheetsOf, shown, spokenIn, zipPath } from '#src/concepts/campaigns/material/model.ts';
import type { FormatId, MaterialText } from '#src/concepts/campaigns/material/schema.ts';
import { pageAt, site as out } from './pages.ts';
import { codeOn, faultsOf, letters, openPdf, pagesOf, read, telling } from './read-pdf.ts';

const { portal } = readPortal(contentRoot);
const sheets = sheetsOf(assembleMaterial(portal));
const publishersOf = ({ line, emergency }: (typeof sheets)[number]['material']) =>
  [line, ...emergency].flatMap(({ source }) => (typeof source === 'string' ? [] : [source.publisher]));

/** What a format has room for. */
function printedOf(format: FormatId, { headline, sentence = headline, lead, points, sections = [] }: MaterialText): string[] {
  if (format.startsWith('poster')) return [sentence];
  if (format === 'card') return [headline, lead];
  return [headline, lead, ...points, ...sections.flatMap((section) => [section.heading, ...section.points])];
}

const pdfs = sheets.filter(({ format }) => format.kind === 'pdf');

for (const sheet of pdfs) {
  const { material, format, locale } = sheet;
  test(`${sheetPath(sheet)} is a tagged PDF with title, language, its words, the number and the help address`, async () => {
    const pdf = await openPdf(join(out, sheetPath(sheet)));
    const pagesIn: Partial<Record<FormatId, number>> = {
      leaflet: 2,
      card: 2,
      slides: 4 + (material.texts.words.ar!.sections ?? []).length,
    };
    assert.equal(pdf.numPages, pagesIn[format.id] ?? 1, 'pages');
    assert.deepEqual(await faultsOf(pdf, locales[locale].tag), []);
    const { info } = (await pdf.getMetadata()) as { info: Record<string, string> };
    const spoken = spokenIn(material.texts, locale);
    assert.ok(info['Title']!.includes(spoken[0]!.value.headline), `title: ${info['Title']}`);

    const pages = await pagesOf(pdf);
    const said = await Promise.all(pages.map(read));
    const text = said.map((page) => page.text).join(' ');
    assert.ok(
      text.replaceAll(' ', '').includes(material.line.display.replaceAll(' ', '')),
      `the number in its order in: ${text.slice(0, 400)}`,
    );
    for (const { display } of material.emergency) assert.ok(text.includes(display), `${display} in the text`);
    const found = letters(text);
    for (const publisher of publishersOf(material)) assert.ok(found.includes(letters(publisher)), `the source ${publisher} of a number`);
    for (const { value } of spoken) {
      const printed = [value.basis, ...printedOf(format.id, value)];
      for (const words of printed) assert.ok(found.includes(letters(words)), `"${words}" in the text: ${text.slice(0, 600)}`);
    }

    const roles = said.flatMap((page) => page.roles);
    assert.ok(roles.includes('H1') && roles.includes('Figure') !== draft, 'a heading, and the code as a figure');
    // A host that does not exist is never printed; what a sheet carries of one that does: src/concepts/campaigns/material/setting.test.ts.
    const codes = await Promise.all(pages.map(codeOn));
    assert.deepEqual(codes.filter(Boolean), draft ? [] : [new URL(`/${locale}${material.leadsTo}`, site).href]);
    assert.equal(text.includes(new URL(site).host), !draft);
  });
}

test('the sentence is read first and the number before the small print', async () => {
  const poster = pdfs.find(({ format, locale }) => format.id === 'poster-a4' && locale === 'ar')!;
  const [page] = await pagesOf(await openPdf(join(out, sheetPath(poster))));
  const text = letters((await read(page!)).text);
  const { value } = spokenIn(poster.material.texts, 'ar')[0]!;
  const places = [value.sentence!, poster.material.line.display.replace(' ', ''), poster.material.emergency[1]!.display, value.basis].map(
    (words) => text.indexOf(letters(words)),
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
    assert.deepEqual(await faultsOf(pdf, locales[locale].tag), []);
    assert.ok(info['Title']!.length > 20);
    assert.ok((await pdf.getOutline()).length > 0, 'bookmarks');
    const said = await Promise.all((await pagesOf(pdf)).map(read));
    const tags = new Set(said.flatMap(({ roles }) => roles));
    for (const role of ['H1', 'H2', 'H3', 'H4', 'Table', 'TH', 'TD', 'L'])
      assert.ok(tags.has(role), `${role} among ${[...tags].join(' ')}`);
    const text = letters(said.map((page) => page.text).join(' '));
    const own = portal.measureText.filter(({ id }) => id.startsWith('programmes/plan/') && id.endsWith(`/${locale}`));
    const expected = own.length > 0 ? own : portal.measureText.filter(({ id }) => id.startsWith('programmes/plan/') && id.endsWith('/ar'));
    const { doubts, counts } = portal.programme.find(({ id }) => id === 'programmes/plan')!.data;
    assert.equal(expected.length, counts.measures);
    // A title may be cut by the foot of a page: its beginning is enough.
    const missing = expected.filter(({ data }) => !text.includes(letters(data.title!).slice(0, 24))).map(({ data }) => data.title);
    assert.deepEqual(missing, []);

    const plan = portal.programmeText.find(({ id }) => id === `programmes/plan/${own.length > 0 ? locale : 'ar'}`)!.data;
    const about = [...portal.measure, ...portal.axis, ...portal.governance].filter(({ id }) => id.startsWith('programmes/plan/'));
    const notes = [...doubts, ...about.flatMap(({ data }) => data.doubts)].map(({ note }) => say(note, locale).value);
    assert.ok(notes.length > 0);
    const front = [plan.vision!, ...plan.principles!, ...plan.relatedStrategies!, plan.actionPlanTitle!];
    assert.deepEqual(
      front.filter((words) => !text.includes(letters(words))),
      [],
    );
    // A note may be cut by the foot of a page; numbers, vowel signs and words in the other script are read in pieces: its
    // longest plain stretch is enough.
    const quoted = plan.translation.state === 'original' ? '' : '|[\\u0600-\\u06ff]+';
    const between = new RegExp(`[«»“”()\\d]|\\S*[\\u064b-\\u0655]\\S*${quoted}`);
    const stretches = (note: string) => note.split(between).map((part) => letters(part).slice(0, 20));
    const longest = (note: string) => stretches(note).sort((a, b) => b.length - a.length)[0]!;
    const unsaid = notes.filter((note) => !text.includes(longest(note)));
    assert.ok(notes.every((note) => longest(note) !== ''));
    assert.deepEqual(unsaid, []);
  });
}

test('a PDF that is not accessible is told apart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-'));
  const path = join(folder, 'plain.pdf');
  const stream = 'BT /F1 12 Tf 20 100 Td (Plain) Tj ET';
  writeFileSync(
    path,
    `%PDF-1.7
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj
4 0 obj <</Length ${stream.length}>> stream
${stream}
endstream endobj
5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
trailer <</Root 1 0 R>>
%%EOF`,
  );
  const faults = await faultsOf(await openPdf(path), 'fr');
  rmSync(folder, { recursive: true });
  for (const fault of [
    /PDF\/UA-1/,
    /no title/,
    /not fr/,
    /not marked/,
    /does not show/,
    /"Plain" has no tag/,
    /font \S+ is not in the file/,
  ])
    assert.ok(
      faults.some((told) => fault.test(told)),
      `${fault} in ${faults.join('; ')}`,
    );
});

test('every picture of the material is there', () => {
  for (const sheet of sheets.filter(shown)) assert.ok(existsSync(join(out, previewPath(sheet))), previewPath(sheet));
});

test('the outside of the pocket card does not say what the number is for', async () => {
  for (const sheet of pdfs.filter(({ format }) => format.id === 'card')) {
    const outside = await read(await (await openPdf(join(out, sheetPath(sheet)))).getPage(1));
    assert.doesNotMatch(letters(outside.text), telling, sheetPath(sheet));
  }
});

test('one file holds all the material of a language as it is published, and all of them are light', () => {
  const zips = localeCodes.map((locale) => {
    const bytes = readFileSync(join(out, zipPath('material', locale)));
    const held = unzipSync(bytes);
    const own = sheets.filter((sheet) => sheet.locale === locale);
    assert.deepEqual(Object.keys(held).sort(), own.map((sheet) => sheetPath(sheet).split('/').at(-1)!).sort());
    for (const sheet of own)
      assert.ok(readFileSync(join(out, sheetPath(sheet))).equals(held[sheetPath(sheet).split('/').at(-1)!]!), sheetPath(sheet));
    return bytes.length;
  });
  assert.ok(zips.reduce((sum, bytes) => sum + bytes, 0) < 40_000_000, String(zips));
});

test('the page of the material gives for each file its size, its licence and its words', () => {
  for (const locale of localeCodes) {
    const page = pageAt(`/${locale}/campaigns/material/`).root.querySelector('main')!.textContent;
    for (const sheet of sheets.filter((each) => each.locale === locale)) {
      const size = formatSize(readFileSync(join(out, sheetPath(sheet))).length, locale);
      assert.ok(page.includes(size), `${sheetPath(sheet)}: ${size}`);
      for (const voice of spokenIn(sheet.material.texts, locale)) assert.ok(page.includes(voice.value.headline));
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
