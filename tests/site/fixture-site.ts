import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { checkContent } from '#src/check/check.ts';

/**
 * What the portal is ready for and does not hold yet: pages that the portal's own build makes, over a copy of the content with fixtures
 * added. Only the pages of the fixtures are built.
 * @param name of its folder in test-results/
 * @param pages folders of src/pages/[locale]/
 * @param add puts the fixtures into the copy of the content
 */
export function fixtureSite(name: string, pages: string[], add: (content: string) => void) {
  const work = `test-results/${name}`;
  const content = join(work, 'content');
  const site = join(work, 'site');

  /** Builds the pages. @throws with what the check or the build says */
  function build(): void {
    rmSync(work, { recursive: true, force: true });
    cpSync('content', content, { recursive: true });
    add(content);
    for (const folder of pages) {
      const path = join('src/pages/[locale]', folder);
      cpSync(path, join(work, path), { recursive: true });
    }
    cpSync('src/pages/files/pictures', join(work, 'src/pages/files/pictures'), { recursive: true });
    mkdirSync(join(work, 'src'), { recursive: true });
    writeFileSync(join(work, 'src/content.config.ts'), "export { collections } from '#src/content.config.ts';\n");
    assert.deepEqual(checkContent(content).problems, []);
    const { status, stderr } = spawnSync(
      process.execPath,
      ['node_modules/astro/bin/astro.mjs', 'build', '--silent', '--config', 'tests/fixtures/astro.config.mjs'],
      {
        encoding: 'utf8',
        env: { ...process.env, PORTAL_FIXTURE: `./${work}`, PORTAL_CONTENT: content, PORTAL_OUT: site, ASTRO_TELEMETRY_DISABLED: '1' },
      },
    );
    assert.equal(status, 0, stderr);
  }

  /** A file of the site as text. */
  const file = (path: string) => readFileSync(join(site, path), 'utf8');
  const html = (path: string) => file(join(path, 'index.html'));
  const page = (path: string) => parse(html(path));
  /** What a page says to programs, in the words of schema.org. */
  const jsonLd = (path: string) =>
    page(path)
      .querySelectorAll('script[type="application/ld+json"]')
      .map((script) => JSON.parse(script.textContent) as Record<string, unknown>);
  return { site, build, file, html, page, jsonLd };
}
