import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readPortal } from '../../src/check/read.ts';
import { contentRoot } from '../../src/content/root.ts';
import { localeCodes } from '../../src/language/locales.ts';

/** The Commission, its law and its news as the project holds them. */
const { portal } = readPortal(contentRoot);
const published = ['ar', 'fr', 'en', 'es'] as const;

describe('the Commission', () => {
  const [commission] = portal.commission;

  test('its members are counted by kind and in all, and its powers and the clause on consultation stand in every language', () => {
    const { members, membersTotal } = commission!.data;
    assert.equal(
      Object.values(members).reduce((sum, count) => sum + count, 0),
      membersTotal,
    );
    for (const locale of published) {
      const text = portal.commissionText.find(({ id }) => id === `commission/${locale}`)!.data;
      assert.equal(text.powers?.length, commission!.data.powers, locale);
      assert.ok(text.consultation, locale);
    }
  });

  test('the dates run forward', () => {
    const dates = commission!.data.timeline.map(({ date }) => date);
    assert.deepEqual(dates, dates.toSorted());
  });

  test('where sources differ, each contradiction gives two readings with a source each', () => {
    const ids = portal.contradiction.map(({ id }) => id);
    const shown = [...commission!.data.contradictions, ...commission!.data.timeline.flatMap(({ contradiction }) => contradiction ?? [])];
    for (const id of shown) assert.ok(ids.includes(id), id);
    for (const { data } of portal.contradiction)
      assert.ok(data.readings.length >= 2 && data.readings.every(({ source }) => source), data.id);
  });
});

describe('the law', () => {
  const articles = portal.article.filter(({ data }) => data.code === 'penal-code');

  test('the articles of the penal code are all there, from 448-1 to 448-14 of the official text and on, without a gap', () => {
    const numbers = articles.toSorted((a, b) => a.data.order - b.data.order).map(({ data }) => data.number);
    assert.deepEqual(
      numbers,
      Array.from({ length: numbers.length }, (_, index) => `448-${index + 1}`),
    );
    assert.ok(numbers.length >= 14);
  });

  test('every law with articles links its official text and names the issue of the Official Bulletin', () => {
    const withArticles = new Set(portal.article.map(({ id }) => id.split('/articles/')[0]!));
    for (const id of withArticles) {
      const { official } = portal.law.find((law) => law.id === id)!.data;
      assert.match(official!.source.url, /^https:\/\/[a-z.]+\.gov\.ma\/.*\.pdf$/, id);
      assert.ok(official!.source.date, id);
    }
  });

  test('a text that stands here whole has all its articles in every language, each under its number, and says where its words were read', () => {
    for (const { id, data } of portal.law.filter((law) => law.data.quoted))
      for (const locale of localeCodes) {
        const text = portal.lawText.find((each) => each.id === `${id}/${locale}`);
        assert.ok(text?.data.quoted && text.data.translation.source, `${id}/${locale}`);
        assert.equal(text.data.quoted.articles.length, data.quoted!.articles, text.id);
        for (const [index, { heading, text: paragraphs }] of text.data.quoted.articles.entries()) {
          // The first may be called so in words.
          assert.equal(Number(/\d+/.exec(heading)?.[0] ?? (index === 0 ? 1 : 0)), index + 1, `${text.id}: ${heading}`);
          if (data.quoted!.numbered.includes(index + 1)) assert.ok(paragraphs.length > 1, `${text.id}: ${heading}`);
        }
      }
  });

  test('the Universal Declaration of Human Rights has thirty articles', () => {
    assert.equal(portal.law.find(({ id }) => id === 'law/udhr')!.data.quoted!.articles, 30);
  });

  test('penalties are the same figures in every language, those of the official text', () => {
    // Read in the official text: nothing but a new law changes them.
    const figures: Record<string, number[]> = {
      '448-2': [5, 10, 10_000, 500_000],
      '448-3': [10, 20, 100_000, 1_000_000],
      '448-4': [20, 30, 200_000, 2_000_000],
      '448-5': [20, 30, 1_000_000, 6_000_000],
      '448-6': [1_000_000, 10_000_000],
    };
    for (const [number, expected] of Object.entries(figures))
      for (const { id, data } of portal.articleText.filter((text) => text.id.includes(`/${number}/`))) {
        const found = data
          .points!.slice(0, number === '448-2' ? 2 : 1)
          .join(' ')
          .match(/\d+(?:[.,\u00a0]\d{3})*/g)!;
        assert.deepEqual(
          found.map((figure) => Number(figure.replace(/\D/g, ''))),
          expected,
          id,
        );
      }
  });

  test('every statement on a law has its source, in the order of the statements', () => {
    for (const { id, data } of portal.law)
      for (const text of portal.lawText.filter((each) => each.id.slice(0, each.id.lastIndexOf('/')) === id))
        assert.equal(text.data.points?.length, data.sources.length, text.id);
  });

  test('a ratification with a date has its step; "not party" and "not found" have no date', () => {
    for (const { id, data } of portal.law) {
      if (data.position === 'not-party' || data.position === 'not-found') assert.deepEqual([data.date, data.steps], [null, []], id);
      else if (data.date)
        assert.ok(
          data.steps.some(({ step, date }) => step === data.position && date === data.date),
          id,
        );
    }
  });

  test('the law is 27.14 wherever it is named in our words; a misprint stands only where it is noted', () => {
    for (const { id, body } of portal.newsText) assert.doesNotMatch(body, /14[.-] ?27/, id);
    for (const { id, data } of [...portal.newsText, ...portal.lawText]) assert.doesNotMatch(JSON.stringify(data), /14[.-] ?27/, id);
  });
});

describe('the news', () => {
  test('an entry with a text has as many paragraphs of it in each language that has it; what is offered beside it does not count', () => {
    const alone = /^<\w+[^>]*\/>$/;
    for (const { id } of portal.news) {
      const bodies = portal.newsText
        .filter((text) => text.id.startsWith(`${id}/`) && text.body !== '')
        .map(({ body }) => body.split(/\n+/));
      const counts = bodies.map((paragraphs) => paragraphs.filter((each) => each && !alone.test(each)).length);
      assert.ok(new Set(counts).size <= 1, id);
    }
  });

  test('no smuggling of migrants is called trafficking', () => {
    for (const { id, data } of portal.newsText)
      assert.doesNotMatch(data.summary ?? '', /trafficking in migrants|traite de(s)? migrants|trata de migrantes/i, id);
  });
});
