import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readPortal } from '../../src/check/read.ts';

/** The Commission, its law and its news as the project holds them. */
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

  test('every law with articles links its official text and names the issue of the Official Bulletin', () => {
    const withArticles = new Set(portal.article.map(({ id }) => id.split('/articles/')[0]!));
    assert.deepEqual([...withArticles].sort(), ['law/decree-2-17-740', 'law/law-22-01', 'law/law-27-14']);
    for (const id of withArticles) {
      const { official } = portal.law.find((law) => law.id === id)!.data;
      assert.match(official!.source.url, /^https:\/\/adala\.justice\.gov\.ma\/.*\.pdf$/, id);
      assert.ok(official!.source.date, id);
    }
  });

  test('penalties are the same figures in every language, those of the official text', () => {
    const figures: Record<string, number[]> = {
      '448-2': [5, 10, 10_000, 500_000],
      '448-3': [10, 20, 100_000, 1_000_000],
      '448-4': [20, 30, 200_000, 2_000_000],
      '448-5': [20, 30, 1_000_000, 6_000_000],
      '448-6': [1_000_000, 10_000_000],
    };
    for (const [number, expected] of Object.entries(figures))
      for (const { id, data } of portal.articleText.filter((text) => text.id.includes(`/${number}/`))) {
        const found = data.points.slice(0, number === '448-2' ? 2 : 1).join(' ').match(/\d+(?:[.,\u00a0]\d{3})*/g)!;
        assert.deepEqual(found.map((figure) => Number(figure.replace(/\D/g, ''))), expected, id);
      }
  });

  test('every statement on a law has its source, in the order of the statements', () => {
    for (const { id, data } of portal.law)
      for (const text of portal.lawText.filter((each) => each.id.slice(0, each.id.lastIndexOf('/')) === id))
        assert.equal(text.data.points.length, data.sources.length, text.id);
  });

  test('a ratification with a date has its step; "not party" and "not found" have no date', () => {
    for (const { id, data } of portal.law) {
      if (data.position === 'not-party' || data.position === 'not-found') assert.deepEqual([data.date, data.steps], [null, []], id);
      else if (data.date) assert.ok(data.steps.some(({ step, date }) => step === data.position && date === data.date), id);
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
