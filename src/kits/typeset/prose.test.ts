import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { blocksOf, type Block, type Run } from './prose.ts';

const place = { locale: 'fr', fallback: false, file: 'programmes/p/fr.mdx', page: new URL('https://portal.ma/fr/p/') } as const;

/** Runs and blocks in short: *strong*, ~struck~, [words](address). */
const run = ({ words, strong, struck, url }: Run): string => {
  const marked = [strong && '*', struck && '~'].filter(Boolean).join('');
  const text = marked + words.text + marked;
  return url ? `[${text}](${url})` : text;
};
const line = (runs: Run[]) => runs.map(run).join('');
const short = (block: Block): unknown => {
  switch (block.kind) {
    case 'heading':
      return [`h${block.level}`, line(block.runs)];
    case 'paragraph':
      return line(block.runs);
    case 'quote':
      return ['quote', ...block.blocks.map(short)];
    case 'list':
      return [block.start ?? 'list', ...block.items.map((item) => item.map(short))];
    case 'table':
      return ['table', ...block.rows.map((row) => row.map(line))];
    case 'rule':
      return ['rule'];
  }
};
const read = (prose: string, page = place.page) => blocksOf(prose, { ...place, page }).map(short);

describe('prose becomes blocks, without the marks of Markdown', () => {
  const rows: Record<string, [prose: string, blocks: unknown[]]> = {
    nothing: ['\n\n', []],
    'a heading, its level kept': [
      '## Titre\n\n### Sous-titre',
      [
        ['h2', 'Titre'],
        ['h3', 'Sous-titre'],
      ],
    ],
    'a heading of the page itself, which the document has already': ['# Titre', [['h2', 'Titre']]],
    'lines of a paragraph': ['Un\ndeux.\n\nTrois.', ['Un deux.', 'Trois.']],
    'a broken line': ['Un\\\ndeux', ['Un\ndeux']],
    'a quotation': ['> Cité\n> encore', [['quote', 'Cité encore']]],
    'a quotation of two paragraphs': ['> Un\n>\n> deux', [['quote', 'Un', 'deux']]],
    'a list': [
      '- a\n* b',
      [
        ['list', ['a']],
        ['list', ['b']],
      ],
    ],
    'a list with lines that go on': ['- a\n  encore\n- b', [['list', ['a encore'], ['b']]]],
    'a numbered list': ['1. a\n2. b', [[1, ['a'], ['b']]]],
    'a numbered list that begins later': ['3) a\n4) b', [[3, ['a'], ['b']]]],
    'a list within a list': ['1. a\n   - b\n   - c\n2. d', [[1, ['a', ['list', ['b'], ['c']]], ['d']]]],
    'a year is no list': ['2016 fut. 1. non', ['2016 fut. 1. non']],
    'words that are strong, or meant to be': ['Un **deux** et *trois* ~~non~~', ['Un *deux* et *trois* ~non~']],
    'strong words in a heading and a list': [
      '## a **b**\n\n- **c**',
      [
        ['h2', 'a *b*'],
        ['list', ['*c*']],
      ],
    ],
    'a link to another site': ['[la loi](https://justice.gov.ma/loi)', ['[la loi](https://justice.gov.ma/loi)']],
    'a link that is strong': ['**[la loi](https://justice.gov.ma/loi)**', ['[*la loi*](https://justice.gov.ma/loi)']],
    'a link by its name': ['[la loi][x]\n\n[x]: https://justice.gov.ma/loi', ['[la loi](https://justice.gov.ma/loi)']],
    'a link to a page of the portal': ['[loi](../law/x/)', ['[loi](https://portal.ma/fr/law/x/)']],
    'a mail address': ['[écrire](mailto:a@justice.gov.ma)', ['[écrire](mailto:a@justice.gov.ma)']],
    'an address no reader can open': ['[loi](https://a.example/)', ['loi']],
    'a table': ['| a | b |\n| - | - |\n| 1 | **2** |', [['table', ['a', 'b'], ['1', '*2*']]]],
    'a line across': ['a\n\n---\n\nb', ['a', ['rule'], 'b']],
    'signs that Markdown would read': ['5 \\* 3 &amp; 2 `x`', ['5 * 3 & 2 x']],
  };
  for (const [name, [prose, blocks]] of Object.entries(rows))
    test(name, () => {
      for (const end of ['\n', '\r\n']) assert.deepEqual(read(prose.replaceAll('\n', end)), blocks);
    });
});

test('a draft has no address to lead to: the words alone are set', () => {
  assert.deepEqual(read('[loi](../law/x/)', new URL('https://cnclt.example/fr/p/')), ['loi']);
});

test('what no template sets is an error that names file and form', () => {
  for (const prose of ['a[^1]\n\n[^1]: b', '<Unknown />', 'a {1}'])
    assert.throws(
      () => read(prose),
      /^Error: content\/programmes\/p\/fr\.mdx: "\w+" \(line \d of the prose\) cannot be set in a document;/,
    );
});

test('a number with a separator is set apart in Arabic prose', () => {
  const [block] = blocksOf('القانون رقم **27-14**', { ...place, locale: 'ar' });
  assert.deepEqual(block!.kind === 'paragraph' && block!.runs.at(-1)!.words.pieces, [{ text: '27-14', isolate: true }]);
});
