import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPortal } from './read.ts';
import { contentPairs, interfacePairs } from './term-pairs.ts';

const { portal } = readPortal('tests/fixtures/portal');
const pairs = contentPairs(portal);

test('each text of a translated entry stands beside its original, in the language its facts name', () => {
  for (const { id, data } of portal.measure) {
    const translations = portal.measureText.filter((text) => text.id.startsWith(`${id}/`) && text.id !== `${id}/${data.language}`);
    for (const { file, data: words } of translations) {
      const title = pairs.find((pair) => pair.file === file && pair.field === 'title')!;
      const original = portal.measureText.find((text) => text.id === `${id}/${data.language}`)!;
      assert.deepEqual([title.from, title.original, title.translation], [data.language, original.data.title, words.title]);
    }
  }
});

test('rows that hold all languages give a pair for each but the first', () => {
  const [body] = portal.body;
  const found = pairs.filter(({ field }) => field.startsWith(`${body!.id}.title.`));
  assert.deepEqual(
    found.map(({ to, translation }) => [to, translation]),
    Object.entries(body!.data.title).filter(([locale]) => locale !== 'ar'),
  );
  assert.ok(found.every(({ original }) => original === body!.data.title.ar));
});

test('no text is its own translation, and prose goes block by block', () => {
  assert.ok(pairs.every(({ from, to }) => from !== to));
  assert.ok(pairs.every(({ field, original }) => !field.startsWith('text') || !/\n\s*\n/.test(original)));
});

test('a translation that holds words alone is beside the words of its original, and beside none of its prose', () => {
  const aboutPageText = portal.aboutPageText.map((text) => (text.id.endsWith('/fr') ? { ...text, body: '' } : text));
  const fields = (of: typeof pairs) => of.filter(({ file }) => file.includes('/about/')).map(({ field }) => field);
  assert.ok(fields(pairs).includes('text.1'));
  assert.deepEqual(
    fields(contentPairs({ ...portal, aboutPageText })),
    fields(pairs).filter((field) => field !== 'text.1'),
  );
});

test('the interface has a pair per key and language that may not be null', () => {
  const keys = new Set(interfacePairs().map(({ field }) => field));
  assert.equal(interfacePairs().length, 3 * keys.size);
});
