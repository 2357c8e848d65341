import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { checkContent } from '#src/check/check.ts';
import { editorLocales, phrases, type EditorLocale } from '#src/content/phrases.ts';
import { problemLine } from '#src/content/problem.ts';
import { blocksOf, follow, pagesOf, readPage, type Block } from '../fixtures/handbook.ts';
import { copyOfWhole } from '../fixtures/portal.ts';
import { projectOf } from '../fixtures/project.ts';

/**
 * Each page of docs/handbook/en/ is done as it says, on a copy of the portal in small, and the check accepts what comes of it. The pages of
 * the other languages have the same commands.
 */

const pages = pagesOf('en');

/** Pages about what git holds, each with the pages that are done before it. */
const ofGit: Record<string, string[]> = { release: [], undo: ['release'] };

describe('every task of the handbook runs, and the check passes on what comes of it', () => {
  for (const page of pages)
    test(page, async (t) => {
      const earlier = ofGit[page];
      const project = earlier && projectOf(t);
      const place = { content: project?.content ?? copyOfWhole(t), ...(project && { project }) };
      for (const name of [...(earlier ?? []), page]) await follow(name, place);
      assert.deepEqual(checkContent(place.content).problems.map(problemLine), []);
    });
});

describe('the handbook says the same in every language', () => {
  /** An answer stands after its field, the same everywhere, or after words of its question, which are those of the language. */
  const field = /^[\w.]+$/;
  const asked = (words: string, locale: EditorLocale) => phrases.filter((row) => row[locale].includes(words)).map(({ en }) => en);

  for (const locale of editorLocales) {
    test(`${locale}: its first page leads to every other`, () => {
      const led = [...readPage(locale, 'README').matchAll(/\]\(([\w-]+)\.md\)/g)].map(([, name]) => name!);
      assert.deepEqual([led.toSorted(), pagesOf(locale)], [pages, pages]);
      assert.ok(readFileSync('docs/handbook/README.md', 'utf8').includes(`](${locale}/README.md)`));
    });

    for (const page of pages)
      test(`${locale}: ${page} has the commands, the edits and the answers of the page that is tried`, () => {
        const [own, tried] = [blocksOf(readPage(locale, page)), blocksOf(readPage('en', page))];
        const shown = ({ kind, of, lines }: Block) => [
          kind,
          of,
          ...lines.map((line) => (kind === 'answers' ? line.split(/: (.*)/s)[1] : line)),
        ];
        assert.deepEqual(own.map(shown), tried.map(shown));
        for (const [index, { kind, lines }] of own.entries())
          for (const [at, line] of kind === 'answers' ? lines.entries() : []) {
            const [words, english] = [line, tried[index]!.lines[at]!].map((each) => each.split(': ')[0]!) as [string, string];
            const originals = !field.test(english) && asked(words, locale);
            if (originals) assert.ok(originals.some((en) => en.includes(english)) || isOriginal(english), `${words}: no question says so`);
            else assert.equal(words, english);
          }
      });
  }

  /** A question that shows a text to be translated has no words of its own. */
  const isOriginal = (words: string) => /\p{Script=Arabic}/u.test(words);
});
