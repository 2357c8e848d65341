import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { looseMark } from '#src/check/typography-rules.ts';
import { strayIn, withoutStrays } from '#src/check/characters.ts';
import { editorLocales, phrase, phrases } from '#src/content/phrases.ts';
import { questions } from './questions.ts';
import { change, copyOfMiniature } from '../fixtures/portal.ts';

/** The words of the commands for editors, in each of their languages. */

const names = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).toSorted();

test('a phrase stands once, says as much in every language, and is set as that language is', () => {
  assert.equal(new Set(phrases.map(({ en }) => en)).size, phrases.length);
  for (const row of phrases)
    for (const locale of editorLocales) {
      assert.deepEqual(names(row[locale]), names(row.en), `${locale}: ${row.en}`);
      assert.equal(strayIn(row[locale]), undefined, row[locale]);
    }
  for (const { fr } of phrases) assert.equal(looseMark(fr), undefined, fr);
});

test('a phrase that no code says any more is in nobody’s way: there is none', () => {
  const code = globSync('{src,scripts}/**/*.ts').map((file) => readFileSync(file, 'utf8').replaceAll("\\'", "'"));
  const asked = new Set(questions());
  const unsaid = phrases.filter(({ en }) => {
    if (asked.has(en)) return false;
    const fixed = en
      .split(/\{\w+\}/)
      .toSorted((a, b) => b.length - a.length)[0]!
      .trim();
    return !code.some((text) => text.includes(fixed));
  });
  assert.deepEqual(
    unsaid.map(({ en }) => en),
    [],
  );
});

test('what npm run new asks is said in every language', () => {
  const known = new Set(phrases.map(({ en }) => en));
  const literals = globSync('scripts/new{.ts,/*.ts}').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/phrase\(\s*'([^']+)'|\? '([^']+)' : '([^']+)',\s*(?:talk\.)?locale/g)].flatMap((found) =>
      found.slice(1).filter(Boolean),
    ),
  );
  assert.ok(literals.length > 15);
  assert.deepEqual(
    [...questions(), ...literals].filter((text) => !known.has(text)),
    [],
  );
});

test('what stands in a phrase goes through every language unchanged, and is said there too where it is a phrase', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z][a-z0-9 -]{0,20}[a-z0-9]$/), fc.constantFrom(...editorLocales), (value, locale) => {
      assert.ok(phrase(`"${value}" is not possible here`, locale).includes(value));
      assert.equal(phrase(value, 'en'), value);
    }),
  );
  assert.ok(phrase('add it (a text)', 'fr').includes(phrase('a text', 'fr')));
});

test('the check speaks the language that the editor asks for, by a word of the command or by PORTAL_LANG', (t) => {
  const root = copyOfMiniature(t);
  change(root, 'programmes/plan/measures/2/index.yaml', (text) => text.replace('doubts: []', ''));
  const said = (words: string[], environment = {}) =>
    spawnSync(process.execPath, ['src/check/cli.ts', ...words], {
      encoding: 'utf8',
      env: { ...process.env, PORTAL_CONTENT: root, ...environment },
    }).stderr;
  for (const locale of editorLocales) {
    const text = said(['--in', locale]);
    assert.ok(text.startsWith(`${join(root, 'programmes/plan/measures/2/index.yaml')}: doubts: ${phrase('is missing', locale)}; `), text);
    assert.equal(said([], { PORTAL_LANG: locale }), text);
  }
});

test('a text with strays is mended to one without, which nothing else changes', () => {
  const stray = fc.constantFrom('\u200b', '\u00ad', '\u202e', '\ufeff', '\ufefb', '٣', 'ی', 'ک', '\u0000', 'e\u0301', 'аb', 'ο', '\u2067');
  fc.assert(
    fc.property(fc.array(fc.oneof(stray, fc.constantFrom('كتاب', 'mot', ' ', '12', 'é', '\n')), { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      const mended = withoutStrays(text);
      assert.equal(strayIn(mended), undefined);
      assert.equal(withoutStrays(mended), mended);
      if (!strayIn(text)) assert.equal(mended, text);
    }),
  );
});

test('a stray is told by its code point or its letter, and with what to do', () => {
  for (const [text, wrong, cure] of [
    ['a\u200bb', 'U+200B ZERO WIDTH SPACE', 'remove'],
    ['كی', 'U+06CC ARABIC LETTER FARSI YEH', '"ي"'],
    ['عام ٣', 'U+0663 ARABIC-INDIC DIGIT THREE', '"3"'],
    ['nаtion', 'U+0430 CYRILLIC SMALL LETTER A', '"a"'],
    ['nοtion', 'U+03BF GREEK SMALL LETTER OMICRON', '"o"'],
    ['كتoب', 'U+006F', 'anew'],
    ['cafe\u0301', '"é"', '"é"'],
  ] as const) {
    const stray = strayIn(text)!;
    assert.ok(stray.wrong.includes(wrong), stray.wrong);
    assert.ok(stray.cure.includes(cure), stray.cure);
  }
  assert.equal(strayIn('الـ116 وCNCLT و«نص»'), undefined);
});
