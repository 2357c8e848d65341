import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { readPortal } from '#src/check/read.ts';
import { shapeSvg } from '#src/concepts/progress/shapes.ts';
import { contentRoot } from '#src/content/root.ts';
import { ownSettingOf, socialPictures, socialSettingOf, socialSize, type SharedPage } from '#src/frame/share-picture.ts';
import { inLanguage } from '#src/language/localise.ts';
import { localeCodes, type Locale } from '#src/language/locales.ts';
import { overflowsOf, settingDigest, type Setting } from '#src/kits/typeset/typst.ts';
import { sharePng } from './share-pictures.ts';

const { portal } = readPortal(contentRoot);
const voice = { line: portal.phoneLine.find(({ id }) => id === 'commission')!.data, publisher: portal.publisher[0]!.data };
/** The largest that a picture may be: more, and WhatsApp shows none on a slow line. */
const most = 60_000;

async function holds(setting: Setting, what: string): Promise<void> {
  assert.deepEqual(overflowsOf(setting), [], what);
  const png = await sharePng(setting);
  const { width, height, format } = await sharp(png).metadata();
  assert.deepEqual({ width, height, format }, { ...socialSize, format: 'png' }, what);
  assert.ok(png.length < most, `${what}: ${png.length} bytes`);
}

/** The longest and the shortest title of a measure in a language, or of those that it falls back to. */
const titles = (locale: Locale) => {
  const own = portal.measureText
    .filter(({ id }) => id.endsWith(`/${locale}`))
    .flatMap(({ data }) => (data.title ? [inLanguage(locale, data.title)] : []));
  const sorted = own.toSorted((a, b) => a.value.length - b.value.length);
  return sorted.length > 0 ? [sorted[0]!, sorted.at(-1)!] : [];
};

for (const locale of localeCodes)
  test(`${locale}: a title of any length has room beside a state, facts and a figure, in a picture that is small`, async () => {
    const word = inLanguage(locale, 'x'.repeat(20));
    for (const title of [...titles(locale), ...titles('ar'), inLanguage(locale, 'x'.repeat(40))])
      for (const more of [
        { mark: { shape: shapeSvg('activity'), word }, facts: [word] },
        { figure: { value: '123 456', counts: titles('fr')[1]! } },
      ] satisfies Partial<SharedPage>[])
        await holds(ownSettingOf({ label: word, title, ...more }, locale, voice), `${locale}: ${title.value.slice(0, 40)}`);
  });

test('the picture of every section has room and is small', async () => {
  for (const locale of localeCodes)
    for (const picture of socialPictures) await holds(socialSettingOf(picture, locale, voice), `${locale} ${picture.id}`);
});

test('a picture that says something else has another name', () => {
  const digest = (title: string) => settingDigest(ownSettingOf({ label: undefined, title: inLanguage('fr', title) }, 'fr', voice));
  assert.equal(digest('un titre'), digest('un titre'));
  assert.notEqual(digest('un titre'), digest('un autre titre'));
});
