import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { checkContent } from '#src/check/check.ts';
import { editorLocales, phrases, type EditorLocale } from '#src/content/phrases.ts';
import { problemLine } from '#src/content/problem.ts';
import { interview } from '../fixtures/interview.ts';
import { change, copyOfWhole } from '../fixtures/portal.ts';
import { projectOf, type Project } from '../fixtures/project.ts';

/**
 * Each page of docs/handbook/en/ is done as it says, on a copy of the portal in small, and the check accepts what comes of it. The pages of
 * the other languages have the same commands.
 */

interface Block {
  kind: string;
  /** The file of an edit. */
  of: string;
  lines: string[];
}

const blocksOf = (page: string): Block[] =>
  [...page.matchAll(/^```(\w+) ?(.*)\n([\s\S]*?)^```$/gm)].map(([, kind, of, text]) => ({
    kind: kind!,
    of: of!,
    lines: text!.trimEnd().split('\n'),
  }));

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** A path as it is in the copy: of its content, or of the files for translators, which lie beside it. */
const placed = (path: string, content: string): string =>
  path.replace(/^content\//, `${content}/`).replace(/^translations\//, `${dirname(content)}/translations/`);

/** Puts translations into a file for translators, as their program does: after each original what stands for it. */
function translate({ of, lines }: Block, content: string): void {
  const file = placed(of, content);
  const text = lines.reduce(
    (whole, line) => {
      const [original, translation] = line.split(/: (.*)/s) as [string, string];
      const unit = new RegExp(`<source>${original}</source>(?:<target>.*?</target>)?`);
      assert.match(whole, unit);
      return whole.replace(unit, () => `<source>${original}</source><target>${translation}</target>`);
    },
    readFileSync(file, 'utf8'),
  );
  writeFileSync(file, text);
}

/** Where a page is tried: a folder of content, and for what git is about the project that it stands in. */
interface Place {
  content: string;
  project?: Project;
}

/** Types a command; `npm run new` is answered by the block below it. */
async function type(command: string, answers: Block | undefined, { content, project }: Place): Promise<void> {
  if (command.startsWith('git ')) return void project!.git(...command.split(' ').slice(1));
  const [, script, rest = ''] = /^npm run (\S+)(?: (?:-- )?(.*))?$/.exec(command)!;
  const words = [...rest.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted = word]) => placed(quoted, content));
  if (script === 'release') {
    const { status, wrong } = project!.release('2027-03-01', words);
    assert.equal(status, 0, wrong);
    return;
  }
  if (script === 'new') {
    const given: Record<string, string[]> = {};
    for (const line of answers!.lines) {
      const [asked, answer] = line.split(/: (.*)/s) as [string, string];
      (given[asked] ??= []).push(answer); // what is asked again, of the next folder, gets the next answer
    }
    const { said, status } = await interview(words, content, { ...given, 'next paragraph': '' });
    assert.equal(status, 0, said);
    return;
  }
  const [program, ...own] = scripts[script!]!.split(' ');
  assert.equal(program, 'node', command);
  const { status, stderr, stdout } = spawnSync(process.execPath, [...own, ...words], {
    encoding: 'utf8',
    env: { ...process.env, PORTAL_CONTENT: content, ...(project && { PORTAL_VERSIONS: join(project.folder, 'versions') }) },
  });
  assert.equal(status, 0, `${command}\n${stdout}${stderr}`);
}

function edit({ of, lines }: Block, content: string): void {
  const pairs = lines.flatMap((line, index) => (line.startsWith('- ') ? [[line.slice(2), lines[index + 1]!.slice(2)]] : []));
  assert.equal(pairs.length * 2, lines.length, of);
  for (const [from, to] of pairs) change(content, of.replace('content/', ''), (text) => text.replace(`${from}\n`, () => `${to}\n`));
}

/** The pages of the tasks in a language, by their names. */
const pagesOf = (locale: EditorLocale): string[] =>
  globSync(`docs/handbook/${locale}/*.md`)
    .map((file) => basename(file, '.md'))
    .filter((name) => name !== 'README')
    .toSorted();
const read = (locale: EditorLocale, name: string) => readFileSync(`docs/handbook/${locale}/${name}.md`, 'utf8');
const pages = pagesOf('en');

/** Does what a page says. */
async function follow(name: string, place: Place): Promise<void> {
  const blocks = blocksOf(read('en', name));
  assert.ok(blocks.some(({ kind }) => kind === 'sh'));
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'edit') edit(block, place.content);
    else if (block.kind === 'program') translate(block, place.content);
    else if (block.kind === 'sh') for (const command of block.lines) await type(command, blocks[index + 1], place);
    else assert.equal(block.kind, 'answers');
  }
}

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
      const led = [...read(locale, 'README').matchAll(/\]\(([\w-]+)\.md\)/g)].map(([, name]) => name!);
      assert.deepEqual([led.toSorted(), pagesOf(locale)], [pages, pages]);
      assert.ok(readFileSync('docs/handbook/README.md', 'utf8').includes(`](${locale}/README.md)`));
    });

    for (const page of pages)
      test(`${locale}: ${page} has the commands, the edits and the answers of the page that is tried`, () => {
        const [own, tried] = [blocksOf(read(locale, page)), blocksOf(read('en', page))];
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
