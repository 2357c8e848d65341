import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { allowed, isAllowed, lockedPackages, notices, noticesText } from '../scripts/licences.ts';

const locked = lockedPackages(readFileSync('package-lock.json', 'utf8'));

test('the licence of every package, of a development package too, is one that is allowed', () => {
  assert.ok(locked.length > 0);
  const refused = locked.filter(({ licence }) => licence === undefined || !isAllowed(licence));
  assert.deepEqual(refused, [], 'read the licence; then allow it in scripts/licences.ts, or do without the package');
});

test('an expression is met when each part of AND is, and one part of OR', () => {
  assert.ok(isAllowed('(MIT OR GPL-3.0)') && isAllowed('(MIT AND Zlib)') && isAllowed('MIT'));
  assert.ok(!isAllowed('MIT AND GPL-3.0') && !isAllowed('SEE LICENSE IN x') && !isAllowed('') && !isAllowed('UNLICENSED'));
});

test('no licence is allowed that nothing has', () => {
  const parts = new Set(locked.flatMap(({ licence }) => licence?.split(/[()]|\b(?:AND|OR)\b/).map((part) => part.trim()) ?? []));
  assert.deepEqual(
    allowed.filter((licence) => !parts.has(licence)),
    [],
  );
});

test('every package is held to the digest of its archive, on every system', () => {
  const loose = locked.filter(({ integrity }) => !/^sha512-.{86}==$/.test(integrity ?? ''));
  assert.deepEqual(
    loose.map(({ name, version }) => `${name}@${version}`),
    [],
    'write what `npm view <name>@<version> dist.integrity` prints into package-lock.json',
  );
});

test('the notices that travel with the site are those of the lock', () => {
  assert.equal(readFileSync(notices, 'utf8'), noticesText(), `${notices} differs: write it anew with npm run docs`);
});
