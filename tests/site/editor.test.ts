import assert from 'node:assert/strict';
import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { checkContent } from '#src/check/check.ts';
import { readPortal } from '#src/check/read.ts';
import { editorFolder } from '#src/editor/site/write.ts';
import { slugOf } from '#src/content/entry.ts';
import { locales } from '#src/language/locales.ts';
import { editorPage } from './editor-page.ts';
import { fixtureSite } from './fixture-site.ts';

/** What the editor writes into the files of a clone, and the site made of it. */

const editor = editorPage('editor');
const edited = fixtureSite('editor-site', (laid) => cpSync(editor.content, laid, { recursive: true }), ['news']);
/** How the editor names a language. */
const languages = new Intl.DisplayNames('en', { type: 'language' });

describe('an entry of news', () => {
  const slug = () => slugOf(readPortal(editor.content).portal.news[0]!.id);
  const words = { fr: 'Un titre écrit dans le navigateur', prose: 'Un mot ajouté dans le navigateur, et un numéro' };

  test('its languages stand beside each other, each in its own direction', async () => {
    await editor.open('newsText', `news-${slug()}`);
    await editor.page().getByRole('combobox').last().click();
    await editor
      .page()
      .getByRole('option', { name: languages.of('fr')! })
      .click();
    for (const locale of ['ar', 'fr'] as const) {
      const title = editor.page().locator(`[lang=${locale}]`).getByRole('textbox').first();
      assert.equal(await title.evaluate((field) => getComputedStyle(field).direction), locales[locale].dir);
    }
  });

  test('a title that is changed is the only line of the clone that changes', async () => {
    const before = await editor.files();
    await editor.box('title').last().fill(words.fr);
    const changed = await editor.save(before);
    assert.deepEqual(Object.keys(changed), [`news/${slug()}/fr.mdx`]);
    const [[old, now], ...others] = Object.values(changed)[0]! as [[string, string], ...[string, string][]];
    assert.deepEqual(others, []);
    assert.match(old, /^title: /);
    assert.deepEqual(parse(now), { title: words.fr });
  });

  test('so is a fact', async () => {
    const before = await editor.files();
    await editor.goto(`collections/news`);
    await editor.page().getByText(slug(), { exact: true }).first().click();
    const date = editor.box('date').first();
    const old = await date.inputValue();
    const day = old.endsWith('20') ? old.replace(/20$/, '21') : old.replace(/\d\d$/, '20');
    await date.fill(day);
    const lines = Object.entries(await editor.save(before)).map(([file, changed]) => [
      file,
      ...changed.map(([one, other]) => one.replace(old, day) === other),
    ]);
    assert.deepEqual(lines, [[`news/${slug()}/index.yaml`, true]]);
  });

  test('prose is changed where it was changed', async () => {
    const before = await editor.files();
    await editor.open('newsText', `news-${slug()}`);
    const text = editor.page().locator('[lang=fr]').getByRole('textbox').last();
    await text.fill(`${await text.inputValue()}\n\n${words.prose} <Hotline />.`);
    const file = `news/${slug()}/fr.mdx`;
    assert.deepEqual(Object.keys(await editor.save(before)), [file]);
    assert.equal((await editor.files())[file], `${before[file]!.trimEnd()}\n\n${words.prose} <Hotline />.\n`);
  });

  test('the check finds nothing wrong in it, and the page that is built of it says it', async () => {
    for (const [file, text] of Object.entries(await editor.files())) writeFileSync(join(editor.content, file), text);
    assert.deepEqual(checkContent(editor.content).problems, []);
    edited.build();
    for (const said of Object.values(words)) assert.ok(edited.html(`fr/news/${slug()}`).includes(said), said);
    assert.ok(!existsSync(join(edited.site, editorFolder)), 'a build has no editor unless PORTAL_ADMIN=1');
  });
});

test('nobody else was asked for anything, and the policy had nothing to refuse', () => {
  assert.deepEqual(editor.asked, { foreign: [], refused: [] });
});
