import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { alsoCalled, kinds } from '../../scripts/new/kinds.ts';
import { converse, Left, type Dialogue } from '../../scripts/new/dialogue.ts';
import { checkContent } from '#src/check/check.ts';
import { readPortal } from '#src/check/read.ts';
import { editorLocales, phrase } from '#src/content/phrases.ts';
import { problemLine } from '#src/content/problem.ts';
import type { Entry } from '#src/content/entry.ts';
import { endOfInput, interview, typedInterview } from '../fixtures/interview.ts';
import { entries } from '../fixtures/new-entries.ts';
import { copyOfWhole, withNationalDay } from '../fixtures/portal.ts';

/** `npm run new`: what editors answer becomes an entry that the check accepts, for every kind there is. */

/**
 * Rules that wait for more than the entry: that it is registered, that a question shows the series, that help and courses stand in every
 * language.
 */
const waits = /is not registered|no question shows|a (help page|module) is missing/;

describe('every kind becomes an entry that the check accepts', () => {
  test('each kind is tried', () => assert.deepEqual(Object.keys(entries), Object.keys(kinds)));

  for (const [kind, answers] of Object.entries(entries))
    test(kind, async (t) => {
      const content = kind === 'edition' ? withNationalDay(t) : copyOfWhole(t);
      const { collection } = kinds[kind]!;
      const before = readPortal(content).whole[collection].length;
      const said = await interview([kind], content, answers);
      const { problems } = checkContent(content);
      assert.deepEqual(
        problems.map(problemLine).filter((line) => !waits.test(line)),
        [],
        said,
      );
      assert.equal((readPortal(content).whole[collection] as Entry[]).length, before + 1, said);
    });
});

test('a kind has the names that editors call it by', async (t) => {
  for (const [name, kind] of Object.entries(alsoCalled)) {
    const content = copyOfWhole(t);
    const said = await interview([name], content, entries[kind]!);
    assert.ok(said.includes(`"${name}" is written as "${kind}"`), said);
    const { collection } = kinds[kind]!;
    assert.equal(readPortal(content).whole[collection].length, readPortal(copyOfWhole(t)).whole[collection].length + 1);
  }
});

test('a translation stands with its original above each text, and the check accepts it', async (t) => {
  const content = copyOfWhole(t);
  await interview(['translation'], content, {
    'which entry': ['news/2024-11-19-us-delegatio', 'content/news/2024-11-19-us-delegation/'],
    'into which': ['fr', 'en'],
    البرنامج: 'The Commission received a delegation and spoke about the programme.',
    اللجنة: 'The Commission received a delegation of the office.',
    السيد: 'The head of the Commission spoke about the projects of the programme.',
    'write this': '',
  });
  const text = readFileSync(join(content, 'news/2024-11-19-us-delegation/en.mdx'), 'utf8');
  assert.match(text, /# .*البرنامج[\s\S]*state: "working"/);
  assert.match(text, /of: "?[0-9a-f]{12}/);
  assert.deepEqual(checkContent(content).problems.map(problemLine), []);
});

test('an original may be in another language, and the questions in that of the editor', async (t) => {
  for (const locale of editorLocales) {
    const content = copyOfWhole(t);
    const said = await interview(['page', '--in', locale], content, {
      [phrase('in which language are the original words?', locale)]: 'fr',
      [phrase('two or three words for its address, in small Latin letters with hyphens', locale)]: 'fixture-page',
      title: 'Une page',
      summary: 'Ce que dit la page, en une ligne.',
    });
    assert.ok(said.includes(`/${locale}/about/fixture-page/`), said);
    assert.deepEqual(readdirSync(join(content, 'about/fixture-page')).toSorted(), ['fr.yaml', 'index.yaml']);
    assert.deepEqual(checkContent(content).problems.map(problemLine), []);
  }
});

/** A conversation with these lines as its input. */
async function led<Result>(lines: string[], story: (dialogue: Dialogue) => Promise<Result>) {
  const input = [...lines];
  let said = '';
  const result = await converse(
    () => Promise.resolve(input.shift()),
    (text) => void (said += text),
    story,
  );
  return { result, said, left: input };
}

const number = (answer: string) => (/^\d+$/.test(answer) ? { value: Number(answer) } : { wrong: 'no number' });

test('an answer can be taken back, however many were given since, and what depends on it is asked anew', async () => {
  const story = async ({ ask }: Dialogue) => {
    const first = await ask('first', number);
    return first! > 5 ? [first, await ask('large', number)] : [first, await ask('small', number), await ask('last', number)];
  };
  assert.deepEqual((await led(['x', '1', '2', '3'], story)).result, [1, 2, 3]);
  assert.deepEqual((await led(['1', '2', '<', '<', '9', '4'], story)).result, [9, 4]);
  assert.deepEqual((await led(['<', '1', '<', '1', '7', '<', '8', '3'], story)).result, [1, 8, 3]);
});

test('who leaves before the end writes nothing, and who answers all of it writes an entry, by the command as it is typed', async (t) => {
  await assert.rejects(
    led(['1'], async ({ ask }) => [await ask('a', number), await ask('b', number)]),
    Left,
  );
  const content = copyOfWhole(t);
  const before = readdirSync(content, { recursive: true });
  const { status, said } = await typedInterview(['news'], content, { ...entries.news, title: endOfInput });
  assert.equal(status, 1, said);
  assert.deepEqual(readdirSync(content, { recursive: true }), before);
  assert.ok(!existsSync(join(content, 'news/2024-05-10-fixture-entry')));

  const typed = await typedInterview(['news'], content, entries.news!);
  assert.equal(typed.status, 0, typed.said);
  assert.ok(existsSync(join(content, 'news/2024-05-10-fixture-entry')));
});
