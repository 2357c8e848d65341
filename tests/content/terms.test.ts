import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPortal } from '#src/check/read.ts';
import { contentPairs, interfacePairs } from '#src/check/term-pairs.ts';
import { deviations } from '#src/check/term-usage.ts';
import { contentRoot } from '#src/content/root.ts';

/**
 * The glossary binds every translation, as `npm run translations -- terms` tells it. Another word that is right in its place is an
 * exception of the content: `accepted` of the term in content/glossary.yaml, with the reason in `why`.
 */
test('no translation leaves the words agreed for a term', () => {
  const { whole } = readPortal(contentRoot);
  const found = deviations(
    whole.term.map(({ data }) => data),
    [...contentPairs(whole), ...interfacePairs()],
  );
  assert.deepEqual(
    found.map(({ file, field, original, agreed }) => `${file}: ${field}: «${original}»: ${agreed.join(', ')}`),
    [],
  );
});
