import assert from 'node:assert/strict';
import { globSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { localeCodes, type Locale } from '#src/language/locales.ts';
import { looks } from './look/looks.ts';

const approved = globSync('tests/look/approved/*');

test('each page that is compared has its picture, and no picture is left of one that is not', () => {
  assert.deepEqual(approved.map((file) => basename(file, '.png')).toSorted(), looks.map(({ name }) => name).toSorted());
});

test('twenty kinds of page or more are compared, in every language, width and scheme', () => {
  assert.ok(new Set(looks.map(({ path }) => path)).size >= 20);
  const shown = new Set(looks.flatMap(({ locale, width, scheme }) => [locale, width, scheme]));
  assert.deepEqual(
    [...localeCodes, 360, 1280, 1920, 'light', 'dark'].filter((each) => !shown.has(each as Locale)),
    [],
  );
});

test('the pictures weigh 3 MB at most', () => {
  const bytes = approved.reduce((sum, file) => sum + statSync(file).size, 0);
  assert.ok(bytes <= 3_000_000, `${bytes} bytes: fewer pages, or less of each (tests/look/looks.ts)`);
});
