import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPortal } from '#src/check/read.ts';
import { contentRoot } from '#src/content/root.ts';
import { wordsToUse } from '#src/language/amazigh/orthography.ts';
import lexicon from '#src/language/amazigh/lexicon.json' with { type: 'json' };

test('the lexicon has the words of each text of the content that it names as their source: all that may be used, and no other', () => {
  const texts = readPortal(contentRoot).portal.lawText;
  const sources = Object.entries(lexicon.words).filter(([source]) => source.startsWith('content/'));
  assert.ok(sources.length > 0);
  for (const [source, words] of sources) {
    const { quoted } = texts.find(({ id }) => `content/${id}.yaml` === source)!.data;
    const parts = [quoted!.preamble, ...quoted!.articles].flatMap(({ heading, text }) => [heading, ...text]);
    assert.deepEqual(words, wordsToUse(parts, quoted!.misprints), `${source}: node scripts/declaration-words.ts`);
  }
});
