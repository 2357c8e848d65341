import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { BibLatexParser } from 'biblatex-csl-converter';
import { parseHTML } from 'linkedom';
import type { CslItem } from '#src/cite/csl.ts';

const out = process.env.PORTAL_OUT ?? 'dist';
const folder = join(out, 'data/cite');
const ids = globSync('**/*.bib', { cwd: folder }).map((file) => file.slice(0, -'.bib'.length));
const read = (id: string, format: string) => readFileSync(join(folder, `${id}.${format}`), 'utf8');
const csl = (id: string) => (JSON.parse(read(id, 'json')) as CslItem[])[0]!;

/** The tags of a RIS record, read by the rule of the format itself: two characters, two spaces, a hyphen, a space. */
function ris(text: string): Record<string, string[]> {
  const tags: Record<string, string[]> = {};
  for (const line of text.trimEnd().split(/\r?\n/)) {
    const [, tag, value] = /^([A-Z][A-Z0-9]) {2}- ?(.*)$/.exec(line) ?? assert.fail(`no RIS line: ${line}`);
    (tags[tag!] ??= []).push(value!);
  }
  return tags;
}

/** The words of a rich-text field of the BibTeX parser. */
const words = (field: unknown): string =>
  Array.isArray(field)
    ? field.map(words).join('')
    : field && typeof field === 'object'
      ? 'text' in field
        ? String(field.text)
        : ''
      : String(field ?? '');
const bare = (text: string) =>
  text
    .replace(/[\s{}]+/g, ' ')
    .replace(/[’‘`´]/g, "'")
    .replace(/[–—]/g, '-')
    .trim();

test('documents, judgments, measures, series and the plan have citation files', () => {
  for (const start of ['studies/', 'jurisprudence/', 'fr/plan/measures/', 'ar/statistics/'])
    assert.ok(
      ids.some((id) => id.startsWith(start)),
      start,
    );
  assert.ok(ids.includes('es/plan'));
});

test('each BibTeX file is read by another parser without error and gives back title, year and address', () => {
  for (const id of ids) {
    const parsed = new BibLatexParser(read(id, 'bib'), { processUnexpected: true, processUnknown: true }).parse() as {
      entries: Record<string, { fields: Record<string, unknown> }>;
      errors: unknown[];
    };
    assert.deepEqual(parsed.errors, [], id);
    const [entry] = Object.values(parsed.entries);
    const item = csl(id);
    assert.equal(bare(words(entry!.fields['title'])), bare(item.title), id);
    const year = item.issued?.['date-parts'][0][0];
    if (year) assert.ok(String(entry!.fields['date']).startsWith(String(year)), `${id}: ${String(entry!.fields['date'])}`);
    assert.equal(entry!.fields['url'], item.URL, id);
  }
});

test('each RIS file gives back title, year, address and authors', () => {
  for (const id of ids) {
    const tags = ris(read(id, 'ris'));
    const item = csl(id);
    assert.equal(Object.keys(tags)[0], 'TY', id);
    assert.equal(Object.keys(tags).at(-1), 'ER', id);
    assert.equal(tags['TI']![0], item.title, id);
    assert.equal(tags['UR']![0], item.URL, id);
    const year = item.issued?.['date-parts'][0][0];
    assert.equal(tags['PY']?.[0], year === undefined ? undefined : String(year), id);
    const authors = item.author?.map((name) => ('literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', ')));
    if (item.type !== 'legal_case') assert.deepEqual(tags['AU'], authors, id);
  }
});

/** What schema.org gives each type that the portal uses (its own properties and those of CreativeWork and Thing that we write). */
const creative = [
  'name',
  'author',
  'publisher',
  'datePublished',
  'dateModified',
  'inLanguage',
  'url',
  'mainEntityOfPage',
  'identifier',
  'sameAs',
  'isPartOf',
  'genre',
  'temporalCoverage',
  'description',
  'creator',
];
const known: Record<string, string[]> = {
  CreativeWork: creative,
  Article: creative,
  ScholarlyArticle: creative,
  Report: creative,
  Course: creative,
  Dataset: [...creative, 'distribution'],
  DataDownload: ['encodingFormat', 'contentUrl'],
  Organization: ['name'],
  Person: ['name'],
  PropertyValue: ['propertyID', 'value'],
};

function checkSchema(node: unknown, where: string) {
  if (Array.isArray(node)) return node.forEach((each) => checkSchema(each, where));
  if (!node || typeof node !== 'object') return;
  const { '@type': type, ...own } = node as Record<string, unknown>;
  assert.ok(known[String(type)], `${where}: type ${String(type)}`);
  for (const [name, value] of Object.entries(own)) {
    if (name === '@context') continue;
    assert.ok(known[String(type)]!.includes(name), `${where}: ${String(type)}.${name}`);
    checkSchema(value, where);
  }
}

const cited = {
  'fr/studies/transnational-trafficking-2011': 'ScholarlyArticle',
  'en/jurisprudence/siliadin-v-france': 'CreativeWork',
  'ar/statistics/prosecution-cases': 'Dataset',
  'es/plan/measures/12': 'CreativeWork',
  'fr/plan': 'Report',
};
for (const [path, type] of Object.entries(cited))
  test(`${path}: its head tells programs what it is, and links to the files`, () => {
    const { document } = parseHTML(readFileSync(join(out, path, 'index.html'), 'utf8'));
    const meta = (name: string) => document.querySelector(`meta[name="${name}"]`)?.getAttribute('content');
    const schema = JSON.parse(document.querySelector('script[type="application/ld+json"]')!.textContent!) as Record<string, unknown>;
    assert.equal(schema['@context'], 'https://schema.org');
    assert.equal(schema['@type'], type);
    checkSchema(schema, path);
    assert.equal(meta('citation_title'), meta('DC.title'));
    assert.equal(meta('citation_title'), schema['name']);
    const files = [...document.querySelectorAll('link[rel="describedby"]')].map((link) => link.getAttribute('href')!);
    assert.equal(files.length, 3);
    for (const file of files) assert.equal(csl(file.slice('/data/cite/'.length).replace(/\.\w+$/, '')).title, meta('citation_title'));
    assert.equal(document.querySelectorAll('[data-citation]').length, 1);
  });
