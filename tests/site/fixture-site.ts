import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { addNationalDay, layWhole } from '../fixtures/portal.ts';
import { checkContent } from '#src/check/check.ts';
import { collections, translatedCollections, type CollectionName } from '#src/check/collections.ts';
import { readPortal } from '#src/check/read.ts';
import type { Entry } from '#src/content/entry.ts';
import type { Locale } from '#src/language/locales.ts';

/**
 * A site that the portal's own build makes of other content.
 * @param name of its folder in test-results/; each file of tests takes its own, for they run side by side
 * @param lay puts its content into a folder
 * @param pages folders of src/pages/[locale]/, where not the whole site is wanted
 */
export function fixtureSite(name: string, lay: (content: string) => void, pages?: string[]) {
  const work = `test-results/${name}`;
  const content = join(work, 'content');
  const site = join(work, 'site');

  /** Builds the pages. @param settings what differs from the environment of this run @throws with what the check or the build says */
  function build(settings: NodeJS.ProcessEnv = {}): void {
    rmSync(work, { recursive: true, force: true });
    lay(content);
    if (pages) {
      const shown = [...pages.map((folder) => join('src/pages/[locale]', folder)), 'src/pages/files/pictures'];
      for (const path of shown) cpSync(path, join(work, path), { recursive: true });
      mkdirSync(join(work, 'src'), { recursive: true });
      writeFileSync(join(work, 'src/content.config.ts'), "export { collections } from '#src/content.config.ts';\n");
    }
    assert.deepEqual(checkContent(content).problems, []);
    const { status, stderr } = spawnSync(
      process.execPath,
      ['node_modules/astro/bin/astro.mjs', 'build', '--silent', '--config', 'tests/fixtures/astro.config.mjs'],
      {
        encoding: 'utf8',
        env: {
          ...process.env,
          PORTAL_FIXTURE: `./${work}`,
          PORTAL_CONTENT: content,
          PORTAL_OUT: site,
          ASTRO_TELEMETRY_DISABLED: '1',
          ...settings,
        },
      },
    );
    assert.equal(status, 0, stderr);
  }

  /** A file of the site as text. */
  const file = (path: string) => readFileSync(join(site, path), 'utf8');
  const html = (path: string) => file(path.endsWith('.html') ? path : join(path, 'index.html'));
  const page = (path: string) => parse(html(path));
  /** What a page says to programs, in the words of schema.org. */
  const jsonLd = (path: string) =>
    page(path)
      .querySelectorAll('script[type="application/ld+json"]')
      .map((script) => JSON.parse(script.textContent) as Record<string, unknown>);
  return { content, site, build, file, html, page, jsonLd };
}

/**
 * The portal in miniature: one of each kind of entry, a programme that no code knows (tests/fixtures/whole/programmes/third),
 * what the portal is ready for and does not hold yet, and prose below the words of an entry of each kind that may have it.
 */
export const miniatureSite = (name: string) => fixtureSite(name, layMiniature);

export function layMiniature(content: string): void {
  const fixtures = 'tests/fixtures/national-decisions';
  layWhole(content);
  addNationalDay(content);
  cpSync(join(fixtures, 'jurisprudence'), join(content, 'jurisprudence'), { recursive: true });
  appendFileSync(join(content, 'courts.yaml'), readFileSync(join(fixtures, 'courts.yaml')));
  cpSync(join(fixtures, 'decision-log.yaml'), join(content, 'decision-log.yaml'));
  addProse(content);
}

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
export const entryWithProse = (content: string, name: CollectionName) => {
  const folder = folders.get(name)!;
  return { folder, has: (locale: Locale) => existsSync(join(content, folder, `${locale}.mdx`)) };
};

/** Writes prose below the words of an entry of each collection that may have it. */
function addProse(content: string): void {
  const { portal } = readPortal(content);
  for (const name of withProse) {
    const texts = portal[`${name}Text` as CollectionName] as Entry[];
    const holds = (id: string) => Object.keys(addedProse).every((locale) => texts.some((text) => text.id === `${id}/${locale}`));
    const { id: folder } = portal[name].find(({ id, data }) => (data as { language: string }).language === 'ar' && holds(id))!;
    folders.set(name, folder);
    for (const [locale, { title, text }] of Object.entries(addedProse)) {
      const { file } = texts.find(({ id }) => id === `${folder}/${locale}`)!;
      const words = readFileSync(file, 'utf8');
      rmSync(file);
      writeFileSync(file.replace(/yaml$/, 'mdx'), `${file.endsWith('.mdx') ? words : `---\n${words}---\n`}\n## ${title}\n\n${text}\n`);
    }
  }
}
