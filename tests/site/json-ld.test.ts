import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf, pageAt, pages } from './pages.ts';
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
  assert.ok(found > 1000, String(found));
});

/** What pages of each kind say they are about. */
const types: [RegExp, string[]][] = [
  [/^\/\w+\/studies\/(?!by\/)[^/]+\/$/, ['Report', 'ScholarlyArticle', 'Article', 'Course', 'CreativeWork']],
  [/^\/\w+\/jurisprudence\/(?!morocco|corrections)[^/]+\/$/, ['CreativeWork']],
  [/^\/\w+\/statistics\/[^/]+\/$/, ['Dataset']],
  [/^\/\w+\/statistics\/questions\/[^/]+\/$/, ['CreativeWork']],
  [/^\/\w+\/(plan|child-protection)\/$/, ['Report']],
  [/^\/\w+\/(plan|child-protection)\/measures\/\d+\/$/, ['CreativeWork']],
  [/^\/\w+\/law\/[^/]+\/$/, ['Legislation']],
  [/^\/\w+\/commission\/$/, ['GovernmentOrganization']],
  [/^\/\w+\/plan\/bodies\/interior-ministry\/$/, ['GovernmentOrganization']],
  [/^\/\w+\/plan\/bodies\/(judicial-council|unodc)\/$/, ['Organization']],
  [/^\/\w+\/campaigns\/20\d\d-[^/]+\/$/, ['Event']],
];
for (const [address, allowed] of types)
  test(`${address.source}: every page says that it is ${allowed.join(' or ')}`, () => {
    const found = pages.filter(({ url }) => address.test(url) && languageOf(url));
    assert.ok(found.length >= 5);
    for (const { url } of found) {
      const [schema] = schemas(url);
      assert.ok(schema, `${url}: no JSON-LD`);
      assert.ok(allowed.includes(String(schema['@type'])), `${url}: ${String(schema['@type'])}`);
    }
  });

test('a kind of bodies is no organisation, and a campaign that goes on is no event', () => {
  for (const url of ['/fr/plan/bodies/concerned-departments/', '/fr/campaigns/blue-heart/']) assert.deepEqual(schemas(url), [], url);
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
