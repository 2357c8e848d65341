import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mailAddress, whatsappAddress } from './share-links.ts';

const page = { title: 'Qui & combien ? 50 % – «نعم»', address: 'https://traite.ma/fr/statistics/' };

test('a link to WhatsApp holds title and address in a text of two lines', () => {
  const { origin, pathname, searchParams } = new URL(whatsappAddress(page));
  assert.deepEqual([origin, pathname, [...searchParams.keys()]], ['https://wa.me', '/', ['text']]);
  assert.equal(searchParams.get('text'), `${page.title}\n${page.address}`);
});

test('a link for mail names nobody, has the title as its subject, and spaces that no mail program reads as plus signs', () => {
  const address = mailAddress(page);
  const { protocol, pathname, searchParams } = new URL(address);
  assert.deepEqual([protocol, pathname], ['mailto:', '']);
  assert.equal(searchParams.get('subject'), page.title);
  assert.equal(searchParams.get('body'), `${page.title}\r\n${page.address}`);
  assert.ok(!address.includes('+'));
});
