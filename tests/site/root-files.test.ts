import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { parse } from 'yaml';
import { typeOf } from '../../deploy/rules.ts';
import { draft } from '#src/build/site.ts';
import { contentRoot } from '#src/content/root.ts';
import type { Publisher } from '#src/content/publisher/schema.ts';
import { site } from './pages.ts';

const file = (path: string) => readFileSync(join(site, path), 'utf8');

test('every file of the site has a type that servers know', () => {
  const files = globSync('**/*', { cwd: site }).filter((path) => statSync(join(site, path)).isFile());
  const unknown = files.filter(
    (path) => typeOf(`/${path}`) === 'application/octet-stream' && !/^_(headers|redirects)$|\.(br|gz|zst)$/.test(path),
  );
  assert.deepEqual(unknown, [], 'add the end of its name to types in deploy/rules.ts');
});

test('robots.txt names the list of pages, which is there; a draft keeps search engines out', () => {
  const lines = file('robots.txt').trim().split('\n');
  assert.equal(lines[0], 'User-agent: *');
  assert.equal(lines.includes('Disallow: /'), draft);
  const maps = lines.filter((line) => line.startsWith('Sitemap: ')).map((line) => new URL(line.slice('Sitemap: '.length)).pathname);
  assert.equal(maps.length, draft ? 0 : 1);
  for (const path of maps) assert.ok(existsSync(join(site, path)), path);
});

test('security.txt is there when the publisher says how to write to them, and only then', () => {
  const { contact } = parse(readFileSync(join(contentRoot, 'publisher.yaml'), 'utf8')) as Publisher;
  const path = '.well-known/security.txt';
  assert.equal(existsSync(join(site, path)), Boolean(contact?.email ?? contact?.url));
  if (!existsSync(join(site, path))) return;
  assert.match(file(path), /^Contact: (mailto:|https:)/);
  const left = new Date(/^Expires: (.+)$/m.exec(file(path))![1]!).getTime() - statSync(join(site, path)).mtimeMs;
  assert.ok(left < 365 * 86_400_000, 'no longer than a year: RFC 9116, 2.5.5');
});

test('favicon.ico is an icon of one picture', async () => {
  const icon = readFileSync(join(site, 'favicon.ico'));
  assert.deepEqual([icon.readUInt16LE(0), icon.readUInt16LE(2), icon.readUInt16LE(4)], [0, 1, 1]);
  const at = icon.readUInt32LE(18);
  assert.equal(at + icon.readUInt32LE(14), icon.length);
  assert.deepEqual([(await sharp(icon.subarray(at)).metadata()).format, icon[6]], ['png', 32]);
});

test('humans.txt says who publishes and of which day the edition is', () => {
  assert.match(file('humans.txt'), /^Publisher: \S.*\nLast update: \d{4}-\d\d-\d\d$/m);
});
