import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inLanguage } from '#src/language/localise.ts';
import { locales } from '#src/language/locales.ts';
import { cuts, ownSettingOf, ownText, socialPath, socialPictureOf, socialPictures, type SharedPage, type Voice } from './share-picture.ts';

const shown = (kind: Parameters<typeof socialPictureOf>[0], path: string) => socialPath(socialPictureOf(kind, path), 'fr');

test('a page of a kind stands in its kind, wherever it is', () => {
  assert.equal(shown('measure', '/plan/measures/12/'), '/files/fr/social-measure.png');
  assert.equal(shown('measure', '/child-protection/measures/12/'), '/files/fr/social-measure.png');
});

test('any other page stands in its innermost section; the front page shows the portal', () => {
  assert.equal(shown('page', '/campaigns/2023-art/'), '/files/fr/social-section-campaigns.png');
  assert.equal(shown('page', '/plan/progress/due/'), '/files/fr/social-section-plan-progress.png');
  assert.equal(shown('page', '/plan/timeframes/'), '/files/fr/social-section-plan.png');
  assert.equal(shown('page', '/about/privacy/'), '/files/fr/social-section-about-privacy.png');
  assert.equal(shown('page', '/'), '/files/fr/social-page.png');
});

test('no two pictures of sections have the same name, and none is of help', () => {
  const ids = socialPictures.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(!ids.some((id) => id.includes('help')));
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
  const text = ownText(page, 'fr', voice);
  for (const said of ['Quoi', 'Un titre', 'un état', '1 245 ce qu’il compte', 'une échéance', locales.fr.name])
    assert.ok(text.includes(said), said);
  assert.ok(text.endsWith('\u20660800 00 47 47\u2069'));
  const { title, line } = ownSettingOf(page, 'fr', voice).data as { title: string; line: { display: string } };
  assert.deepEqual([title, line.display], [text, voice.line.display]);
});
