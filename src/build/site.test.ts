import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftNotice, placeholder, reserved, siteProblem } from './site.ts';

test('an address that no reader can open is told from one that may exist', () => {
  const hosts = ['a.example', 'example.com', 'www.example.org', 'portal.test', 'x.invalid', 'localhost', 'me.localhost', 'box.local'];
  const others = ['portal', 'a.internal', '127.0.0.1', '10.0.0.7:8080', '[::1]', 'PORTAL.TEST', 'portal.test.'];
  for (const host of [...hosts, ...others]) assert.equal(reserved(`https://${host}/ar/`), true, host);
  assert.equal(reserved(placeholder), true);
  assert.equal(reserved('no address'), true);
  for (const host of ['traite.ma', 'www.traite.gov.ma', 'myexample.com', 'test.ma', 'xn--mgbc0a9azcg.ma', 'example.ma'])
    assert.equal(reserved(`https://${host}`), false, host);
});

test('the build names the setting that is missing, in one line, and says nothing of a real address', () => {
  assert.match(draftNotice(undefined)!, /^draft: PORTAL_SITE is not set; .*$/);
  assert.match(draftNotice('')!, /^draft: PORTAL_SITE is not set/);
  assert.match(draftNotice('https://portal.test')!, /^draft: PORTAL_SITE is https:\/\/portal\.test, which no reader can open; .*$/);
  assert.equal(draftNotice('https://traite.ma'), undefined);
});

test('an address that cannot be used is answered by one line with its cure', () => {
  for (const set of ['traite.ma', 'https://traite.ma/portal/', 'https://traite.ma?x', 'ftp://traite.ma', 'https://me:secret@traite.ma'])
    assert.match(siteProblem(set)!, /^PORTAL_SITE: ".*" is no address of a site; write it whole .*$/, set);
  for (const set of [undefined, '', 'https://traite.ma', 'https://traite.ma/', 'http://127.0.0.1:4500'])
    assert.equal(siteProblem(set), undefined);
});
