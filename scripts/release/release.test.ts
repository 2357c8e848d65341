import assert from 'node:assert/strict';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { parse } from 'yaml';
import { layNews, powerCut, projectOf, type Project } from '../../tests/fixtures/project.ts';
import type { Release } from '../../src/publish/releases/schema.ts';

/** `npm run release` and its undoing, in a clone of a project in small: what git holds afterwards, and after each way of being broken off. */

const [first, second, third] = ['2027-03-01', '2027-03-08', '2027-03-15'] as const;
const rows = ({ content }: Project) => parse(readFileSync(join(content, 'news/releases.yaml'), 'utf8')) as Release[];
const days = (project: Project) => rows(project).map(({ id }) => id);
const tags = ({ git }: Project) => git('tag').split('\n').filter(Boolean);
const sound = ({ status, wrong }: ReturnType<Project['release']>) => assert.equal(status, 0, wrong);

/** A project with one edition, and an entry of news since. */
function grown(t: TestContext): Project {
  const project = projectOf(t);
  sound(project.release(first));
  layNews(project, 'first-news');
  return project;
}

/** That it is refused, in one last line, and that nothing was written. */
function refused(project: Project, day: string, line: RegExp, args: string[] = [], env: NodeJS.ProcessEnv = {}): void {
  const before = project.state();
  const { status, wrong } = project.release(day, args, env);
  assert.equal(status, 1, wrong);
  assert.match(wrong.trimEnd().split('\n').at(-1)!, line);
  assert.equal(project.state(), before);
  assert.ok(!existsSync(join(project.folder, 'dist.release')));
}

test('an edition is a commit and a tag: its row, the data that changed, and what was added since the edition before', (t) => {
  const project = projectOf(t);
  sound(project.release(first));
  assert.deepEqual(rows(project), [{ id: first, number: 1, added: [], states: [] }]);
  assert.deepEqual(tags(project), [`edition-${first}`]);
  assert.equal(project.git('status', '--porcelain'), '');
  for (const set of ['news', 'plan']) assert.ok(existsSync(join(project.folder, 'versions', set, first, `${set}.json`)), set);
  assert.equal(readFileSync(join(project.folder, 'dist/index.html'), 'utf8'), first);

  layNews(project, 'first-news');
  const { said, ...ended } = project.release(second);
  sound({ said, ...ended });
  assert.deepEqual(rows(project).at(-1), { id: second, number: 2, added: ['news/2027-02-01-first-news'], states: [] });
  assert.ok(existsSync(join(project.folder, 'versions/news', second)) && !existsSync(join(project.folder, 'versions/plan', second)));
  assert.equal(project.git('rev-parse', `edition-${second}^{commit}`), project.git('rev-parse', 'main'));
});

describe('it is refused in one line, and writes nothing', () => {
  test('what is not committed, another branch, an unknown word', (t) => {
    const project = projectOf(t);
    writeFileSync(join(project.content, 'new.yaml'), 'x: 1\n');
    refused(project, first, /^content\/new\.yaml: is not committed/);
    refused(project, first, /^content\/new\.yaml: is not committed/, ['--undo']);
    project.git('stash', '--include-untracked');
    project.git('switch', '--create', 'other');
    refused(project, first, /^the branch is "other"/);
    project.git('switch', 'main');
    refused(project, first, /^--redo: write npm run release/, ['--redo']);
    refused(project, first, /^there is no edition to take back/, ['--undo']);
  });

  test('a day that has its edition, a day before it, nothing new, a tag that is missing', (t) => {
    const project = projectOf(t);
    sound(project.release(second));
    refused(project, second, /^the edition of 2027-03-08 is there already/);
    refused(project, first, /^the newest edition is of 2027-03-08/);
    refused(project, third, /^nothing changed since the edition of 2027-03-08/);
    project.git('tag', '--delete', `edition-${second}`);
    layNews(project, 'first-news');
    refused(project, third, /^the tag edition-2027-03-08 is missing here/);
    refused(project, third, /^the tag edition-2027-03-08 is missing here/, ['--undo']);
  });

  test('content that the check refuses, a reader’s test that fails, every test that fails', (t) => {
    const project = grown(t);
    refused(project, second, /^npm run translations failed/, [], { TERMS_FAIL: '1' });
    refused(project, second, /^npm run test:readers failed/, [], { READERS_FAIL: '1' });
    appendFileSync(join(project.content, 'hotline.yaml'), '\n- id: nothing\n');
    project.commit('A slip');
    refused(project, second, /^npm run build failed/, [], { CHECKED: '1' });
  });
});

