import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPortal } from '#src/check/read.ts';
import { isFresh } from '#src/concepts/help/directory/rules.ts';
import { buildDay } from '#src/build/build-day.ts';
import { contentRoot } from '#src/content/root.ts';
import { localeCodes } from '#src/language/locales.ts';
import { pageAt } from './pages.ts';

const { portal } = readPortal(contentRoot);
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
}
