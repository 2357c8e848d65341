import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { digest } from './digest.ts';
import type { Translation } from './schema.ts';
import { textsOf } from './texts.ts';

const text = { title: 'تدبير', actions: ['أ', 'ب'], committee: { name: 'لجنة', duties: ['ج'] }, timeframe: null };
const original = digest(text, 'نص');

describe('the digest of an original', () => {
  test('is short, and the same tomorrow', () => {
    assert.match(original, /^[0-9a-f]{12}$/);
    assert.equal(digest({ title: 'a' }, 'b'), 'f093b903888c');
  });

  test('does not see the order of the fields, at any depth', () => {
    const turned = { timeframe: null, committee: { duties: ['ج'], name: 'لجنة' }, actions: ['أ', 'ب'], title: 'تدبير' };
    assert.equal(digest(turned, 'نص'), original);
  });

  test('does not see the state of the translation, blank lines at the ends, or line ends of Windows', () => {
    assert.equal(digest({ ...text, translation: { state: 'original' } }, '\n\nنص\n'), original);
    assert.equal(digest(text, 'نص\r\n\r\nآخر'), digest(text, 'نص\n\nآخر'));
  });

  test('sees a changed word wherever it stands', () => {
    const changes = [
      { ...text, title: 'تدابير' },
      { ...text, actions: ['أ', 'ت'] },
      { ...text, actions: ['ب', 'أ'] },
      { ...text, actions: ['أ', 'ب', 'ت'] },
      { ...text, committee: { ...text.committee, duties: ['د'] } },
      { ...text, timeframe: 'مستمر' },
    ];
    const digests = changes.map((changed) => digest(changed, 'نص'));
    assert.equal(new Set([...digests, digest(text, 'نص آخر'), original]).size, changes.length + 2);
  });

  test('no two different texts share one', () => {
    const words = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string())), { noNullPrototype: true });
    fc.assert(
      fc.property(words, words, fc.string(), (one, other, body) => {
        delete one['translation'];
        delete other['translation'];
        const same = JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
        assert.equal(digest(one, body) === digest(other, body), same);
      }),
    );
  });
});

test('a translation made from an older original is found', () => {
  const record = (locale: string, title: string, translation: Translation) => ({ id: `pages/x/${locale}`, data: { title, translation } });
  const arabic = record('ar', 'تدبير', { state: 'original' });
  const french = record('fr', 'mesure', { state: 'working', of: digest(arabic.data) });
  const english = record('en', 'measure', { state: 'working' });
  assert.deepEqual(textsOf([arabic, french, english], 'pages/x', 'ar').stale, []);
  assert.deepEqual(textsOf([record('ar', 'تدابير', { state: 'original' }), french, english], 'pages/x', 'ar').stale, ['fr']);
  assert.throws(() => textsOf([french], 'pages/x', 'ar'), /content\/pages\/x: no file of the original language \(ar\)/);
});
