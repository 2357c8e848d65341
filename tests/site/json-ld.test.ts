import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPortal } from '#src/check/read.ts';
import { contentRoot } from '#src/content/root.ts';
import { localeCodes } from '#src/language/locales.ts';
import { addresses, pageAt, pages } from './pages.ts';
import { checkSchemaOrg } from './schema-org.ts';

const schemas = (url: string) =>
  pageAt(url)
    .root.querySelectorAll('script[type="application/ld+json"]')
    .map((script) => JSON.parse(script.textContent) as Record<string, unknown>);

test('all JSON-LD of the site is schema.org: known types, properties of those types, values of the kinds that they take', () => {
  let found = 0;
  for (const { url } of pages.filter(({ html }) => html.includes('application/ld+json'))) {
    for (const schema of schemas(url)) {
      assert.equal(schema['@context'], 'https://schema.org', url);
      checkSchemaOrg(schema, url);
      found += 1;
    }
  }
  assert.ok(found > localeCodes.length);
});

/** What pages of each kind say they are about: of the entries of a collection, or none at all. */
const { portal } = readPortal(contentRoot);
const idsOf = (entries: { id: string }[]) => entries.map(({ id }) => id.replace(/^programmes\//, ''));
const released = portal.decision.filter(({ data }) => data.scope === 'international' || data.released !== null);
const ofKind = (kinds: string[]) => portal.body.filter(({ data }) => kinds.includes(data.kind)).map(({ id }) => `plan/bodies/${id}`);
const [ended, ongoing] = [false, true].map((goesOn) => idsOf(portal.campaign.filter(({ data }) => data.ongoing === goesOn)));
const kinds: [name: string, paths: string[], allowed: string[]][] = [
  ['studies', idsOf(portal.study), ['Report', 'ScholarlyArticle', 'Article', 'Course', 'CreativeWork']],
  ['decisions', idsOf(released), ['CreativeWork']],
  ['series', idsOf(portal.series), ['Dataset']],
  ['questions', portal.question.map(({ data }) => `statistics/questions/${data.id}`), ['CreativeWork']],
  ['programmes', idsOf(portal.programme), ['Report']],
  ['measures', idsOf(portal.measure), ['CreativeWork']],
  ['law', idsOf(portal.law), ['Legislation']],
  ['the Commission', ['commission'], ['GovernmentOrganization']],
  ['ministries', ofKind(['ministry']), ['GovernmentOrganization']],
  ['international bodies', ofKind(['international']), ['Organization']],
  ['campaigns that ended', ended!, ['Event']],
  ['kinds of bodies, which are no organisation', ofKind(['group']), []],
  ['campaigns that go on, which are no event', ongoing!, []],
];
for (const [name, paths, allowed] of kinds)
  test(`${name}: every page says that it is ${allowed.join(' or ') || 'nothing'}`, () => {
    for (const locale of localeCodes)
      for (const url of paths.map((path) => `/${locale}/${path}/`).filter((each) => addresses.has(each))) {
        const [schema] = schemas(url);
        if (allowed.length === 0) assert.equal(schema, undefined, url);
        else assert.ok(schema && allowed.includes(String(schema['@type'])), `${url}: ${String(schema?.['@type'])}`);
      }
  });

test('the check itself refuses a type, a property and a value that schema.org does not have', () => {
  const wrong: [Record<string, unknown>, RegExp][] = [
    [{ '@type': 'Judgement' }, /no type Judgement/],
    [{ '@type': 'Event', datePublished: '2024' }, /Event.datePublished: is meant for/],
    [{ '@type': 'Report', titel: 'x' }, /no such property/],
    [{ '@type': 'Report', publisher: 'ILO' }, /"ILO" is none of Organization, Person/],
    [{ '@type': 'Event', startDate: 'July' }, /"July" is none of Date/],
    [{ '@type': 'Report', publisher: { '@type': 'Organization', datePublished: '2024' } }, /Organization.datePublished/],
  ];
  for (const [node, said] of wrong) assert.throws(() => checkSchemaOrg(node, 'page'), said);
});
