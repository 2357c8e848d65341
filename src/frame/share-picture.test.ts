import assert from 'node:assert/strict';
import { test } from 'node:test';
import { socialPath, socialPictureOf, socialPictures } from './share-picture.ts';

const shown = (kind: Parameters<typeof socialPictureOf>[0], path: string) => socialPath(socialPictureOf(kind, path), 'fr');

test('a page of a kind shows its kind, wherever it stands', () => {
  assert.equal(shown('measure', '/plan/measures/12/'), '/files/fr/social-measure.png');
  assert.equal(shown('measure', '/child-protection/measures/12/'), '/files/fr/social-measure.png');
});

test('any other page shows the innermost section it stands in; the front page, the portal', () => {
  assert.equal(shown('page', '/campaigns/2023-art/'), '/files/fr/social-section-campaigns.png');
  assert.equal(shown('page', '/plan/progress/due/'), '/files/fr/social-section-plan-progress.png');
  assert.equal(shown('page', '/plan/timeframes/'), '/files/fr/social-section-plan.png');
  assert.equal(shown('page', '/about/privacy/'), '/files/fr/social-section-about-privacy.png');
  assert.equal(shown('page', '/'), '/files/fr/social-page.png');
});

test('no two pictures have the same name, and none is of help', () => {
  const ids = socialPictures.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(!ids.some((id) => id.includes('help')));
});
