import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutComponents } from './field-texts.ts';

test('of a component only its own words are words: no name, no id, no number', () => {
  const rows = {
    'La mesure <Measure n={21} form="number" /> du plan.': 'La mesure  du plan.',
    'Voir <Law id="law-27-14" article="448-1" />.': 'Voir .',
    '<Callout title="À savoir">Des mots.</Callout>': 'À savoir Des mots.',
    '<Details summary="Plus > moins">\n\nDes mots.\n\n</Details>': 'Plus > moins \n\nDes mots.\n\n',
    '3 < 4 et 5 > 4': '3 < 4 et 5 > 4',
  };
  for (const [prose, words] of Object.entries(rows)) assert.equal(withoutComponents(prose), words);
});
