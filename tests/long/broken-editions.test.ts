import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { days, first, grown, second, sound, tags } from '../fixtures/editions.ts';
import { powerCut } from '../fixtures/project.ts';

/** `npm run release`, broken off at each of its moments: what the next run finds and makes of it. */

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
