import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { parse, stringify } from 'yaml';
import type { Publisher } from '#src/content/publisher/schema.ts';
import { runSuites } from '../fixtures/run-suites.ts';
import { addNationalDay, layWhole } from '../fixtures/portal.ts';
import { fixtureSite } from './fixture-site.ts';

/** Pages of the portal in miniature, built for an address that readers can open: what a draft leaves out. */
const shown = [
  '../index.astro',
  'index.astro',
  'search',
  '[programme]/bodies',
  '[programme]/measures/[number]',
  '[programme]/axes/[number]',
  'news',
  'studies/[id]',
  'statistics/[id]',
  'statistics/questions/[id]',
  'help',
];
const settings = { PORTAL_SITE: 'https://traite.ma' };

const { content, site, build } = fixtureSite('address', lay, shown);
before(() => build(settings));

function lay(content: string): void {
  layWhole(content);
  addNationalDay(content);
}

test('pages of a portal with an address are shared with a picture and a sentence of their own', () =>
  runSuites(['tests/site/share.test.ts'], { ...settings, PORTAL_CONTENT: content, PORTAL_OUT: site }));

/** Pages that name the address which answers, and files at the root of the site, of a publisher who can be written to. */
const rootFiles = ['robots.txt.ts', 'humans.txt.ts', 'favicon.ico.ts', '[...security].txt.ts'].map((file) => `../${file}`);
const searched = fixtureSite('searched', layWithContact, ['index.astro', 'search', 'opensearch.xml.ts', ...rootFiles]);

function layWithContact(content: string): void {
  lay(content);
  const file = join(content, 'publisher.yaml');
  const publisher = parse(readFileSync(file, 'utf8')) as Publisher;
  rmSync(file);
  writeFileSync(file, stringify({ ...publisher, contact: { ...publisher.contact, url: 'https://traite.ma/ecrire/' } }));
}

test('a portal with an address can be searched from the field of a browser, and says to programs what it is and who to write to', () => {
  searched.build(settings);
  runSuites(['tests/site/searchable.test.ts', 'tests/site/root-files.test.ts'], {
    ...settings,
    PORTAL_CONTENT: searched.content,
    PORTAL_OUT: searched.site,
  });
});
