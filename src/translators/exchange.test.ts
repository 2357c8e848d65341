import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { alignedWith, codedString, codesOf, evened, markup, numbered, raw, type Coded } from './coded.ts';
import { blocksOf, withBlocks } from './prose-blocks.ts';
import { parsed, returned } from './read.ts';
import { weigh } from './weigh.ts';
import type { Unit, Work } from './works.ts';
import { xliff } from './write.ts';

/** Markup and placeholders through XLIFF and back, whatever stands around them. */

const scripts = ['abcé', 'سلام', 'ⴰⵣⵓⵍ'];
const marks = '’ «»،؟؛0123456789.,:;!?()/-–\u00a0😀';
const sign = fc.constantFrom(...scripts.join(''), ...marks);
/** Words of one script: letters of two within a word are refused. */
const wordIn = (letters: string) =>
  fc.string({ unit: fc.constantFrom(...letters, ...marks), minLength: 1, maxLength: 12 }).filter((text) => /\p{L}/u.test(text));
const word = fc.oneof(...scripts.map(wordIn));
/** Words that begin and end with a letter: a sign beside a code can hide it from Markdown. */
const bare = fc.oneof(...scripts.map((letters) => wordIn(letters).map((text) => `${letters[0]}${evened(text)}${letters[0]}`)));
/** Signs that mean something to XML and nothing to Markdown. */
const awkward = fc.string({ unit: fc.oneof(sign, fc.constantFrom('&', '"', "'", '%', '=', ';', ')')), minLength: 1, maxLength: 12 });
const code = fc.constantFrom(
  (text: string) => `**${text.trim() || 'x'}**`,
  (text: string) => `[${text}](/plan/measures/?a=1&b=2)`,
  () => '<Measure n={21} form="id" />',
  () => '<Hotline />',
  (text: string) => `**[${text}](https://example.org/)**`,
);
const piece = fc.oneof(
  word,
  fc.tuple(code, word).map(([make, text]) => ` ${make(text.replaceAll(/[()[\]]/g, ''))} `),
);
const paragraph = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((pieces) => `ⵣ ${evened(pieces.join(' '))}`)
  .filter((text) => blocksOf(text).length === 1 && raw(blocksOf(text)[0]!.text) === text);
const string = fc
  .array(fc.oneof(word, fc.constantFrom('{count}', '{name}', '{year}')), { minLength: 1, maxLength: 6 })
  .map((parts) => evened(parts.join(' ')));

const proseUnit = (source: string): Unit => ({ id: 'prose.1', source: numbered(blocksOf(source)[0]!.text), place: 0 });
const stringUnit = (source: string): Unit => ({ id: 'key', source: numbered(codedString(source)), place: ['key'] });
const units = fc.oneof(paragraph.map(proseUnit), string.map(stringUnit));

const work = (unit: Unit): Work => ({
  id: 'w',
  collection: 'w',
  from: 'ar',
  to: 'fr',
  original: 'ar.mdx',
  file: 'fr.mdx',
  exists: true,
  units: [unit],
});

/** What becomes of a unit when a tool writes a target into its document. */
function through(unit: Unit, target: Coded | undefined, change = (text: string) => text) {
  const document = parsed(Buffer.from(change(xliff([work({ ...unit, target })], []))));
  try {
    return weigh(unit, returned(document).files[0]!.units[0]!);
  } finally {
    document.dispose();
  }
}

/** The same codes around other words. */
const saying = (text: Coded, words: string[]): Coded =>
  text.map((part, at) => (typeof part === 'string' ? part.replace(/\S(.*\S)?/, () => words[at % words.length]!) : part));

