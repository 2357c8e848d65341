import assert from 'node:assert/strict';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { days, first, grown, rows, second, sound, tags, third } from '../../tests/fixtures/editions.ts';
import { layNews, projectOf, type Project } from '../../tests/fixtures/project.ts';

/** `npm run release` and its undoing, in a clone of a project in small: what git holds afterwards. tests/long/ breaks it off. */

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
