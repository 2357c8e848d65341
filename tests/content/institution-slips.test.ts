import assert from 'node:assert/strict';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { checkContent } from '#src/check/check.ts';
import { dateRules } from '#src/check/date-rules.ts';
import { readPortal } from '#src/check/read.ts';
import { problemLine } from '#src/content/problem.ts';
import { change, copyOfWhole, trials } from '../fixtures/portal.ts';

/** What an editor of the Commission, its law and its news is told of a slip. */
const content = copyOfWhole({ after });
const { portal } = readPortal(content);
const tried = trials({ after }, content);

describe('a slip is answered by one line: file, field, what is wrong, how to mend it', () => {
  const answered = (file: string, from: string | RegExp, to: string): string[] =>
    tried({ [file]: (text) => text.replace(from, () => to) }).map(problemLine);
  const checked = (root: string) => checkContent(root).problems.map((problem) => problemLine(problem).replaceAll(`${root}/`, ''));
  const news = 'news/2024-11-19-us-delegation/index.yaml';

  test('an unknown source', () => {
    assert.deepEqual(answered(news, 'source: tip-office-visit-communique-2024', 'source: no-such-paper'), [
      `${news}: source: no document "no-such-paper"; add it to content/studies or content/law, or correct the id`,
    ]);
  });

  test('an unknown source of one statement of a law', () => {
    const file = 'law/law-27-14/index.yaml';
    assert.deepEqual(answered(file, /^sources:\n {2}- .*$/m, 'sources:\n  - no-such-paper'), [
      `${file}: sources.0: no document "no-such-paper"; add it to content/studies or content/law, or correct the id`,
    ]);
  });

  test('a legal text can be a source', () => {
    assert.deepEqual(answered(news, 'source: tip-office-visit-communique-2024', 'source: law-27-14'), []);
  });

  test('a date in the future', () => {
    const [line, ...more] = answered(news, "date: '2024-11-19'", "date: '2999-11-19'");
    assert.deepEqual(more, []);
    assert.match(
      line!,
      /^news\/2024-11-19-us-delegation\/index\.yaml: date: 2999-11-19 is in the future \(this edition is of \d{4}-\d{2}-\d{2}\); correct the date, or wait until it has happened$/,
    );
  });

  test('today is not the future, tomorrow is; a year or a month is when it has begun', () => {
    const on = (date: string) => ({
      ...portal,
      law: [],
      commission: [],
      contradiction: [],
      study: [],
      recommendation: [],
      search: [],
      news: [{ ...portal.news[0]!, data: { ...portal.news[0]!.data, date } }],
    });
    const problems = (date: string) => dateRules(on(date) as typeof portal, '2025-03-10').length;
    assert.deepEqual(['2025-03-10', '2025-03', '2025'].map(problems), [0, 0, 0]);
    assert.deepEqual(['2025-03-11', '2025-04', '2026'].map(problems), [1, 1, 1]);
  });

  test('a communiqué that names a measure that does not exist', () => {
    assert.deepEqual(answered(news, 'plan/3', 'plan/4'), [
      `${news}: names.measures.0: no measure "plan/4"; add it to content/programmes/plan/measures, or correct the number`,
    ]);
  });

  test('a communiqué that names an unknown body, an unknown law', () => {
    assert.deepEqual(answered(news, 'justice-ministry', 'ministry-of-magic'), [
      `${news}: names.bodies.1: no body "ministry-of-magic"; add it to content/bodies.yaml, or correct the id`,
    ]);
    assert.deepEqual(answered(news, 'laws: [law-27-14]', 'laws: [law-14-27]'), [
      `${news}: names.laws.0: no law "law-14-27"; add it to content/law, or correct the id`,
    ]);
  });

  test('a communiqué that points to no entry of the record, or says again what the record says', () => {
    const untold = /^notOnRecord: .*$/m;
    assert.deepEqual(answered(news, untold, 'record: [2024-11-19-nothing]'), [
      `${news}: record.0: no entry "2024-11-19-nothing"; add it to content/progress/evidence, or correct the id`,
    ]);
    assert.deepEqual(answered(news, untold, 'record: [2024-02-08-media-workshop]'), [
      `${news}: names.measures.0: "plan/3" is named by the entry 2024-02-08-media-workshop already; remove it`,
    ]);
  });

  test('an article without its law', (t) => {
    const root = copyOfWhole(t);
    cpSync(join(root, 'law/law-27-14/articles/448-1'), join(root, 'law/law-99-99/articles/448-1'), { recursive: true });
    assert.deepEqual(checked(root), [
      'law/law-99-99/index.yaml: is missing, and law/law-99-99/articles/448-1/index.yaml needs it; write it as docs/content.md says, or take it back from git',
    ]);
  });

  test('a statement more than its sources', () => {
    const file = 'law/law-22-01/index.yaml';
    const statements = portal.lawText.find(({ id }) => id === 'law/law-22-01/ar')!.data.points!.length;
    assert.deepEqual(answered(file, 'sources:\n  - *official\n', 'sources:\n'), [
      `law/law-22-01/ar.yaml: points: lists ${statements}, index.yaml has ${statements - 1} (sources); have one for each in both, in the same order`,
    ]);
  });

  test('articles of a law whose official text nobody read', () => {
    const file = 'law/law-27-14/index.yaml';
    const unread = (text: string) => {
      const [, source] = /&official (\{[^}]*\})/.exec(text)!;
      return text.replace(/^official:\n(?: .*\n)+/m, 'official: null\n').replaceAll('*official', () => source!.replaceAll('\n', ' '));
    };
    assert.deepEqual(tried({ [file]: unread }).map(problemLine), [
      `${file}: official: is null, but articles of it are entered; say where the official text was read`,
    ]);
  });

  test('a text that stands whole: an article too few, a misprint that was mended, words without a source, an article that it has not', () => {
    const own = 'law/declaration/zgh.yaml';
    assert.deepEqual(answered('law/declaration/index.yaml', 'articles: 2', 'articles: 3'), [
      'law/declaration/ar.yaml: quoted.articles: lists 2, index.yaml has 3 (quoted.articles); have one for each in both, in the same order',
    ]);
    assert.deepEqual(answered(own, / +- \{ heading: .* 2'.*\n/, ''), [
      `${own}: quoted.articles: lists 1, the original lists 2; translate the list item by item, in the same order`,
      `${own}: quoted.misprints.0: "ⵉⵣⵔⴼⴰⵏⵏⵏ" stands nowhere in the text; write it as printed, or remove it`,
    ]);
    assert.deepEqual(answered('understand/law/index.yaml', 'declaration/2', 'declaration/3'), [
      'understand/law/index.yaml: sections.0.quotes.0: no article "declaration/3"; add it to content/law, or correct the number',
    ]);
  });

  test('Amazigh words are for those who signed them to spell; without a source they are nobody’s', (t) => {
    const root = copyOfWhole(t);
    assert.deepEqual(checked(root), []);
    change(root, 'law/declaration/zgh.yaml', (text) => text.replace(/\n {2}source: .*$/m, ''));
    assert.deepEqual(checked(root), [
      'law/declaration/zgh.yaml: translation.state: is "published" without source; say where the words were read',
    ]);
    change(root, 'law/declaration/zgh.yaml', (text) => text.replace('state: published', 'state: official').replace('ⵓⵣⵔⴼ ⵖ', 'ⴰⵎⴰⴼⴰⵎⴰ ⵖ'));
    assert.ok(checked(root).some((line) => line.includes('is not an attested word')));
  });

  test('members that do not add up', () => {
    const { members, membersTotal } = portal.commission[0]!.data;
    const { ministries } = members;
    assert.deepEqual(answered('commission/index.yaml', `ministries: ${ministries}`, `ministries: ${ministries + 1}`), [
      `commission/index.yaml: members: add up to ${membersTotal + 1}, not ${membersTotal}; correct one of them`,
    ]);
  });

  test('a page on trafficking that names a lost measure', (t) => {
    const root = copyOfWhole(t);
    const lost = 'programmes/third/measures/1';
    change(root, `${lost}/index.yaml`, (text) =>
      text
        .replace(/^(responsible|partners): .*$/gm, '$1: []')
        .replace(/^years: .*$/m, "years: { '2030': null, '2031': null, '2032': null }\nlegible: false")
        .replace(
          'doubts: []',
          "doubts: [{ field: title, note: { ar: 'صفحة مفقودة.', fr: 'La page manque.', en: 'Lost.', es: 'Falta.' } }]",
        ),
    );
    rmSync(join(root, lost, 'fr.yaml'));
    const file = 'programmes/third/trafficking/index.yaml';
    assert.deepEqual(checked(root), [
      `${file}: groups.0.measures: measure "third/1" is illegible in our copy; name only measures that can be read`,
    ]);
  });
});
