import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { copyOfMiniature } from '../fixtures/portal.ts';

/** `npm run translations` as it is typed. */

const content = copyOfMiniature({ after });
const out = join(dirname(content), 'out');
function run(...args: string[]): { status: number | null; said: string; wrong: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/translations.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, PORTAL_CONTENT: content },
  });
  return { status, said: stdout, wrong: stderr };
}
const all = () => new Map(globSync('**/*.{yaml,mdx}', { cwd: content }).map((file) => [file, readFileSync(join(content, file), 'utf8')]));

describe('npm run translations', () => {
  test('without a demand it reports and ends well; with one it fails for what a language lacks', () => {
    assert.equal(run().status, 0);
    assert.equal(run('--fail-on', 'missing', '--to', 'zgh').status, 1);
    assert.equal(run('--fail-on', 'stale', '--to', 'zgh').status, 0);
  });

  test('a wrong option is one line', () => {
    for (const args of [['--fail-on', 'bad'], ['export'], ['import', 'no.xlf'], ['--nothing']]) {
      const { status, wrong } = run(...args);
      assert.deepEqual([status, wrong.trim().split('\n').length], [2, 1], args.join(' '));
    }
  });

  test('sent out and back untouched, nothing of the content changes', () => {
    const before = all();
    assert.equal(run('export', '--to', 'fr', '--out', out).status, 0);
    const files = globSync('*.xlf', { cwd: out }).map((file) => join(out, file));
    assert.ok(files.length > 0);
    assert.equal(run('import', ...files, '--reviewer', 'R. R.', '--date', '2026-11-20').status, 0);
    assert.deepEqual(all(), before);
  });

  test('what is refused stands beside the file, and what is sound is written', () => {
    const file = join(out, 'measure.ar-fr.xlf');
    const text = readFileSync(file, 'utf8');
    const titles = [...text.matchAll(/<unit id="title".*?<target>(.*?)<\/target>/gs)].map(([, title]) => title!);
    writeFileSync(file, text.replace(`<target>${titles[0]}<`, '<target>Autrement<').replace(`<target>${titles[1]}<`, '<target>{x}\u202e<'));
    const { status, wrong } = run('import', file);
    assert.equal(status, 1);
    assert.match(wrong, /measure\.ar-fr\.xlf: \S+ title: .+; .+\n.*measure\.ar-fr\.rejected\.xlf/);
    assert.ok([...all().values()].some((yaml) => yaml.includes('title: "Autrement"')));
    rmSync(file);
    assert.match(run('import', join(out, 'measure.ar-fr.rejected.xlf')).wrong, /title/);
  });

  test('a broken file stops no other one and writes nothing', () => {
    const before = all();
    const broken = join(out, 'broken.xlf');
    writeFileSync(broken, '<xliff');
    const { status, wrong } = run('import', broken);
    assert.deepEqual([status, wrong.trim().split('\n').length], [1, 1]);
    assert.deepEqual(all(), before);
  });
});
