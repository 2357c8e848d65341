import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOf } from './document.ts';

const kinds = (prose: string) => blocksOf(prose, { locale: 'fr', fallback: false }).map(({ kind, words }) => [kind, words.text]);

test('prose is split into headings, quotations, list items and paragraphs, without their marks', () => {
  for (const end of ['\n', '\r\n'])
    assert.deepEqual(kinds('## Titre {#titre}\n\n> Cité\n> encore\n\nUn\ndeux.\n\n- a\n- b'.replaceAll('\n', end)), [
      ['heading', 'Titre'],
      ['quote', 'Cité encore'],
      ['paragraph', 'Un deux.'],
      ['item', 'a'],
      ['item', 'b'],
    ]);
});

test('a number with a separator is set apart in Arabic prose', () => {
  const [block] = blocksOf('القانون رقم 27-14', { locale: 'ar', fallback: false });
  assert.deepEqual(block!.words.pieces.at(-1), { text: '27-14', isolate: true });
});
