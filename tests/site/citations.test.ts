import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { BibLatexParser, parseRIS } from 'biblatex-csl-converter';
import { parse } from 'node-html-parser';
import { draft } from '#src/build/site.ts';
import { readPortal } from '#src/check/read.ts';
import { contentRoot } from '#src/content/root.ts';
import { localeCodes } from '#src/language/locales.ts';
import { authorNames, isoDate, type CslItem } from '#src/kits/cite/csl.ts';
import { builtRoot } from '#src/build/built-root.ts';

const folder = join(builtRoot, 'data/cite');
const ids = globSync('**/*.bib', { cwd: folder }).map((file) => file.slice(0, -'.bib'.length));
const read = (id: string, format: string) => readFileSync(join(folder, `${id}.${format}`), 'utf8');
const csl = (id: string) => (JSON.parse(read(id, 'json')) as CslItem[])[0]!;

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

const { portal } = readPortal(contentRoot);
const released = portal.decision.filter(({ data }) => data.scope === 'international' || data.released !== null);
const own = ({ id }: { id: string }) => id.replace(/^programmes\//, '');

test('documents and judgments have citation files, and in every language measures, series and programmes', () => {
  const held = new Set(ids);
  const ofEach = [...portal.measure, ...portal.series, ...portal.programme].flatMap((entry) =>
    localeCodes.map((locale) => `${locale}/${own(entry)}`),
  );
  for (const id of [...portal.study.map(own), ...released.map(own), ...ofEach]) assert.ok(held.has(id), id);
});

/** What another program reads in a file: one entry, or a failure. */
interface Read {
  entries: Record<string, { entry_key: string; fields: Record<string, unknown>; unexpected_fields?: Record<string, unknown> }>;
  errors: unknown[];
}
function only(read: Read, id: string) {
  assert.deepEqual(read.errors, [], id);
  const entries = Object.values(read.entries);
  assert.equal(entries.length, 1, id);
  return { key: entries[0]!.entry_key, fields: { ...entries[0]!.unexpected_fields, ...entries[0]!.fields } };
}

/** Names as the parser gives them: a person in two parts, a body in one. */
const names = (field: unknown): string[] =>
  ((field ?? []) as { prefix?: unknown; family?: unknown; given?: unknown; literal?: unknown }[]).map(
    ({ prefix, family, given, literal }) =>
      literal ? words(literal) : [[prefix, family].map(words).filter(Boolean).join(' '), words(given)].filter(Boolean).join(', '),
  );

test('no two entries share a BibTeX key in one language, so that a whole bibliography can hold them', () => {
  const keys = ids.map((id) => /^@\w+\{([^,]+),/.exec(read(id, 'bib'))![1]!);
  assert.equal(new Set(keys).size, keys.length);
});

test('each BibTeX file is read by another parser without error and gives back its fields', () => {
  for (const id of ids) {
    const text = read(id, 'bib');
    const { key, fields } = only(new BibLatexParser(text, { processUnexpected: true, processUnknown: true }).parse() as Read, id);
    const item = csl(id);
    assert.equal(key, item.id, id);
    assert.equal(bare(words(fields['title'])), bare(item.title), id);
    assert.equal(fields['date'], isoDate(item.issued), id);
    assert.equal(fields['url'], item.URL, id);
    assert.deepEqual(names(fields['author']).map(bare), authorNames(item).map(bare), id);
    const families = (item.author ?? []).flatMap((name) => ('family' in name && name.given ? [name.family] : []));
    for (const family of families) assert.ok(text.includes(/ \p{Ll}/u.test(family) ? `{${family}}, ` : `${family}, `), `${id}: ${family}`);
    const publisher = words(fields['publisher'] ?? fields['institution']);
    assert.equal(bare(publisher), bare(item.publisher ?? item.authority ?? ''), id);
    const [series, journal] = item.type === 'article-journal' ? [undefined, item['container-title']] : [item['container-title'], undefined];
    assert.equal(bare(words(fields['series'])), bare(item['collection-title'] ?? series ?? ''), id);
    assert.equal(bare(words(fields['journaltitle'])), bare(journal ?? ''), id);
    if (item.volume) assert.equal(words(fields['volume']), item.volume, id);
    if (item.number) assert.equal(words(fields['number']), item.number, id);
    if (item.DOI) assert.equal(words(fields['doi']), item.DOI, id);
    if (item.ISBN) assert.equal(words(fields['isbn']), item.ISBN, id);
  }
});

test('each RIS file is read by another parser without error and gives back its fields', () => {
  for (const id of ids) {
    const text = read(id, 'ris');
    const { fields } = only(parseRIS(text) as Read, id);
    const item = csl(id);
    const line = (tag: string) => new RegExp(`^${tag}  - (.*)$`, 'm').exec(text)?.[1];
    assert.equal(words(fields['title']), item.title, id);
    assert.equal(fields['url'], item.URL, id);
    assert.deepEqual(names(fields['author']), authorNames(item), id);
    assert.equal(words(fields['publisher']), item.publisher ?? item.authority ?? '', id);
    // The parser leaves the day and the docket number aside: read as EndNote and Zotero read them.
    const [year, month = '', day = ''] = item.issued?.['date-parts'][0] ?? [];
    assert.equal(line('PY'), year === undefined ? undefined : String(year), id);
    assert.equal(line('DA'), year === undefined ? undefined : `${year}/${month}/${day}/`, id);
    assert.equal(line('SV'), item.number, id);
    assert.equal(line('T[23]'), item['container-title'] ?? item['collection-title'], id);
    assert.equal(line('ID'), item.id, id);
    if (item.DOI) assert.equal(line('DO'), item.DOI, id);
    for (const each of text.replace(/\r\n$/, '').split('\r\n')) assert.match(each, /^[A-Z][A-Z0-9] {2}- /, id);
  }
});

test('a judgment keeps its court and number in every format', () => {
  for (const decision of released) {
    const id = own(decision);
    const number = decision.data.numbers.join(', ');
    const { authority } = csl(id);
    assert.ok(authority, id);
    assert.equal(csl(id).number, number, id);
    for (const [format, line] of [
      ['bib', `number = {${number}}`],
      ['bib', `publisher = {${authority}}`],
      ['ris', `SV  - ${number}`],
    ] as const)
      // BibTeX parts names at "and": one that has it stands in braces of its own.
      assert.ok(read(id, format).replaceAll('{{', '{').replaceAll('}}', '}').includes(line), `${id}.${format}: ${line}`);
  }
});

const first = <Entry extends { id: string }>(entries: Entry[]) => own(entries[0]!);
const article = portal.study.find(({ data }) => data.kind === 'study' || data.kind === 'note');
const cited: Record<string, string> = {
  ...(article && { [`fr/${own(article)}`]: 'ScholarlyArticle' }),
  [`en/${first(released)}`]: 'CreativeWork',
  [`ar/${first(portal.series)}`]: 'Dataset',
  [`es/${first(portal.measure)}`]: 'CreativeWork',
  [`fr/${first(portal.programme)}`]: 'Report',
};
for (const [path, type] of Object.entries(cited))
  test(`${path}: its head tells programs what it is, and links to the files`, () => {
    const document = parse(readFileSync(join(builtRoot, path, 'index.html'), 'utf8'));
    const meta = (name: string) => document.querySelector(`meta[name="${name}"]`)?.getAttribute('content');
    const schema = JSON.parse(document.querySelector('script[type="application/ld+json"]')!.textContent!) as Record<string, unknown>;
    assert.equal(schema['@context'], 'https://schema.org');
    assert.equal(schema['@type'], type);
    assert.equal(meta('citation_title'), meta('DC.title'));
    assert.equal(meta('citation_title'), schema['name']);
    const files = [...document.querySelectorAll('link[rel="describedby"]')].map((link) => link.getAttribute('href')!);
    assert.equal(files.length, 3);
    for (const file of files) assert.equal(csl(file.slice('/data/cite/'.length).replace(/\.\w+$/, '')).title, meta('citation_title'));
    const link = (rel: string) => [...document.querySelectorAll(`link[rel="${rel}"]`)].map((each) => each.getAttribute('href')!);
    assert.match(link('cite-as')[0]!, draft ? /^(https:\/)?\/./ : /^https:/);
    assert.deepEqual(link('type'), ['https://schema.org/AboutPage', `https://schema.org/${type}`]);
    assert.deepEqual(link('schema.DC'), ['http://purl.org/dc/elements/1.1/']);
    // Reference managers part an author at a comma, or else at the last space, and file by these.
    for (const author of document.querySelectorAll('meta[name="citation_author"]')) assert.match(author.getAttribute('content')!, /,/);
    const { type: filed } = csl(files[0]!.slice('/data/cite/'.length, -4));
    assert.equal(
      meta('DC.type'),
      {
        report: 'Report',
        legal_case: 'Case',
        dataset: 'Dataset',
        article: 'Article',
        'article-journal': 'Journal article',
        webpage: undefined,
      }[filed as string],
    );
    assert.equal(meta('citation_technical_report_institution') !== undefined, filed === 'report');
    for (const name of ['citation_public_url', 'citation_language', 'DC.identifier', 'DC.language']) assert.ok(meta(name), name);
    assert.equal(document.querySelectorAll('[data-citation]').length, 1);
    const { URL: url, DOI: doi } = csl(files[0]!.slice('/data/cite/'.length, -4));
    const address = doi ? `https://doi.org/${doi}` : url;
    if (address || !draft) assert.ok(document.querySelector('[data-citation]')!.textContent!.includes(address!));
  });
