import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readPortal } from '#src/check/read.ts';
import { isFresh } from '#src/concepts/help/directory/rules.ts';
import { buildDay } from '#src/build/build-day.ts';
import { contentRoot } from '#src/content/root.ts';
import { nationalPlan } from '#src/content/programmes.ts';
import { localeCodes } from '#src/language/locales.ts';
import { stringIn } from '#src/language/strings.ts';
import { pageAt } from './pages.ts';
import { builtRoot } from '#src/build/built-root.ts';

const { portal } = readPortal(contentRoot);
const measures = portal.directory.flatMap(({ data }) => data.measures);
const all = portal.service.map(({ data }) => data);
const fresh = all.filter((service) => isFresh(service, buildDay));

for (const locale of localeCodes) {
  test(`${locale}: the directory shows the services whose check still holds, each in its town, and no other`, () => {
    const { root, html } = pageAt(`/${locale}/help/directory/`);
    const shown = root.querySelectorAll('[data-town] [data-service]').map((item) => item.getAttribute('data-service')!);
    assert.deepEqual(shown.toSorted(), fresh.map(({ id }) => id).toSorted());
    assert.equal(root.querySelectorAll('[data-map] a').length, new Set(fresh.map(({ location }) => location)).size);
    for (const { name } of all.filter((service) => !fresh.includes(service))) assert.ok(!html.includes(name.ar));
    assert.ok(root.querySelector('[data-directory-form]'), 'how to be listed stands there, with services or without');
    assert.equal(root.querySelectorAll('form[action], input, textarea').length, 0, 'nothing can be sent');
  });

  test(`${locale}: who looks for help is led to the directory only when it holds a service, professionals always`, () => {
    const leads = (path: string) => pageAt(`/${locale}${path}`).root.querySelector('[data-directory-link]') !== null;
    assert.equal(leads('/help/'), fresh.length > 0);
    assert.equal(leads('/help/you/'), fresh.length > 0);
    assert.ok(leads('/help/work/'));
  });

  test(`${locale}: the directory says that it is empty as long as it is, and only then`, () => {
    const { root } = pageAt(`/${locale}/help/directory/`);
    assert.equal(root.querySelector('main')!.textContent.includes(stringIn(locale, 'directory.none').value), fresh.length === 0);
  });

  test(`${locale}: services stand by kind too, folded, each once with its number, and nothing chosen is written anywhere`, () => {
    const { root } = pageAt(`/${locale}/help/directory/`);
    const listed = root.querySelectorAll('details[data-of]').flatMap((kind) => {
      assert.equal(kind.getAttribute('open'), undefined);
      assert.ok(kind.querySelectorAll('li').every((item) => item.querySelector('a[href^="tel:"]')));
      return kind.querySelectorAll('[data-listed]').map((item) => [item.getAttribute('data-listed'), kind.getAttribute('data-of')]);
    });
    assert.deepEqual(listed.toSorted(), fresh.map(({ id, kind }) => [id, kind]).toSorted());
    assert.equal(root.querySelectorAll('main form, main a[href^="?"]').length, 0);
  });

  test(`${locale}: the measures that provide for the directory lead to it, and it to them`, () => {
    const { root } = pageAt(`/${locale}/help/directory/`);
    for (const number of measures) {
      const measure = `/${locale}/${nationalPlan}/measures/${number}/`;
      assert.ok(root.querySelector(`main a[href="${measure}"]`), measure);
      assert.ok(pageAt(measure).root.querySelector(`main a[href="/${locale}/help/directory/"]`), measure);
    }
  });
}

test('the data hold the services that the page shows, and no other', () => {
  const { items } = JSON.parse(readFileSync(join(builtRoot, 'data/services.json'), 'utf8')) as {
    items: { id: string; kind: string; checked: string }[];
  };
  const told = fresh.map(({ id, kind, checked }) => [id, kind, checked.date]);
  assert.deepEqual(items.map(({ id, kind, checked }) => [id, kind, checked]).toSorted(), told.toSorted());
});
