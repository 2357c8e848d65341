import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFresh } from '#src/concepts/help/directory/rules.ts';
import { trials } from '../fixtures/portal.ts';

const file = 'services.yaml';

test('a service without consent or check, with an address that nobody allowed, or of a shelter, or in no town, stops the build', (owner) => {
  const told = trials(owner);
  const first = (pattern: RegExp, by: string) => (text: string) => text.replace(pattern, by);
  const slips: [edit: (text: string) => string, field: RegExp][] = [
    [first(/ {2}consent: .*\n/, ''), /consent$/],
    [first(/ {2}checked: .*\n/, ''), /checked$/],
    [first(/ {2}kind: social/, "  kind: social\n  address: { ar: 'عنوان' }"), /address$/],
    [
      (text) =>
        text
          .replace('kind: social', "kind: shelter\n  address: { ar: 'عنوان' }")
          .replace(/consent: \{(.*?)\}/, 'consent: {$1, address: true }'),
      /address$/,
    ],
    [first(/location: marrakech/, 'location: nowhere'), /location$/],
    [first(/line: child-protection/, 'line: "0612345678"'), /line$/],
  ];
  for (const [edit, field] of slips) {
    const problems = told({ [file]: edit });
    assert.ok(
      problems.some((problem) => problem.file.endsWith(file) && field.test(problem.field) && problem.cure),
      `${field}: ${JSON.stringify(problems)}`,
    );
  }
});

test('an address stands there with consent', (owner) => {
  const edit = (text: string) =>
    text.replace('kind: social', "kind: social\n  address: { ar: 'عنوان' }").replace(/consent: \{(.*?)\}/, 'consent: {$1, address: true }');
  assert.deepEqual(trials(owner)({ [file]: edit }), []);
});

test('a check holds for twelve months, to the day, and for a month or a year written alone', () => {
  const fresh = (date: string) => isFresh({ checked: { by: '', date } }, '2026-11-26');
  assert.deepEqual(['2025-11-26', '2025-11-25', '2025-11', '2025-10', '2025', '2024'].map(fresh), [true, false, true, false, true, false]);
});
