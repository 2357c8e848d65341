import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { unzipSync } from 'fflate';
import { readPortal } from '#src/check/read.ts';
import { assembleKits, kitSheets, kitsPath } from '#src/concepts/campaigns/kits/model.ts';
import { parts } from '#src/concepts/campaigns/kits/schema.ts';
import { previewPath, sheetPath, shown, spokenIn, zipPath } from '#src/concepts/campaigns/material/model.ts';
import { draft, site } from '#src/build/site.ts';
import { contentRoot } from '#src/content/root.ts';
import { slugOf } from '#src/content/entry.ts';
import { said, titleOf } from '#src/content/texts.ts';
import { withoutIsolates } from '#src/language/bidi.fixture.ts';
import { localeCodes, locales } from '#src/language/locales.ts';
import { codeOn, faultsOf, letters, openPdf, pagesOf, read, telling } from './read-pdf.ts';
import { pageAt, site as out } from './pages.ts';

/** Every kit, on its page, in its files and in its ZIP. */
const kits = assembleKits(readPortal(contentRoot).portal);

const sizeOf = (sheet: Parameters<typeof sheetPath>[0]) => statSync(join(out, sheetPath(sheet))).size;
const plain = (text: string) => withoutIsolates(text).replaceAll(/\s+/g, ' ');

/** What the files of all kits in all languages may weigh together; each ZIP holds its own again, and is lighter than they are. */
const most = 40_000_000;

test('there are kits', () => assert.ok(kits.length > 0));

test('the list leads to each kit, and campaigns, material, national day and understanding to the list', () => {
  for (const locale of localeCodes) {
    const links = pageAt(`/${locale}${kitsPath}`)
      .root.querySelectorAll('[data-kits] a')
      .map((link) => link.getAttribute('href'));
    assert.deepEqual(
      links,
      kits.map(({ path }) => `/${locale}${path}`),
    );
    for (const path of ['/campaigns/', '/campaigns/material/', '/national-day/', '/understand/'])
      assert.ok(pageAt(`/${locale}${path}`).root.querySelector(`main a[href="/${locale}${kitsPath}"]`), `/${locale}${path}`);
  }
});

test('the page of a kit has every line of every part, each with a source or a help page that leads back to it', () => {
  for (const kit of kits)
    for (const locale of localeCodes) {
      const page = `/${locale}${kit.path}`;
      const main = pageAt(page).root.querySelector('main')!;
      for (const part of parts) {
        const section = main.querySelector(`[data-part=${part}]`)!;
        for (const { id, text, reference, helpPage } of kit.linesOf(part, locale)) {
          assert.ok(plain(section.textContent).includes(plain(text.value)), `${page}: ${text.value}`);
          assert.ok(section.querySelector(`[id="${id}"] svg`), `${page}: ${id}`);
          const basis = reference ? `source-${reference.id}` : `help-${helpPage}`;
          assert.ok(main.querySelector(`[data-notes] [id="${basis}"] a[href="#${id}"]`), `${page}: ${basis} for ${id}`);
        }
      }
      assert.ok(main.querySelector(`a[href="tel:${kit.line.tel}"]`), `${page}: ${kit.line.id}`);
      for (const story of kit.facts.stories)
        assert.ok(main.querySelector(`a[href="/${locale}/understand/stories/${story}/"]`), `${page}: ${story}`);
      for (const number of kit.facts.measures)
        assert.ok(main.querySelector(`a[href="/${locale}/plan/measures/${number}/"]`), `${page}: ${number}`);
    }
});

test('a lesson is told step by step, and the answers of its worksheet are folded', () => {
  for (const kit of kits.filter(({ facts }) => facts.lesson))
    for (const locale of localeCodes) {
      const { root } = pageAt(`/${locale}${kit.path}`);
      const { lesson, worksheet } = kit.texts.words[said(kit.texts, locale).title.locale]!;
      assert.equal(root.querySelectorAll('[data-lesson] > li').length, lesson!.length);
      const questions = root.querySelectorAll('[data-worksheet] > li');
      assert.equal(questions.length, worksheet!.length);
      for (const [at, question] of questions.entries()) {
        const folded = question.querySelector('details')!;
        assert.equal(folded.getAttribute('open'), undefined);
        assert.ok(plain(folded.textContent).includes(plain(worksheet![at]!.answer)), `${locale}: ${worksheet![at]!.answer}`);
      }
    }
});

