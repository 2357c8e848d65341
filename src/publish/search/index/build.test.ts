import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { openSearch } from '#src/publish/search/engine/open.ts';
import { buildIndex } from './build.ts';

const folder = mkdtempSync(join(tmpdir(), 'search-index-'));
after(() => rmSync(folder, { recursive: true }));

const fields = (kind: string, title: string, more = '') =>
  `<div hidden data-search-ignore><span data-search-field="kind">${kind}</span><span data-search-field="title">${title}</span>${more}</div>`;
function page(path: string, main: string) {
  mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(join(folder, path, 'index.html'), `<html><body><main id="main" data-search-body>${main}</main></body></html>`);
}
page(
  'fr/law/one',
  `${fields('law', 'Loi n° 11-22')}<h1>Loi</h1><h2 id="aim">But</h2><p>Elle protège les témoins.</p><article id="article-3-4"><h3>Article 3-4</h3><p>Une peine.</p></article>`,
);
page('fr/understand/word', `${fields('understand', 'Le mot')}<p>Ce mot a un sens. <span data-search-ignore>secret</span></p>`);
page('es/understand/word', `${fields('understand', 'La palabra')}<p>Texto.</p>`);
for (const number of [1, 2, 3])
  page(
    `fr/plan/measures/${number}`,
    `${fields('measure', 'Former', `<span data-search-field="number">${number}</span><span data-search-field="label">Mesure ${number}</span>`)}<p>La mesure cite le mot, la loi n° 11-22 et l’objectif.</p>`,
  );
page('fr/plan/list', `${fields('page', 'Liste')}<p>mot</p>`);

const knowledge = {
  subjects: [{ id: 'witness', fr: ['témoin'], es: ['testigo'] }],
  bestBets: [{ id: 'word', page: '/understand/word/', fr: ['mot'], why: 'It explains the word.' }],
};
const to = join(folder, 'search');
buildIndex(folder, knowledge, to);
const french = openSearch('', 'fr', async (address) => JSON.parse(readFileSync(join(to, address), 'utf8')));
const first = async (query: string) => (await (await french.search({ query, filters: {} })).next()).results[0];

/** All of an index in one value. */
const digestOf = (of: string): string => {
  const all = createHash('sha256');
  for (const file of globSync('**/*', { cwd: of }).sort())
    if (statSync(join(of, file)).isFile()) all.update(file).update(readFileSync(join(of, file)));
  return all.digest('hex');
};

describe('an index of built pages', () => {
  test('is the same to the byte when it is built again', () => {
    buildIndex(folder, knowledge, join(folder, 'again'));
    assert.equal(digestOf(join(folder, 'again')), digestOf(to));
  });

  test('leads from a name to the page, from an article to its place, from a best bet to its page', async () => {
    assert.equal((await first('mesure 2'))?.url, '/fr/plan/measures/2/');
    const article = await first('3-4');
    assert.deepEqual([article?.url, article?.section?.id], ['/fr/law/one/', 'article-3-4']);
    assert.equal((await first('mot'))?.url, '/fr/understand/word/');
    assert.equal((await first('22-11'))?.url ?? (await first('11-22'))?.url, '/fr/law/one/');
  });

  test('finds a page by a word of another language, and says so', async () => {
    const found = await first('testigo');
    assert.deepEqual([found?.url, found?.throughTranslation], ['/fr/law/one/', true]);
    assert.equal((await first('témoins'))?.throughTranslation, false);
    assert.equal((await first('palabra'))?.url, '/fr/understand/word/');
  });

  test('shows the piece of the text that answers, with the words of the query marked, and opens its section', async () => {
    const found = await first('témoins');
    assert.equal(found?.section?.id, 'aim');
    assert.deepEqual(
      found?.passage?.marks.map(([from, to]) => found.passage!.text.slice(from, to)),
      ['témoins'],
    );
  });

  test('does not know what is marked to be ignored', async () => {
    const answer = await french.search({ query: 'secret ', filters: {} }, { uncorrected: true });
    assert.deepEqual([answer.total, answer.unknown], [0, ['secret']]);
  });

  test('takes a word being typed for the beginning of those that begin so, and a whole one not', async () => {
    assert.equal((await french.search({ query: 'protè', filters: {} })).total, 1);
    assert.equal((await french.search({ query: 'protè ', filters: {} }, { uncorrected: true })).total, 0);
  });

  test('corrects a slip where nothing is found, says so, and does not where the reader meant it', async () => {
    const answer = await french.search({ query: 'objctif ', filters: {} });
    assert.deepEqual([answer.total, answer.corrected], [3, [{ from: 'objctif', to: 'objectif' }]]);
    const meant = await french.search({ query: 'objctif ', filters: {} }, { uncorrected: true });
    assert.deepEqual([meant.total, meant.unknown, meant.corrected], [0, ['objctif'], undefined]);
  });

  test('refuses a page that does not say what it is', () => {
    page('fr/nameless', '<p>mot</p>');
    assert.throws(() => buildIndex(folder, knowledge, join(folder, 'third')), /\/fr\/nameless\/ says neither kind nor title/);
  });
});