test('every test there is runs first where one asks for it', (t) => {
  const project = projectOf(t);
  sound(project.release(first, ['--whole']));
  assert.ok(existsSync(join(project.folder, 'dist.whole')));
});

describe('an edition is taken back', () => {
  test('its files and its tag are gone, what was committed after it stays, and the day may have another', (t) => {
    const project = grown(t);
    const before = project.git('rev-parse', 'HEAD^{tree}');
    sound(project.release(second));
    sound(project.release(third, ['--undo']));
    assert.equal(project.git('rev-parse', 'HEAD^{tree}'), before);
    assert.deepEqual([days(project), tags(project)], [[first], [`edition-${first}`]]);

    sound(project.release(second));
    layNews(project, 'second-news');
    sound(project.release(third, ['--undo']));
    assert.deepEqual(days(project), [first]);
    assert.ok(existsSync(join(project.content, 'news/2027-02-01-second-news/index.yaml')));
    sound(project.release(second));
    assert.equal(rows(project).at(-1)!.added.length, 2);
  });

  test('but not where a commit after it changed one of its files', (t) => {
    const project = grown(t);
    sound(project.release(second));
    appendFileSync(join(project.content, 'news/releases.yaml'), '# by hand\n');
    project.commit('By hand');
    refused(project, third, /^content\/news\/releases\.yaml: was changed after the edition of 2027-03-08/, ['--undo']);
  });
});

/** What git had written of a commit when the power went: the first letters of one file, and another whole. */
const halfOf = (path: string, other: string) =>
  `"$real" show "$4:${path}" | head -c 60 > ${path}\nmkdir -p $(dirname ${other})\n"$real" show "$4:${other}" > ${other}`;

describe('what was broken off is said by the next run, which ends it', () => {
  test('while it builds: nothing is there, and it is begun anew', async (t) => {
    const project = grown(t);
    const before = project.state();
    await project.brokenOff(second, /npm run build/);
    assert.equal(project.state(), before);
    const { said, ...ended } = project.release(second);
    sound({ said, ...ended });
    assert.match(said, /^a run before this one was broken off before it wrote anything/);
    assert.deepEqual(days(project), [first, second]);
  });

  test('before or while its files are written: nothing of it is left, and it is begun anew', (t) => {
    const project = grown(t);
    const before = project.state();
    const half = halfOf('content/news/releases.yaml', `versions/news/${second}/news.json`);
    for (const does of ['', half]) {
      assert.equal(project.release(second, [], powerCut(project, 'merge', does)).status, null);
      const { said, ...ended } = project.release(second, ['--undo']);
      sound({ said, ...ended });
      assert.match(said, /was broken off while it was written: nothing of it is left/);
      assert.equal(project.state(), before);
      assert.ok(!existsSync(join(project.folder, 'versions/news', second)));
    }
    assert.equal(project.release(second, [], powerCut(project, 'merge', half)).status, null);
    sound(project.release(second));
    assert.deepEqual([days(project), project.git('status', '--porcelain')], [[first, second], '']);
  });

  test('before its tag: the next run sets it, or takes the edition back', (t) => {
    const project = grown(t);
    const before = project.git('rev-parse', 'HEAD^{tree}');
    const cuts = [() => powerCut(project, 'tag'), () => powerCut(project, 'merge', '"$real" "$@"')];
    for (const cut of cuts) {
      assert.equal(project.release(second, [], cut()).status, null);
      const { said, ...ended } = project.release(second);
      sound({ said, ...ended });
      assert.match(said, /was broken off at its tag: it is ended now/);
      assert.deepEqual(tags(project), [`edition-${first}`, `edition-${second}`]);
      assert.equal(project.release(second, ['--undo'], powerCut(project, 'tag')).status, null);
      sound(project.release(second, ['--undo']));
      assert.deepEqual([tags(project), days(project)], [[`edition-${first}`], [first]]);
    }
    assert.equal(project.release(second, [], powerCut(project, 'tag')).status, null);
    sound(project.release(second, ['--undo']));
    assert.deepEqual([tags(project), project.git('rev-parse', 'HEAD^{tree}')], [[`edition-${first}`], before]);
  });

  test('a file that somebody changed since is not written over', (t) => {
    const project = grown(t);
    assert.equal(project.release(second, [], powerCut(project, 'merge')).status, null);
    writeFileSync(join(project.content, 'news/releases.yaml'), '# mine\n');
    const { status, wrong } = project.release(second);
    assert.equal(status, 1);
    assert.match(wrong, /^content\/news\/releases\.yaml: was changed since/);
    assert.equal(readFileSync(join(project.content, 'news/releases.yaml'), 'utf8'), '# mine\n');
  });
});
