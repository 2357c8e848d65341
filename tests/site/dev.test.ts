import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { after, test } from 'node:test';
import { parse } from 'node-html-parser';
import { originalLocale } from '#src/language/locales.ts';
import { layWhole } from '../fixtures/portal.ts';

/** What an editor sees under `npm run dev`, on the portal in miniature: pages, and the files that they show. */
const work = 'test-results/dev';
rmSync(work, { recursive: true, force: true });
layWhole(`${work}/content`);
const port = Number(process.env.PORTAL_TEST_PORT ?? 4321) + 7;
const address = `http://127.0.0.1:${port}`;
const server = spawn(
  process.execPath,
  [
    'node_modules/astro/bin/astro.mjs',
    'dev',
    '--silent',
    '--config',
    'tests/fixtures/astro.config.mjs',
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
  ],
  {
    env: {
      ...process.env,
      PORTAL_FIXTURE: `./${work}`,
      PORTAL_CONTENT: `${work}/content`,
      PORTAL_DRAFTS: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
      ASTRO_DEV_BACKGROUND: '0',
    },
    stdio: 'ignore',
  },
);
after(() => server.kill());

/** Asks again while the server is starting. @throws after a minute */
async function ask(path: string, end = Date.now() + 60_000): Promise<Response> {
  try {
    return await fetch(address + path);
  } catch (error) {
    if (Date.now() > end) throw error;
    await new Promise((resolve) => setTimeout(resolve, 500));
    return ask(path, end);
  }
}

test('pictures and files that a page shows answer, each as what it is; a file that is not made does not', async () => {
  const page = parse(await (await ask(`/${originalLocale}/campaigns/material/`)).text());
  const picture = page.querySelector('main [data-handouts] img')!.getAttribute('src')!;
  const file = page.querySelector('main [data-handouts] a[data-file]')!.getAttribute('href')!;
  for (const [path, type] of [
    [picture, 'image/png'],
    [file, 'application/pdf'],
    ['/data/bodies.csv', 'text/csv'],
  ] as const) {
    const answer = await ask(path);
    assert.equal(answer.status, 200, path);
    assert.ok(answer.headers.get('content-type')?.startsWith(type), `${path}: ${answer.headers.get('content-type')}`);
    await answer.arrayBuffer();
  }
  assert.equal((await ask(`${picture}.none.png`)).status, 404);
});
