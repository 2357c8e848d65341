import { before, test } from 'node:test';
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

/** Pages that name the address which answers. */
const searched = fixtureSite('searched', lay, ['index.astro', 'search', 'opensearch.xml.ts']);

test('a portal with an address can be searched from the field of a browser', () => {
  searched.build(settings);
  runSuites(['tests/site/searchable.test.ts'], { ...settings, PORTAL_CONTENT: searched.content, PORTAL_OUT: searched.site });
});
