import assert from 'node:assert/strict';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium, type Browser, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { checkContent } from '#src/check/check.ts';
import { readPortal } from '#src/check/read.ts';
import { insertables } from '#src/editor/forms/components.ts';
import { inWords } from '#src/editor/forms/fields.ts';
import { measuresIn } from '#src/editor/forms/measures.ts';
import { editorFolder, writeEditor } from '#src/editor/site/write.ts';
import { slugOf } from '#src/content/entry.ts';
import { locales } from '#src/language/locales.ts';
import { findChromium } from '../../scripts/chromium.ts';
import { listen, siteServer } from '../../scripts/site-server.ts';
import { openClone, type Clone } from './clone.ts';
import { fixtureSite, layMiniature } from './fixture-site.ts';

/** The editor in a real browser, on a clone that holds the portal in miniature: what it writes, whom it asks, and the site made of it. */

const work = 'test-results/editor';
const content = join(work, 'clone/content');
const editor = join(work, 'editor');
const edited = fixtureSite('editor-site', (laid) => cpSync(content, laid, { recursive: true }), ['news']);

let browser: Browser;
let page: Page;
let server: Server;
let origin: string;
let clone: Clone;
/** What the editor says on its buttons, and how it names a language. */
const say = JSON.parse(readFileSync('node_modules/@sveltia/cms/locales/en-US.json', 'utf8')) as Record<
  'save' | 'work_with_local_repo' | 'insert' | 'preview' | 'upload' | 'upload_assets',
  string
> & { _sui: { text_editor: { edit_in_markdown: string } } };
const button = (key: 'save' | 'work_with_local_repo') => page.getByRole('button', { name: say[key] });
const languages = new Intl.DisplayNames('en', { type: 'language' });
const box = (field: string) => page.getByRole('textbox', { name: inWords(field) });
const foreign: string[] = [];
const refused: string[] = [];

before(async () => {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(editor, { recursive: true });
  layMiniature(content);
  cpSync('public', editor, { recursive: true });
  mkdirSync(join(editor, '_astro'));
  writeFileSync(join(editor, '_astro/portal.css'), ':root { --of-the-portal: yes; }');
  await writeEditor(editor, content);
  server = siteServer(editor);
  origin = `http://127.0.0.1:${await listen(server, 4900)}`;
  browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  page = await browser.newPage({ viewport: { width: 1600, height: 1000 }, locale: 'en-GB' });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url())) foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  page.on('pageerror', (error) => refused.push(error.message));
  await page.goto(`${origin}/${editorFolder}/`);
  clone = await openClone(page, content);
  await button('work_with_local_repo').click();
  await page.waitForURL(/#\/collections\//);
});
after(async () => {
  await browser.close();
  server.close();
});

/** Opens an entry of a collection. */
async function open(collection: string, entry: string): Promise<void> {
  await page.goto(`${origin}/${editorFolder}/#/collections/${collection}/entries/${entry}`);
  await button('save').waitFor();
}

/** Waits until the editor has taken over what was typed into a component: it does so when it has nothing else to do, and shows it nowhere. */
async function taken(): Promise<void> {
  await page.waitForTimeout(1000);
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
}

/** Saves, and waits until the files say so. @returns the files that differ, with their lines that do */
async function save(before: Record<string, string>): Promise<Record<string, [string, string][]>> {
  await button('save').click();
  const differing = async () => Object.entries({ ...before, ...(await clone.files()) }).filter(([file, text]) => text !== before[file]);
  const changed = await soon(differing);
  return Object.fromEntries(changed.map(([file, now]) => [file, changedLines(before[file] ?? '', now)]));
}

/** What is there once something is, or nothing after ten seconds. */
async function soon<T>(read: () => Promise<T[]>): Promise<T[]> {
  for (let tries = 0; ; tries++) {
    const there = await read();
    if (there.length > 0 || tries > 40) return there;
    await page.waitForTimeout(250);
  }
}

function changedLines(before: string, after: string): [string, string][] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return Array.from(
    { length: Math.max(old.length, now.length) },
    (_, line) => [old[line] ?? '', now[line] ?? ''] as [string, string],
  ).filter(([one, other]) => one !== other);
}

describe('an entry of news', () => {
  const slug = () => slugOf(readPortal(content).portal.news[0]!.id);
  const words = { fr: 'Un titre écrit dans le navigateur', prose: 'Un mot ajouté dans le navigateur, et un numéro' };

  test('its languages stand beside each other, each in its own direction', async () => {
    await open('newsText', `news-${slug()}`);
    await page.getByRole('combobox').last().click();
    await page.getByRole('option', { name: languages.of('fr')! }).click();
    for (const locale of ['ar', 'fr'] as const) {
      const title = page.locator(`[lang=${locale}]`).getByRole('textbox').first();
      assert.equal(await title.evaluate((field) => getComputedStyle(field).direction), locales[locale].dir);
    }
  });

  test('a title that is changed is the only line of the clone that changes', async () => {
    const before = await clone.files();
    await box('title').last().fill(words.fr);
    const changed = await save(before);
    assert.deepEqual(Object.keys(changed), [`news/${slug()}/fr.mdx`]);
    const [[old, now], ...others] = Object.values(changed)[0]! as [[string, string], ...[string, string][]];
    assert.deepEqual(others, []);
    assert.match(old, /^title: /);
    assert.deepEqual(parse(now), { title: words.fr });
  });

  test('so is a fact', async () => {
    const before = await clone.files();
    await page.goto(`${origin}/${editorFolder}/#/collections/news`);
    await page.getByText(slug(), { exact: true }).first().click();
    const date = box('date').first();
    const old = await date.inputValue();
    const day = old.endsWith('20') ? old.replace(/20$/, '21') : old.replace(/\d\d$/, '20');
    await date.fill(day);
    const lines = Object.entries(await save(before)).map(([file, changed]) => [
      file,
      ...changed.map(([one, other]) => one.replace(old, day) === other),
    ]);
    assert.deepEqual(lines, [[`news/${slug()}/index.yaml`, true]]);
  });

  test('prose is changed where it was changed', async () => {
    const before = await clone.files();
    await open('newsText', `news-${slug()}`);
    const text = page.locator('[lang=fr]').getByRole('textbox').last();
    await text.fill(`${await text.inputValue()}\n\n${words.prose} <Hotline />.`);
    const file = `news/${slug()}/fr.mdx`;
    assert.deepEqual(Object.keys(await save(before)), [file]);
    assert.equal((await clone.files())[file], `${before[file]!.trimEnd()}\n\n${words.prose} <Hotline />.\n`);
  });

  test('the check finds nothing wrong in it, and the page that is built of it says it', async () => {
    for (const [file, text] of Object.entries(await clone.files())) writeFileSync(join(content, file), text);
    assert.deepEqual(checkContent(content).problems, []);
    edited.build();
    for (const said of Object.values(words)) assert.ok(edited.html(`fr/news/${slug()}`).includes(said), said);
    assert.ok(!existsSync(join(edited.site, editorFolder)), 'a build has no editor unless PORTAL_ADMIN=1');
  });
});