describe('a text of any markup', () => {
  test('comes back as it went', () => {
    fc.assert(fc.property(units, (unit) => void assert.deepEqual(through({ ...unit, target: unit.source }, unit.source), { same: true })));
  });

  test('with other words between its codes holds them to the letter', () => {
    fc.assert(
      fc.property(units, fc.array(bare, { minLength: 1 }), (unit, words) => {
        const said = saying(unit.source, words);
        assert.deepEqual(through(unit, said), { text: evened(raw(said)) });
      }),
    );
  });

  test('with a space within a code that holds words has it outside', () => {
    const unit = proseUnit('ⵣ **x** ⵣ');
    const said = unit.source.map((part) => (part === 'x' ? ' azul ' : part));
    assert.deepEqual(through(unit, said), { text: 'ⵣ **azul** ⵣ' });
  });

  test('with any signs is taken to the letter or refused, never changed', () => {
    fc.assert(
      fc.property(units, fc.array(fc.oneof(awkward, fc.string()), { minLength: 1 }), (unit, words) => {
        const said = saying(
          unit.source,
          words.map((text) => text.replaceAll(/[\p{Cc}\ufffe\uffff]/gu, '')),
        );
        const weighed = through(unit, said);
        if ('text' in weighed) {
          assert.equal(weighed.text.replaceAll(/\s/g, ''), raw(said).replaceAll(/\s/g, ''));
          const read = typeof unit.place === 'number' ? blocksOf(`x ${weighed.text}`)[0]!.text : codedString(weighed.text);
          assert.equal(markup(read), markup(unit.source));
        } else assert.ok('refused' in weighed || 'none' in weighed);
      }),
    );
  });

  test('without one of its codes, or with one twice, is refused by the name of the code', () => {
    fc.assert(
      fc.property(units, fc.nat(), fc.boolean(), (unit, at, twice) => {
        const codes = codesOf(unit.source);
        fc.pre(codes.length > 0);
        const chosen = codes[at % codes.length]!;
        const said = unit.source.flatMap((part) =>
          typeof part === 'string' || part.code !== chosen
            ? [part]
            : twice && part.at === 'whole'
              ? [part, ' ', part]
              : twice
                ? [part]
                : [],
        );
        fc.pre(!twice || said.length > unit.source.length);
        const weighed = through(unit, [...said, ' autre']);
        assert.ok('refused' in weighed && weighed.refused.includes(chosen.open), JSON.stringify(weighed));
      }),
    );
  });

  test('whose original gained or lost a letter or a code is refused', () => {
    fc.assert(
      fc.property(units, units, (sent, now) => {
        fc.pre(evened(raw(sent.source)) !== evened(raw(now.source)));
        const document = parsed(Buffer.from(xliff([work({ ...sent, target: [...sent.source, ' x'] })], [])));
        const weighed = weigh(now, returned(document).files[0]!.units[0]!);
        document.dispose();
        assert.ok('refused' in weighed);
      }),
    );
  });
});

test('the codes of a translation have the numbers of those of its original, whatever their order', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(['{a}', '{b}', '{c}', '{b}'], { minLength: 4 }), (order) => {
      const source = numbered(codedString('{a} {b} {c} {b}'));
      const target = alignedWith(source, codedString(order.join(' ')));
      assert.deepEqual(
        codesOf(target)
          .map(({ id }) => id)
          .sort(),
        ['1', '2', '3', '4'],
      );
    }),
  );
});

test('a prose with other words in one block has the same words in all others', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('', '## ', '- ', '1. ', '> '), paragraph), { minLength: 1, maxLength: 5 }),
      fc.nat(),
      word,
      (parts, at, said) => {
        const prose = parts.map(([mark, text]) => mark + text).join('\n\n');
        const blocks = blocksOf(prose);
        const chosen = at % blocks.length;
        const fresh = blocksOf(withBlocks(prose, new Map([[chosen, `ⵣ ${said.trim()}`]])));
        assert.deepEqual(
          fresh.map(({ text }) => raw(text)),
          blocks.map(({ text }, index) => (index === chosen ? `ⵣ ${said.trim()}` : raw(text))),
        );
      },
    ),
  );
});