test('every file of a kit is published with its picture, linked from its page, and stands in its ZIP as it is', () => {
  let weight = 0;
  for (const kit of kits)
    for (const locale of localeCodes) {
      const { root } = pageAt(`/${locale}${kit.path}`);
      const sheets = kitSheets(kit).filter((sheet) => sheet.locale === locale);
      assert.deepEqual(
        sheets.map(({ format }) => format.id),
        kit.material.formats,
      );
      const zip = readFileSync(join(out, zipPath(kit.material.id, locale)));
      const packed = unzipSync(zip);
      let files = 0;
      assert.deepEqual(Object.keys(packed).toSorted(), sheets.map((sheet) => slugOf(sheetPath(sheet))).toSorted());
      assert.ok(root.querySelector(`a[href="${zipPath(kit.material.id, locale)}"]`), zipPath(kit.material.id, locale));
      for (const sheet of sheets) {
        assert.ok(root.querySelector(`a[href="${sheetPath(sheet)}"]`), sheetPath(sheet));
        const file = readFileSync(join(out, sheetPath(sheet)));
        assert.ok(file.equals(packed[slugOf(sheetPath(sheet))]!), sheetPath(sheet));
        if (shown(sheet)) assert.ok(statSync(join(out, previewPath(sheet))).size > 0, previewPath(sheet));
        files += file.length;
      }
      assert.ok(zip.length < files, `${zipPath(kit.material.id, locale)}: no lighter than its files`);
      weight += files;
    }
  assert.ok(weight < most, `${weight} bytes`);
});

describe('the leaflet holds every line of its kit', () => {
  for (const kit of kits)
    for (const sheet of kitSheets(kit).filter(({ format }) => format.id === 'leaflet'))
      test(sheetPath(sheet), async () => {
        const pages = await pagesOf(await openPdf(join(out, sheetPath(sheet))));
        const text = (await Promise.all(pages.map(async (page) => (await read(page)).text))).join(' ');
        const spoken = kit.texts.words[sheet.locale] ? sheet.locale : kit.texts.original;
        for (const part of parts)
          for (const { text: line } of kit.linesOf(part, spoken))
            assert.ok(
              letters(withoutIsolates(text)).includes(letters(withoutIsolates(line.value))),
              `${titleOf(kit, spoken).value}: ${line.value}`,
            );
      });
});

test('the worksheet of a kit is a file: its questions on one side, on the other the answers', async () => {
  const worksheets = kits.flatMap(kitSheets).filter(({ format }) => format.id === 'worksheet');
  assert.equal(worksheets.length, kits.filter(({ facts }) => facts.worksheet).length * localeCodes.length);
  for (const sheet of worksheets) {
    const pdf = await openPdf(join(out, sheetPath(sheet)));
    assert.deepEqual(await faultsOf(pdf, locales[sheet.locale].tag), [], sheetPath(sheet));
    const sides = await Promise.all((await pagesOf(pdf)).map(async (page) => letters((await read(page)).text)));
    assert.equal(sides.length, 2, sheetPath(sheet));
    for (const { question, answer } of spokenIn(sheet.material.texts, sheet.locale)[0]!.value.worksheet!) {
      for (const side of sides) assert.ok(side.includes(letters(question)), `${sheetPath(sheet)}: ${question}`);
      assert.ok(sides[1]!.includes(letters(answer)), `${sheetPath(sheet)}: ${answer}`);
      // A yes or no stands in other words too.
      if (letters(answer).length > 5) assert.ok(!sides[0]!.includes(letters(answer)), `${sheetPath(sheet)}: ${answer}`);
    }
  }
});

test('where other languages speak on a file, its button names them, and the page says so before the first file', () => {
  for (const kit of kits)
    for (const sheet of kitSheets(kit)) {
      const { root } = pageAt(`/${sheet.locale}${kit.path}`);
      const named = root.querySelectorAll(`a[href="${sheetPath(sheet)}"] [data-speakers] [lang]`).map((name) => name.getAttribute('lang'));
      const spoken = spokenIn(sheet.material.texts, sheet.locale);
      const others = spoken.filter(({ fallback }) => fallback).map(({ locale }) => locales[locale].tag);
      assert.deepEqual(named, others, sheetPath(sheet));
      if (others.length > 0) assert.ok(root.querySelector('[data-zip] > p:first-child:not(:has(a))'), sheetPath(sheet));
    }
});

/** Of each format in each language the kit that fills it most: kits of one format are set by one template. */
const fullest = [
  ...Map.groupBy(
    kits.flatMap(kitSheets).filter(({ format }) => format.kind === 'pdf'),
    ({ format, locale }) => `${format.id} ${locale}`,
  ).values(),
].map((sheets) => sheets.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0]!);

describe('the fullest PDF of each format can be heard, and its code opens the help page in its language, where the portal has an address', () => {
  for (const sheet of fullest)
    test(sheetPath(sheet), async () => {
      const pdf = await openPdf(join(out, sheetPath(sheet)));
      assert.deepEqual(await faultsOf(pdf, locales[sheet.locale].tag), []);
      const pages = await pagesOf(pdf);
      const codes = await Promise.all(pages.map(codeOn));
      assert.deepEqual(codes.filter(Boolean), draft ? [] : [new URL(`/${sheet.locale}/help/`, site).href]);
      const [outside] = await Promise.all(pages.map(read));
      if (sheet.format.id === 'card') assert.doesNotMatch(letters(outside!.text), telling);
    });
});
