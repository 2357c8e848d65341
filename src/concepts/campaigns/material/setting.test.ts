import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPortal } from '#src/check/read.ts';
import { assembleKits, kitSheets } from '#src/concepts/campaigns/kits/model.ts';
import { parts } from '#src/concepts/campaigns/kits/schema.ts';
import { contentRoot } from '#src/content/root.ts';
import { placeholder } from '#src/build/site.ts';
import { plainString } from '#src/language/strings.ts';
import { pdfOf, settingDigest } from '#src/kits/typeset/typst.ts';
import { assembleMaterial, sheetsOf, spokenIn } from './model.ts';
import type { MaterialText } from './schema.ts';
import { settingOf } from './setting.ts';

const { portal } = readPortal(contentRoot);
const sheets = [...sheetsOf(assembleMaterial(portal)), ...assembleKits(portal).flatMap(kitSheets)];
const publisher = portal.publisher[0]!.data;
const day = '2026-09-30';

test('what is printed carries the address of the portal and its code, of the help page in the language of the sheet', () => {
  for (const sheet of sheets) {
    const { address, qr, qrAlt } = settingOf(sheet, { day, publisher, site: 'https://traite.ma' }).data as Record<string, string>;
    assert.equal(address, `traite.ma/${sheet.locale}${sheet.material.leadsTo}`);
    assert.match(qr!, /^<svg /);
    assert.ok(qrAlt!.includes(`https://${address}`));
  }
});

test('with an address that no reader can open, nothing printed holds an address or a code', () => {
  for (const site of [placeholder, 'https://portal.test', 'http://localhost:4500', 'http://127.0.0.1:4500'])
    for (const sheet of sheets) {
      const { data } = settingOf(sheet, { day, publisher, site });
      const { address, qr, qrAlt } = data as Record<string, unknown>;
      assert.deepEqual([address, qr, qrAlt], [null, null, null]);
      assert.ok(!JSON.stringify(data).includes(new URL(site).hostname), site);
    }
});

test('each format that is printed can be set with a code and without', () => {
  const formats = new Map(
    sheets.filter(({ locale, format }) => locale === 'ar' && format.kind === 'pdf').map((each) => [each.format.id, each]),
  );
  for (const sheet of formats.values())
    for (const site of ['https://traite.ma', placeholder]) assert.ok(pdfOf(settingOf(sheet, { day, publisher, site })).length > 0);
});

test('whatever is printed of a kit stands under what it is: to know, to look for, to do, not to do', () => {
  for (const sheet of assembleKits(portal).flatMap(kitSheets)) {
    const { voices } = settingOf(sheet, { day, publisher, site: placeholder }).data as {
      voices: { points?: unknown[]; sections?: { heading: { text: string } }[] }[];
    };
    for (const [at, { points = [], sections }] of voices.entries()) {
      const { locale } = spokenIn(sheet.material.texts, sheet.locale)[at]!;
      assert.deepEqual(points, [], sheet.material.id);
      const headings = sections?.map(({ heading }) => heading.text);
      if (headings)
        assert.deepEqual(
          headings,
          parts.map((part) => plainString(locale, `kit.${part}`)),
          sheet.material.id,
        );
    }
  }
});

test('a file is made anew when what it says changes, and only then', () => {
  const digestOf = (sheet: (typeof sheets)[number]) => settingDigest(settingOf(sheet, { day, publisher, site: placeholder }));
  for (const sheet of sheets.filter(({ locale }) => locale === 'ar')) {
    const { material, format } = sheet;
    const changed = (words: Partial<MaterialText>) => {
      const own = { ...material.texts.words.ar!, ...words };
      return digestOf({ ...sheet, material: { ...material, texts: { ...material.texts, words: { ...material.texts.words, ar: own } } } });
    };
    const kept = digestOf(sheet);
    const says = (part: (typeof format.says)[number]) => format.says.includes(part);
    assert.equal(changed({ points: ['x'] }) !== kept, says('points'), format.id);
    assert.equal(changed({ sections: [{ heading: 'x', points: ['x'] }] }) !== kept, says('sections'), format.id);
    assert.equal(changed({ sentence: 'x' }) !== kept, says('sentence'), format.id);
  }
});
