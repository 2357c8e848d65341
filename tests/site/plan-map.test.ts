import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { toldStatus, type Status } from '#src/concepts/progress/status.ts';
import { localeCodes } from '#src/language/locales.ts';
import { stringIn } from '#src/language/strings.ts';
import { pageAt, site } from './pages.ts';

/** The map of a programme as built: picture, table and bars say what the data say. */

const data = <Shape>(file: string) => JSON.parse(readFileSync(join(site, 'data', file), 'utf8')) as Shape;
const main = (path: string) => pageAt(path).root.querySelector('main')!;
const plan = data<{ measures: { number: number; axis: number; bodies: { id: string }[] }[] }>('plan.json');
/** What a reader is told: "nothing found" only of a measure that was searched to the end. */
const told = new Map(
  data<{ statuses: { measure: number; status: Status; searched: string | null }[] }>('evidence.json').statuses.map(
    ({ measure, status, searched }) => [measure, toldStatus(status, searched)],
  ),
);
const titles = new Map<string, string>();
/** The heading of a measure's page. */
const titleAt = (path: string) => {
  const title = titles.get(path) ?? main(path).querySelector('h1')!.textContent.replaceAll(/\s+/g, ' ').trim();
  titles.set(path, title);
  return title;
};

for (const locale of localeCodes) {
  test(`the map in ${locale} has a cell for each measure: number, title and state as in the data; the table beside it agrees`, () => {
    for (const path of [
      'plan/',
      'plan/progress/',
      ...[1, 2, 3, 4].flatMap((axis) => [`plan/axes/${axis}/`, `plan/progress/axes/${axis}/`]),
    ]) {
      const shown = main(`/${locale}/${path}`);
      const axis = Number(/axes\/(\d)/.exec(path)?.[1]);
      const due = plan.measures.filter((each) => !axis || each.axis === axis).map(({ number }) => number);
      const cells = shown.querySelectorAll('[data-plan-map] a[data-measure]');
      assert.deepEqual(
        cells.map((cell) => Number(cell.getAttribute('data-measure'))),
        due,
        `${locale} ${path}`,
      );
      for (const cell of cells) {
        const number = Number(cell.getAttribute('data-measure'));
        const status = told.get(number)!;
        assert.equal(cell.getAttribute('data-status'), status, `${locale} ${path} ${number}`);
        assert.equal(cell.getAttribute('href'), `/${locale}/plan/measures/${number}/`);
        const name = cell.textContent.replaceAll(/\s+/g, ' ').trim();
        const title = titleAt(`/${locale}/plan/measures/${number}/`);
        const word = stringIn(locale, `progress.status.${status}`).value;
        assert.ok(name.startsWith(String(number)) && name.includes(title) && name.endsWith(word), `${locale} ${path}: "${name}"`);
        assert.ok(cell.querySelector('svg'), `${locale} ${path} ${number}: a shape, not colour alone`);
      }
      const rows = shown.querySelectorAll('tr[data-measure]');
      // The page of the plan has room for the picture alone, and leads to the table.
      if (path === 'plan/') assert.ok(shown.querySelector(`[data-plan-map] + p a[href="/${locale}/plan/measures/"]`), locale);
      if (rows.length > 0 || path === 'plan/progress/')
        assert.deepEqual(
          rows.map((row) => [row.getAttribute('data-measure'), row.getAttribute('data-status')]),
          cells.map((cell) => [cell.getAttribute('data-measure'), cell.getAttribute('data-status')]),
          `${locale} ${path}: table and map`,
        );
      // The bars: the whole first, then one for each axis that is shown.
      const counts = shown.querySelector('[data-plan-map]')!.querySelectorAll('ul')[0]!.querySelectorAll('[data-count]');
      for (const each of counts) {
        const status = each.getAttribute('data-count');
        assert.equal(Number(each.querySelector('bdi')!.textContent), due.filter((number) => told.get(number) === status).length, path);
      }
      const widths = shown.querySelector('[data-plan-map] svg')!.querySelectorAll('rect');
      for (const rect of widths)
        assert.equal(
          Math.ceil(Number(rect.getAttribute('width'))),
          due.filter((n) => told.get(n) === rect.getAttribute('data-status')).length,
        );
    }
  });

  test(`the page of a body in ${locale} has its measures on a map and in a table, each with its state`, () => {
    const shown = main(`/${locale}/plan/bodies/interior-ministry/`);
    const cells = shown.querySelectorAll('[data-plan-map] a[data-measure]').map((cell) => Number(cell.getAttribute('data-measure')));
    const named = plan.measures.filter(({ bodies }) => bodies.some(({ id }) => id === 'interior-ministry')).map(({ number }) => number);
    assert.deepEqual(cells, named);
    assert.deepEqual(
      shown
        .querySelectorAll('tr[data-measure]')
        .map((row) => [Number(row.getAttribute('data-measure')), row.getAttribute('data-status')] as const)
        .toSorted(([a], [b]) => a - b),
      named.map((number) => [number, told.get(number)]),
    );
  });
}

test('a programme that is not followed has a map without states', () => {
  const cells = main('/fr/child-protection/').querySelectorAll('[data-plan-map] a[data-measure]');
  const { measures } = data<{ measures: { number: number }[] }>('child-protection.json');
  assert.deepEqual(
    cells.map((cell) => Number(cell.getAttribute('data-measure'))).sort((a, b) => a - b),
    measures.map(({ number }) => number),
  );
  assert.ok(cells.every((cell) => !cell.hasAttribute('data-status') && !cell.querySelector('svg')));
});

test('bodies and target groups stand in the order of each language', () => {
  for (const locale of localeCodes) {
    const { compare } = new Intl.Collator(locale === 'zgh' ? 'ar' : locale, { numeric: true });
    const lists = ['bodies', 'target-groups'].flatMap((part) =>
      main(`/${locale}/plan/${part}/`)
        .querySelectorAll('li > a')
        .filter((link) => link.getAttribute('href')!.includes(`/${part}/`))
        .map((link) => ({ list: link.closest('ul'), words: link.textContent.trim() })),
    );
    assert.ok(lists.length > 50, locale);
    for (const words of Map.groupBy(lists, ({ list }) => list).values())
      assert.deepEqual(
        words.map((each) => each.words),
        words.map((each) => each.words).toSorted(compare),
        locale,
      );
  }
});
