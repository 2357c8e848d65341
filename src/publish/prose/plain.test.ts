import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainProse, type ComponentWords } from './plain.ts';

const componentWords: ComponentWords = async (name, attributes, locale) => {
  if (name === 'Quote') return { before: '', mark: '> ', after: `(${attributes['source']})` };
  return { before: name === 'Callout' ? String(attributes['title'] ?? '') : `[${[name, ...Object.values(attributes), locale].join(' ')}]` };
};
const plain = (prose: string) => plainProse(prose, 'fr', componentWords);

test('a component of a line is its words, wherever it stands', async () => {
  assert.equal(await plain('La mesure <Measure n={21} />, puis <Hotline/>.'), 'La mesure [Measure 21 fr], puis [Hotline fr].');
  assert.equal(await plain('> - **<Law id="a" article="1-2" />**\n\n<Chart series="b" />\n'), '> - **[Law a 1-2 fr]**\n\n[Chart b fr]\n');
});

test('words after letters of more than one byte stay where they are', async () => {
  assert.equal(await plain('الرقم 😀 <Hotline /> هنا'), 'الرقم 😀 [Hotline fr] هنا');
});

test('what a component holds stays, with what stands round it', async () => {
  assert.equal(
    await plain('Un.\n\n<Callout title="Note">\nDeux <Hotline />.\n\n- trois\n</Callout>\n\nQuatre.'),
    'Un.\n\nNote\n\nDeux [Hotline fr].\n\n- trois\n\nQuatre.',
  );
  assert.equal(await plain('<Quote source="a">\nUn\ndeux\n</Quote>'), '> Un\n> deux\n\n(a)');
});

test('a prose without components is itself', async () => {
  const prose = '## Un\n\n- deux {#trois}\n'.replace(' {#trois}', '');
  assert.equal(await plain(prose), prose);
});
