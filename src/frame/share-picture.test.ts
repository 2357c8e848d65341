import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inLanguage } from '#src/language/localise.ts';
import { locales } from '#src/language/locales.ts';
import { plainString } from '#src/language/strings.ts';
import { entryAt } from './sections.ts';
import { cuts, shareSettingOf, shareText, wordFor, type SharedPage, type Voice } from './share-picture.ts';

test('a page is called by its kind, wherever it is; one of none by its innermost section', () => {
  assert.equal(wordFor('measure', '/child-protection/measures/12/'), 'search.kind.measure');
  assert.equal(wordFor('page', '/campaigns/2023-art/'), entryAt('/campaigns/').key);
  assert.equal(wordFor('page', '/plan/progress/due/'), entryAt('/plan/progress/').key);
  assert.equal(wordFor('page', '/plan/timeframes/'), entryAt('/plan/').key);
  assert.equal(wordFor('page', '/about/privacy/'), entryAt('/about/privacy/').key);
  assert.equal(wordFor('page', '/search/'), undefined);
});

test('a title is cut after a word, each time shorter, and says so; a short one is never cut', () => {
  const title = inLanguage('fr', Array.from({ length: 80 }, (_, index) => `mot${index},`).join(' '));
  const found = cuts(title).map(({ value }) => value);
  assert.ok(found.length > 10);
  for (const [index, cut] of found.entries()) {
    assert.match(cut, /mot\d+…$/);
    assert.ok(`${title.value} `.startsWith(`${cut.slice(0, -1)},`), cut);
    assert.ok(index === 0 || cut.length < found[index - 1]!.length);
  }
  assert.deepEqual(cuts(inLanguage('ar', 'عنوان قصير')), []);
});

const voice: Voice = {
  line: { display: '0800 00 47 47', tel: '+212' } as Voice['line'],
  publisher: { relation: 'independent', name: null, site: null, contact: null } as Voice['publisher'],
};

test('what a picture shows is what its text says, and the number comes last', () => {
  const page: SharedPage = {
    label: inLanguage('fr', 'Quoi'),
    title: inLanguage('fr', 'Un titre'),
    mark: { shape: '<svg/>', word: inLanguage('fr', 'un état') },
    figure: { value: '1 245', counts: inLanguage('fr', 'ce qu’il compte') },
    facts: [inLanguage('fr', 'une échéance')],
  };
  const text = shareText(page, 'fr', voice);
  for (const said of ['Quoi', 'Un titre', 'un état', '1 245 ce qu’il compte', 'une échéance', locales.fr.name])
    assert.ok(text.includes(said), said);
  assert.ok(text.endsWith('\u20660800 00 47 47\u2069'));
  const { title, line } = shareSettingOf(page, 'fr', voice).data as { title: string; line: { display: string } };
  assert.deepEqual([title, line.display], [text, voice.line.display]);
});

test('the picture of the portal says its name, who publishes it, its language and the number', () => {
  const text = shareText(null, 'fr', voice);
  for (const said of [plainString('fr', 'site.name'), locales.fr.name]) assert.ok(text.includes(said), said);
  assert.ok(text.endsWith('\u20660800 00 47 47\u2069'));
});
