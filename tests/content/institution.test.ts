import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { checkContent } from '../../src/check/check.ts';
import { problemLine } from '../../src/check/problem.ts';
import { readPortal } from '../../src/check/read.ts';
import { dateRules } from '../../src/provenance/dates.ts';

/** The Commission, its law and its news as the project holds them; and what a slip in them is answered. */
const { portal } = readPortal('content');
const published = ['ar', 'fr', 'en', 'es'] as const;
const wordsOf = (texts: { id: string; body: string; data: object }[], id: string) =>
  Object.fromEntries(published.map((locale) => [locale, texts.find((text) => text.id === `${id}/${locale}`)]));

describe('the Commission', () => {
  const [commission] = portal.commission;

  test('22 members: 14, 6 and 2; nine powers and the clause on consultation, in every language', () => {
    assert.deepEqual(commission!.data.members, { ministries: 14, institutions: 6, civilSociety: 2 });
    assert.equal(commission!.data.membersTotal, 22);
    for (const locale of published) {
      const text = portal.commissionText.find(({ id }) => id === `commission/${locale}`)!.data;
      assert.equal(text.powers.length, 9, locale);
      assert.ok(text.consultation, locale);
    }
  });

  test('the dates run forward', () => {
    const dates = commission!.data.timeline.map(({ date }) => date);
    assert.deepEqual(dates, dates.toSorted());
  });

  test('where sources differ, each contradiction gives two readings with a source each', () => {
    const ids = portal.contradiction.map(({ id }) => id);
    for (const id of ['first-report', 'commission-article', 'law-number', 'measures-of-child-protection', 'french-name'])
      assert.ok(ids.includes(id), id);
    for (const { data } of portal.contradiction) assert.ok(data.readings.length >= 2 && data.readings.every(({ source }) => source), data.id);
  });
});

describe('the law', () => {
  const articles = portal.article.filter(({ data }) => data.code === 'penal-code');

  test('articles 448-1 to 448-14 of the penal code are all there', () => {
    const numbers = articles.toSorted((a, b) => a.data.order - b.data.order).map(({ data }) => data.number);
    assert.deepEqual(
      numbers,
      Array.from({ length: 14 }, (_, index) => `448-${index + 1}`),
    );
  });

  test('of the articles that were not verified nothing is said', () => {
    for (const number of ['448-3', '448-6', '448-11', '448-12', '448-13', '448-14']) {
      const { id, data } = articles.find((article) => article.data.number === number)!;
      assert.deepEqual(data.sources, []);
      for (const text of portal.articleText.filter((each) => each.id.startsWith(`${id}/`))) assert.equal(text.data.subject, null, text.id);
    }
  });

  test('the fines on which sources differ are left out', () => {
    for (const number of ['448-4', '448-5'])
      for (const text of portal.articleText.filter(({ id }) => id.includes(`/${number}/`)))
        assert.doesNotMatch(text.data.points.join(' '), /درهم|dirham|dírham|\d{3}[., ]\d{3}/, text.id);
  });

  test('every statement has its source, in the order of the statements', () => {
    for (const { id, data } of [...portal.law, ...portal.article])
      for (const text of [...portal.lawText, ...portal.articleText].filter((each) => each.id.slice(0, each.id.lastIndexOf('/')) === id))
        assert.equal(text.data.points.length, data.sources.length, text.id);
  });

  test('a ratification with a date has its step; "not party" and "not found" have no date', () => {
    for (const { id, data } of portal.law) {
      if (data.position === 'not-party' || data.position === 'not-found') assert.deepEqual([data.date, data.steps], [null, []], id);
      else if (data.date) assert.equal(data.steps.at(-1)?.date, data.date, id);
    }
    const position = (id: string) => portal.law.find((law) => law.id === `law/${id}`)!.data.position;
    assert.equal(position('coe-trafficking-convention'), 'not-party');
    assert.equal(position('ilo-c189'), 'not-found');
  });

  test('the law is 27.14 wherever it is named in our words; a misprint stands only where it is noted', () => {
    for (const { id, body } of portal.newsText) assert.doesNotMatch(body, /14[.-] ?27/, id);
    for (const { id, data } of [...portal.newsText, ...portal.lawText]) assert.doesNotMatch(JSON.stringify(data), /14[.-] ?27/, id);
  });
});

describe('the news', () => {
  test('the contribution of 2021 and the communiqué of 2024 stand in full in four languages', () => {
    for (const slug of ['2021-10-12-un-working-group', '2024-11-19-us-delegation']) {
      const words = wordsOf(portal.newsText, `news/${slug}`);
      const paragraphs = published.map((locale) => words[locale]!.body.split(/\n+/).filter(Boolean).length);
      assert.equal(new Set(paragraphs).size, 1, `${slug}: ${paragraphs}`);
      assert.ok(words['ar']!.body.length > 1500, slug);
    }
  });

  test('names stand as the source has them', () => {
    const { ar } = wordsOf(portal.newsText, 'news/2024-11-19-us-delegation');
    for (const name of ['Matthew B Hickey', 'Matthew B Hicke ', 'Emily Anne KORENAK', 'Jesse LYNCH', 'هشام ملاطي'])
      assert.ok(ar!.body.includes(name), name);
  });

  test('every entry has a title and a summary in four languages; only Arabic is the original', () => {
    for (const { id } of portal.news) {
      const texts = portal.newsText.filter((text) => text.id.startsWith(`${id}/`));
      assert.deepEqual(texts.map((text) => text.id.split('/').at(-1)).toSorted(), published.toSorted());
      for (const text of texts) assert.equal(text.data.translation.state, text.id.endsWith('/ar') ? 'original' : 'working', text.id);
    }
  });

  test('no smuggling of migrants is called trafficking', () => {
    for (const { id, data } of portal.newsText) assert.doesNotMatch(data.summary, /trafficking in migrants|traite de(s)? migrants|trata de migrantes/i, id);
  });
});

