import assert from 'node:assert/strict';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { attachmentRules } from '#src/content/attachments/rules.ts';
import { readPortal } from '#src/check/read.ts';
import { insertables } from '#src/editor/forms/components.ts';
import { inWords } from '#src/editor/forms/fields.ts';
import { measuresIn } from '#src/editor/forms/measures.ts';
import { slugged } from '#src/editor/forms/words.ts';
import { slugOf } from '#src/content/entry.ts';
import { localeCodes, locales } from '#src/language/locales.ts';
import { editorPage, say } from './editor-page.ts';

/** What is chosen, inserted and put in with the editor, and what its preview shows. */

const editor = editorPage('editor-inserts');
const slug = () => slugOf(readPortal(editor.content).portal.news[0]!.id);
const words = { block: 'كلمات في إطار', typed: 'عنوان يكتب الآن' };

test('a body and a measure are chosen from those that are there', async () => {
  const { campaign, body } = readPortal(editor.content).portal;
  const [{ id, data }] = campaign as [(typeof campaign)[number]];
  const chosen = body.map((each) => each.id).find((each) => !data.organisers.includes(each))!;
  const measure = measuresIn(editor.content).measure.find(({ value }) => !data.measures.includes(value as number))!;
  const before = await editor.files();
  await editor.goto(`collections/campaign`);
  await editor.page().getByText(slugOf(id), { exact: true }).first().click();
  await editor
    .page()
    .getByRole('combobox', { name: inWords('organisers') })
    .click();
  await editor.page().getByRole('option', { name: chosen, exact: true }).click();
  await editor.page().getByRole('checkbox', { name: measure.label, exact: true }).click();
  const file = `${id}/index.yaml`;
  assert.deepEqual(Object.keys(await editor.save(before)), [file]);
  const now = parse((await editor.files())[file]!) as { organisers: string[]; measures: number[] };
  assert.deepEqual(now.organisers, [...data.organisers, chosen]);
  assert.deepEqual(now.measures.toSorted(), [...data.measures, measure.value].toSorted());
});

test('a component is inserted into prose as a block of fields, and the preview shows the prose in the styles of the portal', async () => {
  const block = insertables.find(({ place, holds }) => place === 'block' && holds === 'words')!;
  const before = await editor.files();
  await editor.open('newsText', `news-${slug()}`);
  const preview = await editor.openPreview();
  await editor.page().getByRole('button', { name: say._sui.text_editor.edit_in_markdown }).first().click();
  await editor
    .page()
    .getByRole('textbox', { name: inWords('text') })
    .first()
    .click();
  await editor.page().keyboard.press('Control+End');
  await editor.page().getByRole('button', { name: say.insert, exact: true }).first().click();
  const offered = await editor.page().getByRole('menuitem').allTextContents();
  assert.deepEqual(
    offered.map((label) => label.trim()),
    insertables.map(({ label }) => label),
  );
  await editor.page().getByRole('menuitem', { name: block.label, exact: true }).click();
  await editor.page().getByRole('group', { name: block.label }).getByRole('textbox').last().fill(words.block);
  await preview.getByText(words.block).waitFor();
  assert.equal(await preview.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--of-the-portal')), 'yes');
  const file = `news/${slug()}/ar.mdx`;
  assert.deepEqual(Object.keys(await editor.save(before)), [file]);
  assert.ok((await editor.files())[file]!.includes(`\n\n<${block.id}>\n\n${words.block}\n\n</${block.id}>\n`));
});

test('the preview has every language of the entry beside each other, as it is typed', async () => {
  const byEntry = Map.groupBy(readPortal(editor.content).portal.lawText, ({ id }) => dirname(id));
  const [id, own] = [...byEntry].toSorted(([, one], [, other]) => other.length - one.length)[0]!;
  const codes = localeCodes.filter((code) => own.some((each) => slugOf(each.id) === code));
  await editor.open('lawText', slugged(id));
  const preview = await editor.openPreview();
  const columns = preview.getByRole('columnheader');
  await columns.nth(own.length - 1).waitFor();
  assert.deepEqual(await columns.evaluateAll((heads) => heads.map((head) => (head as HTMLElement).lang)), codes);
  await editor.box('title').first().fill(words.typed);
  await preview.getByText(words.typed).waitFor();
  const first = preview.getByRole('row').nth(2).getByRole('cell');
  for (const [index, code] of codes.entries()) {
    const title = own.find((each) => slugOf(each.id) === code)!.data.title!;
    assert.equal((await first.nth(index).innerText()).trim(), index === 0 ? words.typed : title);
    assert.equal(await first.nth(index).evaluate((each) => getComputedStyle(each).direction), locales[code].dir);
  }
});

/** What may be put in: a folder, how its files are named, and whether the editor looks into them; where it does not, the check does. */
const putIn = [
  { folder: 'pictures', extension: 'png', mimeType: 'image/png', looksInside: true },
  { folder: 'attachments', extension: 'pdf', mimeType: 'application/pdf', looksInside: false },
];
for (const { folder, extension, mimeType, looksInside } of putIn)
  test(`a file is put in beside the other ${folder}; one that is too large, or is none, is refused`, async () => {
    const [there] = globSync(`*.${extension}`, { cwd: join(editor.content, folder) });
    const sound = readFileSync(join(editor.content, folder, there!));
    await editor.goto(`assets/content/${folder}`);
    await editor.page().getByRole('button', { name: say.upload_assets }).first().click();
    const chooser = editor.page().waitForEvent('filechooser');
    await editor.page().getByRole('dialog').getByRole('button').first().click();
    const files = { sound, none: Buffer.from('nothing'), large: Buffer.concat([sound, Buffer.alloc(11 * 1024 * 1024)]) };
    await (await chooser).setFiles(Object.entries(files).map(([name, buffer]) => ({ name: `${name}.${extension}`, mimeType, buffer })));
    await editor.page().getByRole('alertdialog').getByRole('button', { name: say.upload, exact: true }).click();
    await editor.page().getByRole('alertdialog').waitFor({ state: 'hidden' });
    const put = Object.keys(files).map((name) => `${folder}/${name}.${extension}`);
    const found = async () => Object.keys(await editor.files()).filter((file) => put.includes(file));
    const taken = ['sound', ...(looksInside ? [] : ['none'])].map((name) => `${folder}/${name}.${extension}`);
    assert.deepEqual((await editor.soon(found)).toSorted(), taken.toSorted());
    if (looksInside) return;
    const row = readPortal(editor.content).portal.attachment[0]!;
    writeFileSync(join(editor.content, folder, 'none.pdf'), files.none);
    const [problem] = attachmentRules({ attachment: [{ ...row, data: { ...row.data, file: 'none.pdf' } }] });
    assert.match(problem!.wrong, /cannot be opened/);
  });

test('nobody else was asked for anything, and the policy had nothing to refuse', () => {
  assert.deepEqual(editor.asked, { foreign: [], refused: [] });
});
