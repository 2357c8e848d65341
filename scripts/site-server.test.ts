import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { listen, siteServer } from './site-server.ts';

// What it answers, tests/servers.test.ts asks of it and of the servers of deploy/ alike.

test('a port that is taken: the next free one', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-server-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const [first, other] = [siteServer(folder), siteServer(folder)];
  const port = await listen(first, 4700);
  const found = await listen(other, port);
  first.close();
  other.close();
  assert.ok(found > port && found < port + 100, String(found));
});
