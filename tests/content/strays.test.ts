import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, test } from 'node:test';
import { strayIn } from '#src/check/characters.ts';
import { trials } from '../fixtures/portal.ts';

/** Characters that look right and are others, wherever an editor may leave them: one line names each, and says what to type. */

/** What is left in a text, how the line names it, and what it says to type; nothing where it is to be removed. */
const strays: [name: string, left: string, named: string, typed?: string][] = [
  ['a Latin letter and its accent apart', 'e\u0301', '"é" as a letter and a mark', 'é'],
  ['an Arabic letter and its hamza apart', '\u0627\u0654', '"أ" as a letter and a mark', 'أ'],
  ['tatweel', 'حمـلة', 'U+0640 ARABIC TATWEEL'],
  ['a ligature as it is printed', '\ufefb', 'U+FEFB', 'لا'],
  ['a letter as it is printed', '\ufe8d', 'U+FE8D', 'ا'],
  ['a space without width', 'ا\u200bب', 'U+200B ZERO WIDTH SPACE'],
  ['a mark of direction', '\u200fب', 'U+200F RIGHT-TO-LEFT MARK'],
  ['an override of direction', '\u202eب', 'U+202E RIGHT-TO-LEFT OVERRIDE'],
  ['a byte order mark within', 'ا\ufeffب', 'U+FEFF ZERO WIDTH NO-BREAK SPACE'],
  ['an Arabic-Indic digit', '٢', 'U+0662 ARABIC-INDIC DIGIT TWO', '2'],
  ['an eastern Arabic-Indic digit', '۲', 'U+06F2', '2'],
];

const yaml = 'programmes/plan/measures/2/ar.yaml';
const mdx = 'about/methodology/ar.mdx';
/** Where it is left: the file, and the text with it. */
const places: Record<string, [file: string, leave: (text: string, left: string) => string]> = {
  'a field of YAML': [yaml, (text, left) => text.replace(/^title: '/m, `title: '${left} `)],
  'an item of a list': [yaml, (text, left) => text.replace(/^( *)- '/m, `$1- '${left} `)],
  'a field above prose': [mdx, (text, left) => text.replace(/^title: '/m, `title: '${left} `)],
  prose: [mdx, (text, left) => `${text.trimEnd()}\n\n${left} نص.\n`],
  'a heading of prose': [mdx, (text, left) => `${text.trimEnd()}\n\n## ${left} نص\n\nنص.\n`],
};

describe('a character that is not what it looks like', () => {
  const told = trials({ after });

  for (const [place, [file, leave]] of Object.entries(places))
    for (const [name, left, named, typed] of strays)
      test(`${name}, in ${place}`, () => {
        const [first] = told({ [file]: (text) => leave(text, left) });
        assert.ok(first, 'nothing was told');
        assert.equal(first.file, file);
        assert.ok(first.wrong.includes(named), first.wrong);
        assert.ok(typed === undefined ? /^remove it/.test(first.cure) : first.cure.startsWith(`type "${typed}"`), first.cure);
      });

  for (const file of [yaml, mdx])
    test(`a byte order mark before ${file} is read as if it were not there`, () => {
      assert.deepEqual(told({ [file]: (text) => `\ufeff${text}` }), []);
      assert.deepEqual(told({ [file]: (text) => `\ufeff${text.replaceAll('\n', '\r\n')}` }), []);
    });
});

test('the tables hold what they say: each is a stray, and what is to be typed is none', () => {
  for (const [name, left, , typed] of strays) {
    assert.ok(strayIn(left), name);
    assert.equal(typed && strayIn(typed), typed && undefined, name);
  }
  for (const [file] of Object.values(places)) assert.equal(strayIn(readFileSync(`tests/fixtures/portal/${file}`, 'utf8')), undefined);
});
