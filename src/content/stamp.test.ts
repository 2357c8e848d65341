import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { stamped } from './stamp.ts';

const of = '0123456789ab';

test('a translation on one line gets the digest; nothing else of the file changes', () => {
  const text = 'title:   "Mesure : un"   # kept\ntranslation: { state: working }\nplain: "x"\n';
  assert.equal(stamped(text, of), 'title:   "Mesure : un"   # kept\ntranslation: { state: working, of: "0123456789ab" }\nplain: "x"\n');
});

test('a translation over several lines gets one line more, in their indentation', () => {
  const text = '---\ntranslation:\n  state: reviewed\n  reviewer: "A. B."\n  date: 2026-01-02\ntitle: "x"\n---\n\nstate: of the prose\n';
  assert.equal(
    stamped(text, of),
    '---\ntranslation:\n  state: reviewed\n  of: "0123456789ab"\n  reviewer: "A. B."\n  date: 2026-01-02\ntitle: "x"\n---\n\nstate: of the prose\n',
  );
});

test('an old digest is replaced, also one written without quotation marks', () => {
  assert.equal(stamped('translation: { state: working, of: aaaaaaaaaaaa }\n', of), 'translation: { state: working, of: "0123456789ab" }\n');
  assert.equal(
    stamped('translation:\n  of: "aaaaaaaaaaaa"\n  state: working\n', of),
    'translation:\n  of: "0123456789ab"\n  state: working\n',
  );
});

test('a digest of digits alone stays a text when the file is read again', () => {
  const again = parse(stamped('translation: { state: working }\n', '123456789012')) as { translation: { of: unknown } };
  assert.equal(again.translation.of, '123456789012');
});

test('a file without a translation is refused', () => {
  assert.throws(() => stamped('title: "x"\n', of), /no translation/);
  assert.throws(() => stamped('translation: { reviewer: "A. B." }\n', of), /no translation/);
});
