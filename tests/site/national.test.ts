import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import ICAL from 'ical.js';
import { isolated } from '#src/i18n/bidi.ts';
import { localeCodes, locales } from '#src/i18n/locales.ts';
import { buildFixtureSite, file, html, jsonLd, page } from './fixture-site.ts';
import { checkSchemaOrg } from './schema-org.ts';

before(buildFixtureSite);

const robots = (path: string) => page(path).querySelector('meta[name="robots"]')?.getAttribute('content');
const listed = (locale: string) =>
  page(`${locale}/jurisprudence`)
    .querySelectorAll('[data-decision]')
    .map((row) => row.getAttribute('data-decision'));
const sitemap = () => file('sitemap-0.xml');

for (const locale of localeCodes) {
  test(`${locale}: the address of a withdrawn decision answers with a notice: when, why, nothing of the decision`, () => {
    const path = `${locale}/jurisprudence/withdrawn`;
    const notice = page(path).querySelector('main [data-log="withdrawn"]')!;
    const reason = { ar: 'سحب تجريبي', fr: 'Retrait de test', en: 'Fixture withdrawal', es: 'Retirada de prueba', zgh: 'سحب تجريبي' }[
      locale
    ];
    assert.ok(notice.textContent.includes(reason));
    assert.ok(notice.textContent.includes('2026') || /٢٠٢٦/.test(notice.textContent));
    assert.equal(robots(path), 'noindex');
    assert.equal(page(path).querySelectorAll('[data-words], [data-citation], link[rel="describedby"]').length, 0);
  });

  test(`${locale}: a decision that waits for its release has a page that no search engine and no list shows`, () => {
    const path = `${locale}/jurisprudence/waiting`;
    assert.ok(page(path).querySelector('[data-words]'));
    assert.equal(robots(path), 'noindex');
    assert.equal(page(path).querySelector('[data-pagefind-body]'), null);
    assert.equal(page(path).querySelectorAll('link[rel="describedby"], [data-citation]').length, 0);
    assert.ok(!listed(locale).includes('waiting'));
  });

  test(`${locale}: a released decision stands in the list, can be found, and shows its correction`, () => {
    const path = `${locale}/jurisprudence/released`;
    assert.equal(robots(path), undefined);
    assert.ok(listed(locale).includes('released'));
    assert.equal(page(path).querySelectorAll('[data-log="released"]').length, 1);
    assert.equal(page(path).querySelectorAll('[data-citation]').length, 1);
    assert.ok(html(path).includes('Fixture reviewer'));
  });

  test(`${locale}: the public log names both, newest first`, () => {
    const rows = page(`${locale}/jurisprudence/corrections`).querySelectorAll('[data-log]');
    assert.deepEqual(
      rows.map((row) => row.getAttribute('data-log')),
      ['withdrawn', 'released'],
    );
  });
}

test('the sitemap holds the released decision alone', () => {
  assert.ok(sitemap().includes('/fr/jurisprudence/released/'));
  assert.ok(!sitemap().includes('/jurisprudence/waiting/'));
  assert.ok(!sitemap().includes('/jurisprudence/withdrawn/'));
});

test('nothing of the fixtures is in the site that is published', () => {
  for (const id of ['waiting', 'released', 'withdrawn'])
    assert.ok(!existsSync(join(process.env.PORTAL_OUT ?? 'dist', 'ar/jurisprudence', id)), id);
});
