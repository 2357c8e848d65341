import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { checkContent } from '#src/check/check.ts';
import { collections, type Collection, type CollectionName } from '#src/check/collections.ts';
import { readPortal } from '#src/check/read.ts';
import { among, withheldIn } from '#src/check/withheld.ts';
import type { Entry } from '#src/content/entry.ts';
import { isWithheld } from '#src/content/drafting.ts';
import { addNationalDay, change, copyOfWhole } from '../fixtures/portal.ts';

const today = '2031-02-03';

test('a draft waits, and so does an entry until its day; a slip in either field withholds', () => {
  for (const data of [
    { draft: true },
    { publish: '2031-02-04' },
    { draft: true, publish: '2031-01-01' },
    { draft: 'yes' },
    { publish: 'soon' },
  ])
    assert.equal(isWithheld(data, today), true, JSON.stringify(data));
  for (const data of [{}, { draft: false }, { publish: today }, { publish: '2031-02-02', draft: false }])
    assert.equal(isWithheld(data, today), false, JSON.stringify(data));
});

test('every kind of entry with a folder of its own may be a draft', () => {
  for (const [name, collection] of Object.entries<Collection>(collections))
    if (collection.shape === 'facts') assert.equal(collection.drafted ?? false, /\*(\/index)?(\.yaml)?$/.test(collection.pattern), name);
});

describe('an entry of every kind, marked', () => {
  const content = copyOfWhole({ after });
  addNationalDay(content);
  const { portal } = readPortal(content);
  const kinds = Object.entries<Collection>(collections).flatMap(([name, collection]) =>
    collection.shape === 'facts' && collection.drafted ? [name as CollectionName] : [],
  );
  const entries = kinds.map((name) => (portal[name] as Entry[])[0]);
  const holds = (all: typeof portal, id: string) =>
    Object.values(all).some((each) => (each as Entry[]).some((entry) => among([id], entry.id)));

  test('is in the portal in small', () =>
    assert.deepEqual(
      kinds.filter((_, index) => !entries[index]),
      [],
    ));
  for (const field of ['draft: true', 'publish: 2999-01-02'])
    test(`${field}: the check reads it with all that stands in its folder, and no edition shows it`, () => {
      const before = new Map(entries.map((entry) => [entry!.file, readFileSync(entry!.file, 'utf8')]));
      for (const [file, text] of before) writeFileSync(file, `${text.trimEnd()}\n${field}\n`);
      const read = readPortal(content);
      for (const [file, text] of before) writeFileSync(file, text);
      assert.deepEqual(read.problems, []);
      assert.deepEqual(
        kinds.filter((_, index) => holds(read.portal, entries[index]!.id)),
        [],
      );
      assert.deepEqual(
        kinds.filter((_, index) => !holds(read.whole, entries[index]!.id)),
        [],
      );
    });
});

test('an edition leaves out a draft with all that stands in its folder, and the check still reads it', (t) => {
  const content = copyOfWhole(t);
  const before = readPortal(content).portal;
  appendFileSync(join(content, 'news', before.news[0]!.id.slice('news/'.length), 'index.yaml'), '\ndraft: true\n');
  const { portal, whole } = readPortal(content);
  const id = before.news[0]!.id;
  assert.deepEqual(withheldIn(content), [id]);
  assert.ok(!portal.news.some((entry) => entry.id === id) && !portal.newsText.some((entry) => entry.id.startsWith(id)));
  assert.ok(whole.news.some((entry) => entry.id === id) && whole.newsText.some((entry) => entry.id.startsWith(id)));
  change(content, join(id, 'index.yaml'), (text) => text.replace('draft: true', 'draft: maybe'));
  assert.deepEqual(
    checkContent(content).problems.map(({ field }) => field),
    ['draft'],
  );
});

test('what an entry refers or links to must be published with it: the check says that it is a draft, and how to mend it', (t) => {
  const content = copyOfWhole(t);
  const study = readPortal(content).portal.campaign[0]!.data.sources.find((source) => typeof source === 'string')!;
  appendFileSync(join(content, 'studies', study, 'index.yaml'), '\ndraft: true\n');
  appendFileSync(join(content, 'campaigns/blue-heart/fr.mdx'), `\n[lien](../../studies/${study}/)\n`);
  const own = checkContent(content).problems.filter(({ file }) => file.includes('campaigns/blue-heart'));
  assert.deepEqual(
    own.map(({ field }) => field.split(/[ .]/)[0]),
    ['sources', 'line'],
  );
  for (const { wrong, cure } of own) {
    assert.match(wrong, /not published yet/);
    assert.match(cure, /publish that entry/);
  }
});

test('a draft may refer to a draft, bear the date of its day, and is judged as it will stand', (t) => {
  const content = copyOfWhole(t);
  const news = readPortal(content).portal.news[0]!;
  appendFileSync(join(content, news.id, 'index.yaml'), '\npublish: 2999-01-02\n');
  assert.deepEqual(checkContent(content).problems, []);
  change(content, join(news.id, 'index.yaml'), (text) => text.replace(/^date: .*$/m, "date: '2999-01-03'"));
  assert.deepEqual(
    checkContent(content).problems.map(({ field }) => field),
    ['date'],
  );
});

test('who writes `from` for the day of publication is told its name', (t) => {
  const content = copyOfWhole(t);
  const news = readPortal(content).portal.news[0]!;
  appendFileSync(join(content, news.id, 'index.yaml'), '\nfrom: 2999-01-02\n');
  assert.deepEqual(
    checkContent(content).problems.map(({ field, cure }) => [field, cure]),
    [['from', 'did you mean "publish"?']],
  );
});
