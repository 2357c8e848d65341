import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readPortal } from '#src/check/read.ts';
import { sizeOf } from '#src/concepts/campaigns/material/picture-size.ts';
import { assembleStories, basisOf, partsOf, sourcesOf, storiesPath } from '#src/concepts/understand/stories/model.ts';
import { elements } from '#src/concepts/understand/stories/schema.ts';
import { sheetsFor, storyFilePath, storyPreviewPath, storySettingOf, storySheets } from '#src/concepts/understand/stories/setting.ts';
import { contentRoot } from '#src/content/root.ts';
import { said } from '#src/content/texts.ts';
import { site } from '#src/build/site.ts';
import { withoutIsolates } from '#src/language/bidi.fixture.ts';
import { unmarked } from '#src/kits/typeset/words.ts';
import { localeCodes, locales } from '#src/language/locales.ts';
import { stringIn } from '#src/language/strings.ts';
import { pageAt, site as out } from './pages.ts';
import { faultsOf, letters, openPdf, pagesOf, read } from './read-pdf.ts';

/** Every story, in every form in which it is published. */
const { portal } = readPortal(contentRoot);
const stories = assembleStories(portal);
const sheets = storySheets(stories);
const publisher = portal.publisher[0]!.data;

/** Whether words stand in a text. */
const holds = (text: string, words: string) => letters(withoutIsolates(text)).includes(letters(words));

test('there are stories', () => assert.ok(stories.length > 0));

test('the page of a story has its mark, its three elements with their articles, where help could have come in, a number, its sources', () => {
  for (const story of stories)
    for (const locale of localeCodes) {
      const main = pageAt(`/${locale}${story.path}`).root.querySelector('main')!;
      const words = story.texts.words[said(story.texts, locale).title.locale]!;
      const expected = [stringIn(locale, 'story.mark').value, basisOf(story, locale).value, words.title, ...words.story, ...words.help];
      for (const each of expected) assert.ok(holds(main.textContent, each), `${locale}${story.path}: ${each}`);
      for (const { element, text: told, articles } of partsOf(story, locale)) {
        const part = main.querySelector(`[data-part=${element}]`)!;
        assert.ok(holds(part.textContent, told.value), `${locale}${story.path}: ${element}`);
        for (const { law, number } of articles)
          assert.ok(part.querySelector(`a[href$="/law/${law}/#article-${number}"]`), `${locale}${story.path}: ${number}`);
      }
      assert.ok(main.querySelector(`a[href="tel:${story.line.tel}"]`), `${locale}${story.path}: ${story.line.id}`);
      for (const { id } of story.references) assert.ok(main.querySelector(`#source-${id}`), `${locale}${story.path}: ${id}`);
      for (const { id } of story.decisions)
        assert.ok(main.querySelector(`[data-notes] a[href="/${locale}/jurisprudence/${id}/"]`), `${locale}${story.path}: ${id}`);
      for (const sheet of sheetsFor(story, locale))
        assert.ok(main.querySelector(`a[href="${storyFilePath(sheet)}"]`), storyFilePath(sheet));
    }
});

test('the list, and the topic that a story belongs to, lead to it, marked as an example', () => {
  for (const locale of localeCodes)
    for (const story of stories)
      for (const path of [storiesPath, `/understand/${story.facts.topic}/`]) {
        const link = pageAt(`/${locale}${path}`).root.querySelector(`[data-stories] a[href="/${locale}${story.path}"]`);
        const item = withoutIsolates(link?.closest('li')?.textContent ?? '');
        assert.ok(item.includes(stringIn(locale, 'story.mark').value), `${locale}${path} to ${story.id}`);
      }
});

describe('the sheet is a tagged PDF of one page with all that its page tells', () => {
  for (const sheet of sheets.filter(({ format }) => format.kind === 'pdf'))
    test(storyFilePath(sheet), async () => {
      const { story, locale } = sheet;
      const pdf = await openPdf(join(out, storyFilePath(sheet)));
      assert.equal(pdf.numPages, 1);
      assert.deepEqual(await faultsOf(pdf, locales[locale].tag), []);
      const [page] = await pagesOf(pdf);
      const { text, roles } = await read(page!);
      const words = story.texts.words[said(story.texts, locale).title.locale]!;
      const parts = partsOf(story, locale).flatMap(({ label, text: told }) => [label.value, told.value]);
      const rest = [stringIn(locale, 'story.mark'), basisOf(story, locale), sourcesOf(story, locale)].map(({ value }) => value);
      for (const each of [words.title, ...words.story, ...words.help, ...parts, ...rest])
        assert.ok(holds(text, each), `"${each}" in the text: ${text.slice(0, 800)}`);
      for (const { display } of [story.line, ...story.emergency]) assert.ok(text.includes(display), `${display} in its order`);
      assert.ok(roles.includes('H1') && roles.filter((role) => role === 'H2').length > elements.length, roles.join(' '));
    });
});

test('the card has the mark, the three elements, the number and the sources, and is light enough to be sent', () => {
  for (const sheet of sheets.filter(({ format }) => format.kind === 'png')) {
    const { story, locale, format } = sheet;
    const png = readFileSync(join(out, storyFilePath(sheet)));
    assert.ok(png.length < 60_000, `${storyFilePath(sheet)}: ${png.length} bytes`);
    assert.deepEqual(sizeOf(png), { width: sheet.format.pixels, height: (sheet.format.pixels! * 5) / 4 });
    assert.equal(sizeOf(readFileSync(join(out, storyPreviewPath(sheet)))).width, format.preview);
    // A picture holds outlines: what is in it is what it is set from.
    const { data } = storySettingOf(sheet, { day: '2026-09-30', publisher, site });
    const texts = JSON.stringify(data);
    const words = story.texts.words[said(story.texts, locale).title.locale]!;
    const parts = partsOf(story, locale).flatMap(({ label, text }) => [label.value, text.value]);
    const basis = [stringIn(locale, 'story.mark').value, basisOf(story, locale).value, sourcesOf(story, locale).value];
    for (const each of [words.title, words.summary, ...parts, ...basis, story.line.display])
      assert.ok(texts.includes(JSON.stringify(unmarked(each)).slice(1, -1)), `${storyFilePath(sheet)}: ${each}`);
  }
});
