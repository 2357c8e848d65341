import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sumsFile } from '../../scripts/sums.ts';
import { site } from './pages.ts';

test('SHA256SUMS has every file of the site but itself, once, and the sum that it has', () => {
  const rows = readFileSync(join(site, sumsFile), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => /^([0-9a-f]{64}) {2}(.+)$/.exec(line)!.slice(1) as [string, string]);
  const there = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(site).length + 1));
  assert.deepEqual(
    rows.map(([, path]) => path),
    there.filter((path) => path !== sumsFile).toSorted(),
  );
  for (const [sum, path] of rows.filter((_, at) => at % 97 === 0))
    assert.equal(
      createHash('sha256')
        .update(readFileSync(join(site, path)))
        .digest('hex'),
      sum,
      path,
    );
});