describe('what is chosen, inserted and put in', () => {
  const slug = () => slugOf(readPortal(content).portal.news[0]!.id);
  const words = { block: 'كلمات في إطار' };

  test('a body and a measure are chosen from those that are there', async () => {
    const { campaign, body } = readPortal(content).portal;
    const [{ id, data }] = campaign as [(typeof campaign)[number]];
    const chosen = body.map((each) => each.id).find((each) => !data.organisers.includes(each))!;
    const measure = measuresIn(content).measure.find(({ value }) => !data.measures.includes(value as number))!;
    const before = await clone.files();
    await page.goto(`${origin}/${editorFolder}/#/collections/campaign`);
    await page.getByText(slugOf(id), { exact: true }).first().click();
    await page.getByRole('combobox', { name: inWords('organisers') }).click();
    await page.getByRole('option', { name: chosen, exact: true }).click();
    await page.getByRole('checkbox', { name: measure.label, exact: true }).click();
    const file = `${id}/index.yaml`;
    assert.deepEqual(Object.keys(await save(before)), [file]);
    const now = parse((await clone.files())[file]!) as { organisers: string[]; measures: number[] };
    assert.deepEqual(now.organisers, [...data.organisers, chosen]);
    assert.deepEqual(now.measures.toSorted(), [...data.measures, measure.value].toSorted());
  });

  test('a component is inserted into prose as a block of fields, and the preview shows the prose in the styles of the portal', async () => {
    const block = insertables.find(({ place, holds }) => place === 'block' && holds === 'words')!;
    const before = await clone.files();
    await open('newsText', `news-${slug()}`);
    await page.getByRole('button', { name: say._sui.text_editor.edit_in_markdown }).first().click();
    await page
      .getByRole('textbox', { name: inWords('text') })
      .first()
      .click();
    await page.keyboard.press('Control+End');
    await page.getByRole('button', { name: say.insert, exact: true }).first().click();
    const offered = await page.getByRole('menuitem').allTextContents();
    assert.deepEqual(
      offered.map((label) => label.trim()),
      insertables.map(({ label }) => label),
    );
    await page.getByRole('menuitem', { name: block.label, exact: true }).click();
    await page.getByRole('group', { name: block.label }).getByRole('textbox').last().fill(words.block);
    await taken();
    const file = `news/${slug()}/ar.mdx`;
    assert.deepEqual(Object.keys(await save(before)), [file]);
    assert.ok((await clone.files())[file]!.includes(`\n\n<${block.id}>\n\n${words.block}\n\n</${block.id}>\n`));

    await open('newsText', `news-${slug()}`); // saving closes it
    await page.getByRole('combobox').last().click();
    await page.getByRole('option', { name: say.preview }).click();
    await page.locator('iframe').waitFor();
    const preview = page.frames().find((frame) => frame.url().startsWith('blob:'))!;
    assert.equal(await preview.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--of-the-portal')), 'yes');
    await preview.getByText(words.block).waitFor();
  });

  test('a picture is put in beside the others; one that is none, or too large, is refused', async () => {
    const picture = readFileSync(join(content, 'pictures', globSync('*.png', { cwd: join(content, 'pictures') })[0]!));
    await page.goto(`${origin}/${editorFolder}/#/assets/content/pictures`);
    await page.getByRole('button', { name: say.upload_assets }).first().click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('dialog').getByRole('button').first().click();
    const mimeType = 'image/png';
    await (
      await chooser
    ).setFiles([
      { name: 'sound.png', mimeType, buffer: picture },
      { name: 'none.png', mimeType, buffer: Buffer.from('no picture') },
      { name: 'large.png', mimeType, buffer: Buffer.concat([picture, Buffer.alloc(11 * 1024 * 1024)]) },
    ]);
    await page.getByRole('alertdialog').getByRole('button', { name: say.upload, exact: true }).click();
    await page.getByRole('alertdialog').waitFor({ state: 'hidden' });
    const there = async () => Object.keys(await clone.files()).filter((file) => /^pictures\/(sound|none|large)\.png$/.test(file));
    assert.deepEqual(await soon(there), ['pictures/sound.png']);
  });
});

test('nobody else was asked for anything, and the policy had nothing to refuse', () => {
  assert.deepEqual(foreign, []);
  assert.deepEqual(refused, []);
});
