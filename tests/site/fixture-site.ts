import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { addNationalDay, layWhole } from '../fixtures/portal.ts';
import { checkContent } from '#src/check/check.ts';
import { collections, translatedCollections, type CollectionName } from '#src/check/collections.ts';
import { readPortal } from '#src/check/read.ts';
import type { Entry } from '#src/content/entry.ts';
import type { Locale } from '#src/language/locales.ts';

/**
 * The portal in miniature, as the portal's own build makes it: one of each kind of entry, a programme that no code knows
 * (tests/fixtures/whole/programmes/third), and what the portal is ready for and does not hold yet, as fixtures beside it; prose stands below the
 * words of an entry of each kind that may have it.
 */
const fixtures = 'tests/fixtures';
const work = 'test-results/fixtures';
export const content = join(work, 'content');
export const site = join(work, 'site');

/** A prose as an editor writes it, in the two languages that get it: the others keep what they had, words alone or with prose. */
export const addedProse = {
  ar: { title: 'عنوان تجريبي', text: 'نص تجريبي للاختبار.' },
  fr: { title: 'Titre d’essai', text: 'Un texte d’essai.' },
} as const;

/** The collections whose entries may have prose. */
export const withProse = translatedCollections
  .map(({ facts }) => facts)
  .filter((name) => (collections[`${name}Text` as CollectionName] as { prose?: boolean }).prose);

/** The folder of an entry of each of these collections that has prose now, and whether the entry has prose in a language. */
const folders = new Map<CollectionName, string>();
export const entryWithProse = (name: CollectionName) => {
  const folder = folders.get(name)!;
  return { folder, has: (locale: Locale) => existsSync(join(content, folder, `${locale}.mdx`)) };
};

/** Writes prose below the words of an entry of each collection that may have it. */
function addProse(): void {
  const { portal } = readPortal(content);
  for (const name of withProse) {
    const { id: folder } = portal[name].find(({ data }) => (data as { language: string }).language === 'ar')!;
    const texts = portal[`${name}Text` as CollectionName] as Entry[];
    folders.set(name, folder);
    for (const [locale, { title, text }] of Object.entries(addedProse)) {
      const { file } = texts.find(({ id }) => id === `${folder}/${locale}`)!;
      const words = readFileSync(file, 'utf8');
      rmSync(file);
      writeFileSync(file.replace(/yaml$/, 'mdx'), `${file.endsWith('.mdx') ? words : `---\n${words}---\n`}\n## ${title}\n\n${text}\n`);
    }
  }
}

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
  addProse();
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
