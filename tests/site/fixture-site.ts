import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { checkContent } from '#src/check/check.ts';

/**
 * What the portal is ready for and does not hold yet: pages that the portal's own build made, over a copy of the content with the
 * fixtures added. Only the sections of the fixtures are built.
 */
const fixtures = 'tests/fixtures';
const work = 'test-results/fixtures';
const content = join(work, 'content');
const site = join(work, 'site');
const sections = ['jurisprudence', 'national-day'];

/** Builds the pages. @throws with what the check or the build says */
export function buildFixtureSite(): void {
  rmSync(work, { recursive: true, force: true });
  cpSync('content', content, { recursive: true });
  cpSync(join(fixtures, 'national-day'), join(content, 'national-day'), { recursive: true });
  cpSync(join(fixtures, 'national-decisions/jurisprudence'), join(content, 'jurisprudence'), { recursive: true });
  appendFileSync(join(content, 'courts.yaml'), readFileSync(join(fixtures, 'national-decisions/courts.yaml')));
  cpSync(join(fixtures, 'national-decisions/decision-log.yaml'), join(content, 'decision-log.yaml'));
  for (const locale of ['ar', 'fr'])
    appendFileSync(join(content, `national-day/${locale}.mdx`), '\n<Hotline />\n\n- <Hotline line="police" />\n');
  for (const section of sections) {
    const pages = join('src/pages/[locale]', section);
    cpSync(pages, join(work, pages), { recursive: true });
  }
  mkdirSync(join(work, 'src'), { recursive: true });
  writeFileSync(join(work, 'src/content.config.ts'), "export { collections } from '#src/content.config.ts';\n");
  assert.deepEqual(checkContent(content).problems, []);
  const { status, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--silent', '--config', join(fixtures, 'astro.config.mjs')],
    { encoding: 'utf8', env: { ...process.env, PORTAL_CONTENT: content, PORTAL_OUT: site, ASTRO_TELEMETRY_DISABLED: '1' } },
  );
  assert.equal(status, 0, stderr);
}

/** A file of the fixture site as text. */
export const file = (path: string) => readFileSync(join(site, path), 'utf8');
export const html = (path: string) => file(join(path, 'index.html'));
export const page = (path: string) => parse(html(path));
/** What a page says to programs, in the words of schema.org. */
export const jsonLd = (path: string) =>
  page(path)
    .querySelectorAll('script[type="application/ld+json"]')
    .map((script) => JSON.parse(script.textContent) as Record<string, unknown>);
