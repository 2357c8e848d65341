import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { addNationalDay, layWhole } from '../fixtures/portal.ts';
import { checkContent } from '#src/check/check.ts';

/**
 * The portal in miniature, as the portal's own build makes it: one of each kind of entry, a programme that no code knows
 * (tests/fixtures/whole/programmes/third), and what the portal is ready for and does not hold yet, as fixtures beside it.
 */
const fixtures = 'tests/fixtures';
const work = 'test-results/fixtures';
export const content = join(work, 'content');
export const site = join(work, 'site');

/** Builds the pages. @throws with what the check or the build says */
export function buildFixtureSite(): void {
  rmSync(work, { recursive: true, force: true });
  layWhole(content);
  addNationalDay(content);
  cpSync(join(fixtures, 'national-decisions/jurisprudence'), join(content, 'jurisprudence'), { recursive: true });
  appendFileSync(join(content, 'courts.yaml'), readFileSync(join(fixtures, 'national-decisions/courts.yaml')));
  cpSync(join(fixtures, 'national-decisions/decision-log.yaml'), join(content, 'decision-log.yaml'));
  for (const locale of ['ar', 'fr'])
    appendFileSync(join(content, `national-day/${locale}.mdx`), '\n<Hotline />\n\n- <Hotline line="police" />\n');
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
export const html = (path: string) => file(path.endsWith('.html') ? path : join(path, 'index.html'));
export const page = (path: string) => parse(html(path));
/** What a page says to programs, in the words of schema.org. */
export const jsonLd = (path: string) =>
  page(path)
    .querySelectorAll('script[type="application/ld+json"]')
    .map((script) => JSON.parse(script.textContent) as Record<string, unknown>);