describe('a slip is answered by one line: file, field, what is wrong, how to mend it', () => {
  // One copy for all; translations of measures, which no slip here touches, are left out: they are most of the files.
  const root = mkdtempSync(join(tmpdir(), 'portal-institution-'));
  cpSync('content', root, { recursive: true, filter: (file) => !/\/measures\/\d+\/(fr|en|es)\.yaml$/.test(file) });
  after(() => rmSync(root, { recursive: true }));
  const answered = (change: (root: string) => void): string[] => {
    change(root);
    const lines = checkContent(root).problems.map((problem) => problemLine(problem).replaceAll(`${root}/`, ''));
    for (const folder of ['news', 'law', 'commission', 'programmes/child-protection/trafficking']) {
      rmSync(join(root, folder), { recursive: true });
      cpSync(join('content', folder), join(root, folder), { recursive: true });
    }
    return lines;
  };
  const swap = (file: string, from: string, to: string) => (root: string) => {
    const path = join(root, file);
    const text = readFileSync(path, 'utf8');
    assert.ok(text.includes(from), `${file} holds "${from}"`);
    writeFileSync(path, text.replace(from, () => to));
  };
  const news = 'news/2024-11-19-us-delegation/index.yaml';

  test('an unknown source', () => {
    assert.deepEqual(answered(swap(news, 'source: tip-office-visit-communique-2024', 'source: no-such-paper')), [
      `${news}: source: no document "no-such-paper"; add it to content/studies or content/law, or correct the id`,
    ]);
  });

  test('an unknown source of one statement of an article', () => {
    const file = 'law/law-27-14/articles/448-5/index.yaml';
    const change = (root: string) => {
      const path = join(root, file);
      writeFileSync(path, readFileSync(path, 'utf8').replace(/^sources:\n {2}- .*$/m, 'sources:\n  - no-such-paper'));
    };
    assert.deepEqual(answered(change), [
      `${file}: sources.0: no document "no-such-paper"; add it to content/studies or content/law, or correct the id`,
    ]);
  });

  test('a legal text can be a source', () => {
    assert.deepEqual(answered(swap(news, 'source: tip-office-visit-communique-2024', 'source: law-27-14')), []);
  });

  test('a date in the future', () => {
    const [line, ...more] = answered(swap(news, 'date: "2024-11-19"', 'date: "2999-11-19"'));
    assert.deepEqual(more, []);
    assert.match(line!, /^news\/2024-11-19-us-delegation\/index\.yaml: date: 2999-11-19 is in the future \(this edition is of \d{4}-\d{2}-\d{2}\); correct the date, or wait until it has happened$/);
  });

  test('today is not the future, tomorrow is; a year or a month is when it has begun', () => {
    const on = (date: string) => ({ ...portal, law: [], commission: [], contradiction: [], study: [], news: [{ ...portal.news[0]!, data: { ...portal.news[0]!.data, date } }] });
    const problems = (date: string) => dateRules(on(date) as typeof portal, '2025-03-10').length;
    assert.deepEqual(['2025-03-10', '2025-03', '2025'].map(problems), [0, 0, 0]);
    assert.deepEqual(['2025-03-11', '2025-04', '2026'].map(problems), [1, 1, 1]);
  });

  test('a communiqué that names a measure that does not exist', () => {
    assert.deepEqual(answered(swap(news, 'plan/71', 'plan/75')), [
      `${news}: names.measures.1: no measure "plan/75"; correct the programme or the number`,
    ]);
  });

  test('a communiqué that names an unknown body, an unknown law', () => {
    assert.deepEqual(answered(swap(news, 'justice-ministry', 'ministry-of-magic')), [
      `${news}: names.bodies.1: no body "ministry-of-magic"; add it to content/bodies.yaml, or correct the id`,
    ]);
    assert.deepEqual(answered(swap(news, 'laws: [law-27-14]', 'laws: [law-14-27]')), [
      `${news}: names.laws.0: no law "law-14-27"; add it to content/law, or correct the id`,
    ]);
  });

  test('an article without its law', () => {
    const move = (root: string) => {
      cpSync(join(root, 'law/law-27-14/articles/448-2'), join(root, 'law/law-99-99/articles/448-2'), { recursive: true });
    };
    assert.deepEqual(answered(move), [
      'law/law-99-99/articles/448-2/index.yaml: article 448-2 has no law: content/law/law-99-99/index.yaml is missing or unreadable; add the law, or move the article to its folder',
    ]);
  });

  test('a statement more than its sources', () => {
    const file = 'law/law-27-14/articles/448-2/index.yaml';
    const change = (root: string) => writeFileSync(join(root, file), readFileSync(join(root, file), 'utf8').replace(/^ {2}- .*\n/m, ''));
    assert.deepEqual(answered(change), [
      `${file}: sources: 1 sources for 2 statements of ar.yaml; give each statement its source, in the same order`,
    ]);
  });

  test('members that do not add up', () => {
    assert.deepEqual(answered(swap('commission/index.yaml', 'ministries: 14', 'ministries: 15')), [
      'commission/index.yaml: members: add up to 23, not 22; correct one of them',
    ]);
  });

  test('a page on trafficking that names a lost measure', () => {
    const file = 'programmes/child-protection/trafficking/index.yaml';
    assert.deepEqual(answered(swap(file, 'child-protection/47', 'child-protection/60')), [
      `${file}: groups.3.measures: measure "child-protection/60" is illegible in our copy; name only measures that can be read`,
    ]);
  });
});
