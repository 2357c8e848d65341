import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Publisher } from '#src/content/publisher/schema.ts';
import { security } from './site-files.ts';

const site = new URL('https://portal.ma');
const writing = (contact: Publisher['contact']): Publisher => ({ relation: 'independent', name: null, site: null, contact, licence: null });

test('security.txt names each way to write, and ends within a year; without one there is none', () => {
  assert.equal(security(writing(null), site, '2026-11-27'), undefined);
  assert.equal(security(writing({ post: 'Rabat' }), site, '2026-11-27'), undefined);
  const text = security(writing({ email: 'a@portal.ma', url: 'https://portal.ma/ecrire/' }), site, '2027-12-31')!;
  assert.deepEqual(text.split('\n').slice(0, 3), [
    'Contact: mailto:a@portal.ma',
    'Contact: https://portal.ma/ecrire/',
    'Expires: 2028-12-29T00:00:00.000Z',
  ]);
});
