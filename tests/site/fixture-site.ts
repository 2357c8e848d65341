import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'node-html-parser';
import { addNationalDay, change, layWhole } from '../fixtures/portal.ts';
import { checkContent } from '#src/check/check.ts';
import { collections, translatedCollections, type CollectionName } from '#src/check/collections.ts';
import { readPortal, type Portal } from '#src/check/read.ts';
import type { Entry } from '#src/content/entry.ts';
import type { Locale } from '#src/language/locales.ts';

/**
 * A site that the portal's own build makes of other content.
 * @param name of its folder in test-results/; each file of tests takes its own, for they run side by side
 * @param lay puts its content into a folder
 * @param pages folders of src/pages/[locale]/, where not the whole site is wanted
 * @param files how the names of the files begin that are wanted beside those pages
 */
export function fixtureSite(name: string, lay: (content: string) => void, pages?: string[], files?: string) {
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
      if (files) someFiles(files);
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

  /** The page of the files, with those alone whose names begin so: to make all takes longer than the pages. */
  function someFiles(begin: string): void {
    const page = 'src/pages/files/[locale]/[file].ts';
    mkdirSync(dirname(join(work, page)), { recursive: true });
    writeFileSync(
      join(work, page),
      `import { getStaticPaths as all } from '#${page}';
export { GET } from '#${page}';
export const getStaticPaths = async () => (await all()).filter(({ params }) => params.file.startsWith('${begin}'));
`,
    );
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
 * The whole site of the portal in miniature, as several files of tests look at it. In a run of `scripts/run-tests.ts` the first of them
 * builds it; alone, a file builds its own.
 */
export function sharedMiniature() {
  const shared = miniatureSite('miniature');
  const run = process.env.PORTAL_TEST_RUN;
  const made = join(run ?? '', 'miniature');
  const build = () => {
    if (!run) return shared.build();
    try {
      mkdirSync(made);
    } catch {
      const ended = () => existsSync(join(made, 'done')) || existsSync(join(made, 'failed'));
      while (!ended()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
      return assert.ok(existsSync(join(made, 'done')), 'the site in miniature was not built: see the file of tests that built it');
    }
    let outcome = 'failed';
    try {
      shared.build();
      outcome = 'done';
    } finally {
      writeFileSync(join(made, outcome), '');
    }
  };
  return { ...shared, build };
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
  addWaiting(content);
}

/** An entry that waits for its day: a word that stands nowhere but in its address and its words. */
export const waiting = { word: 'zwischenhalt', id: 'campaigns/zwischenhalt', field: 'publish: 2999-01-02' };

function addWaiting(content: string): void {
  const { word, id, field } = waiting;
  cpSync(join(content, 'campaigns/blue-heart'), join(content, id), { recursive: true });
  change(content, join(id, 'index.yaml'), (text) => `${text}\n${field}\n`);
  for (const locale of ['ar', 'fr'])
    change(content, join(id, `${locale}.mdx`), (text) =>
      text
        .replace(/^title: .*$/m, `title: '${word}'`)
        .replace(/, of: '[0-9a-f]*'/, '')
        .concat(`\n${word}\n`),
    );
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

/** The folder of the entry of a collection that gets prose, and its texts. */
function chosen(portal: Portal, name: CollectionName) {
  const texts = portal[`${name}Text` as CollectionName] as Entry[];
  const holds = (id: string) => Object.keys(addedProse).every((locale) => texts.some((text) => text.id === `${id}/${locale}`));
  const { id: folder } = portal[name].find(({ id, data }) => (data as { language: string }).language === 'ar' && holds(id))!;
  return { folder, texts };
}

const portals: Record<string, Portal> = {};

/** The folder of the entry of a collection that has prose now, and whether the entry has prose in a language. */
export function entryWithProse(content: string, name: CollectionName) {
  portals[content] ??= readPortal(content).portal;
  const { folder } = chosen(portals[content], name);
  return { folder, has: (locale: Locale) => existsSync(join(content, folder, `${locale}.mdx`)) };
}

/** Writes prose below the words of an entry of each collection that may have it. */
function addProse(content: string): void {
  const { portal } = readPortal(content);
  for (const name of withProse) {
    const { folder, texts } = chosen(portal, name);
    for (const [locale, { title, text }] of Object.entries(addedProse)) {
      const { file } = texts.find(({ id }) => id === `${folder}/${locale}`)!;
      const words = readFileSync(file, 'utf8');
      rmSync(file);
      writeFileSync(file.replace(/yaml$/, 'mdx'), `${file.endsWith('.mdx') ? words : `---\n${words}---\n`}\n## ${title}\n\n${text}\n`);
    }
  }
}
