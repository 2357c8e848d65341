import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { checkContent } from '#src/check/check.ts';
import { problemLine } from '#src/content/problem.ts';
import { interview, type Answers } from '../fixtures/interview.ts';
import { change, copyOfWhole } from '../fixtures/portal.ts';

/** Each page of docs/handbook/ is done as it says, on a copy of the portal in small, and the check accepts what comes of it. */

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

/** Types a command of package.json; `npm run new` is answered by the block below it. */
async function type(command: string, answers: Block | undefined, content: string): Promise<void> {
  const [, script, rest = ''] = /^npm run (\S+)(?: (?:-- )?(.*))?$/.exec(command)!;
  const words = [...rest.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted = word]) => placed(quoted, content));
  if (script === 'new') {
    const given = answers!.lines.map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]);
    const { said, status } = await interview(words, content, { ...(Object.fromEntries(given) as Answers), 'next paragraph': '' });
    assert.equal(status, 0, said);
    return;
  }
  const [program, ...own] = scripts[script!]!.split(' ');
  assert.equal(program, 'node', command);
  const { status, stderr, stdout } = spawnSync(process.execPath, [...own, ...words], {
    encoding: 'utf8',
    env: { ...process.env, PORTAL_CONTENT: content },
  });
  assert.equal(status, 0, `${command}\n${stdout}${stderr}`);
}

function edit({ of, lines }: Block, content: string): void {
  const pairs = lines.flatMap((line, index) => (line.startsWith('- ') ? [[line.slice(2), lines[index + 1]!.slice(2)]] : []));
  assert.equal(pairs.length * 2, lines.length, of);
  for (const [from, to] of pairs) change(content, of.replace('content/', ''), (text) => text.replace(`${from}\n`, () => `${to}\n`));
}

const pages = globSync('docs/handbook/*.md')
  .filter((file) => basename(file) !== 'README.md')
  .toSorted();

test('the first page of the handbook leads to every other', () => {
  const led = [...readFileSync('docs/handbook/README.md', 'utf8').matchAll(/\]\(([\w-]+\.md)\)/g)].map(([, file]) =>
    join('docs/handbook', file!),
  );
  assert.deepEqual(led.toSorted(), pages);
});

describe('every task of the handbook runs, and the check passes on what comes of it', () => {
  for (const page of pages)
    test(basename(page, '.md'), async (t) => {
      const content = copyOfWhole(t);
      const blocks = blocksOf(readFileSync(page, 'utf8'));
      assert.ok(blocks.some(({ kind }) => kind === 'sh'));
      for (const [index, block] of blocks.entries()) {
        if (block.kind === 'edit') edit(block, content);
        else if (block.kind === 'program') translate(block, content);
        else if (block.kind === 'sh') for (const command of block.lines) await type(command, blocks[index + 1], content);
        else assert.equal(block.kind, 'answers');
      }
      assert.deepEqual(checkContent(content).problems.map(problemLine), []);
    });
});
