import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { publish } from '../../deploy/releases.ts';

/** Pages of an edition of a small site: each says which one it is of. */
export const pagesOfEdition = 40;

/** Two editions of a site, of which every page differs, and a folder to publish them into. */
export function layEditions() {
  const folder = mkdtempSync(join(tmpdir(), 'portal-editions-'));
  for (const edition of ['one', 'two']) {
    for (let page = 0; page < pagesOfEdition; page += 1) {
      mkdirSync(join(folder, edition, `fr/${page}`), { recursive: true });
      const text = `<link rel="stylesheet" href="/_astro/page.${edition}.css"><p>${`edition ${edition} `.repeat(50)}</p>`;
      writeFileSync(join(folder, edition, `fr/${page}/index.html`), text);
    }
    mkdirSync(join(folder, edition, '_astro'));
    writeFileSync(join(folder, edition, `_astro/page.${edition}.css`), `p{--edition:${edition}}`.repeat(50));
    for (const file of ['index.html', 'favicon.svg']) writeFileSync(join(folder, edition, file), 'the same');
  }
  const site = (edition: string) => join(folder, edition);
  const root = join(folder, 'published');
  const cache = join(folder, 'cache');
  return {
    root,
    site,
    publish: (edition: string) => publish(site(edition), root, cache),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

export const editionOf = (text: string): string | undefined => {
  const said = new Set([...text.matchAll(/edition[ :](one|two)/g)].map(([, edition]) => edition));
  return said.size === 1 ? [...said][0] : undefined;
};

/**
 * Publishes one edition after the other by the command of the project, and kills each publication at a random moment.
 * @param times how many are killed
 * @returns how many of them were killed before and after readers got the new edition
 * @throws when a reader would find anything but one whole edition, or the next publication did not go through
 */
export async function killPublications(times: number): Promise<{ before: number; after: number }> {
  const { root, site, publish: publishNow, remove } = layEditions();
  await publishNow('one');
  const script = resolve('scripts/deploy.ts');
  const started = (edition: string) =>
    spawn(process.execPath, [script, root], { stdio: 'ignore', env: { ...process.env, PORTAL_OUT: site(edition) } });
  const begun = performance.now();
  await once(started('two'), 'exit');
  const whole = performance.now() - begun;
  const seen = { before: 0, after: 0 };
  let edition = 'one';
  for (let time = 0; time < times; time += 1) {
    const child = started(edition);
    // The first half of the time Node starts.
    await Promise.race([wait(whole * (0.4 + 0.7 * Math.random())), once(child, 'exit')]);
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    const folder = realpathSync(join(root, 'current'));
    const pages = Array.from({ length: pagesOfEdition }, (_, page) => readFileSync(join(folder, `fr/${page}/index.html`), 'utf8'));
    const editions = new Set(pages.map(editionOf));
    assert.equal(editions.size, 1, `time ${time}: pages of ${[...editions].join(' and ')}`);
    for (const each of ['one', 'two']) readFileSync(join(folder, `_astro/page.${each}.css`));
    const got = [...editions][0]!;
    seen[got === edition ? 'after' : 'before'] += 1;
    edition = got === 'one' ? 'two' : 'one';
  }
  const { name } = await publishNow('one');
  assert.equal(realpathSync(join(root, 'current')), realpathSync(join(root, 'releases', name)));
  remove();
  return seen;
}
