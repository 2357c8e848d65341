import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { checkContent } from '../../src/check/check.ts';
import { problemLine } from '../../src/content/problem.ts';
import { readPortal } from '../../src/check/read.ts';
import { contentRoot } from '../../src/content/root.ts';
import { dateRules } from '../../src/check/date-rules.ts';

/** What an editor of the Commission, its law and its news is told of a slip. */
const { portal } = readPortal(contentRoot);

describe('a slip is answered by one line: file, field, what is wrong, how to mend it', () => {
  // One copy for all; translations of measures, which no slip here touches, are left out: they are most of the files.
  const root = mkdtempSync(join(tmpdir(), 'portal-institution-'));
  cpSync(contentRoot, root, { recursive: true, filter: (file) => !/\/measures\/\d+\/(fr|en|es)\.yaml$/.test(file) });
  after(() => rmSync(root, { recursive: true }));
  const answered = (change: (root: string) => void): string[] => {
    change(root);
    const lines = checkContent(root).problems.map((problem) => problemLine(problem).replaceAll(`${root}/`, ''));
    for (const folder of ['news', 'law', 'commission', 'programmes/child-protection/trafficking']) {
      rmSync(join(root, folder), { recursive: true });
      cpSync(join(contentRoot, folder), join(root, folder), { recursive: true });
    }
    return lines;
  };
  const swap = (file: string, from: string, to: string) => (root: string) => {
    const path = join(root, file);
    const text = readFileSync(path, 'utf8');
    assert.ok(text.includes(from), `${file} holds "${from}"`);
    writeFileSync(
      path,
      text.replace(from, () => to),
    );
  };
  const news = 'news/2024-11-19-us-delegation/index.yaml';

  test('an unknown source', () => {
    assert.deepEqual(answered(swap(news, 'source: tip-office-visit-communique-2024', 'source: no-such-paper')), [
      `${news}: source: no document "no-such-paper"; add it to content/studies or content/law, or correct the id`,
    ]);
  });

  test('an unknown source of one statement of a law', () => {
    const file = 'law/law-27-14/index.yaml';
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
    assert.deepEqual(answered(swap(news, 'plan/71', 'plan/75')), [
      `${news}: names.measures.1: no measure "plan/75"; add it to content/programmes/plan/measures, or correct the number`,
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

  test('a communiqué that points to no entry of the record, or says again what the record says', () => {
    assert.deepEqual(answered(swap(news, 'record: [2024-11-19-us-delegation]', 'record: [2024-11-19-nothing]')), [
      `${news}: record.0: no entry "2024-11-19-nothing"; add it to content/evidence, or correct the id`,
    ]);
    assert.deepEqual(answered(swap(news, 'plan/71', 'plan/73')), [
      `${news}: names.measures.1: "plan/73" is named by the entry 2024-11-19-us-delegation already; remove it`,
    ]);
  });

  test('an article without its law', () => {
    const move = (root: string) => {
      cpSync(join(root, 'law/law-27-14/articles/448-2'), join(root, 'law/law-99-99/articles/448-2'), { recursive: true });
    };
    assert.deepEqual(answered(move), [
      'law/law-99-99/index.yaml: is missing, and law/law-99-99/articles/448-2/index.yaml needs it; write it as docs/content.md says, or take it back from git',
    ]);
  });

  test('a statement more than its sources', () => {
    const file = 'law/law-22-01/index.yaml';
    const statements = portal.lawText.find(({ id }) => id === 'law/law-22-01/ar')!.data.points.length;
    assert.deepEqual(answered(swap(file, 'sources:\n  - *official\n', 'sources:\n')), [
      `law/law-22-01/ar.yaml: points: lists ${statements}, index.yaml has ${statements - 1} (sources); have one for each in both, in the same order`,
    ]);
  });

  test('articles of a law whose official text nobody read', () => {
    const file = 'law/law-27-14/index.yaml';
    const change = (root: string) => {
      const path = join(root, file);
      const text = readFileSync(path, 'utf8');
      const [, source] = /&official (\{.*\})/.exec(text)!;
      const without = text.replace(/^official:\n.*\n.*\n/m, 'official: null\n').replaceAll('*official', () => source!);
      writeFileSync(path, without);
    };
    assert.deepEqual(answered(change), [
      `${file}: official: is null, but articles of it are entered; say where the official text was read`,
    ]);
  });

  test('members that do not add up', () => {
    const { members, membersTotal } = portal.commission[0]!.data;
    const { ministries } = members;
    assert.deepEqual(answered(swap('commission/index.yaml', `ministries: ${ministries}`, `ministries: ${ministries + 1}`)), [
      `commission/index.yaml: members: add up to ${membersTotal + 1}, not ${membersTotal}; correct one of them`,
    ]);
  });

  test('a page on trafficking that names a lost measure', () => {
    const file = 'programmes/child-protection/trafficking/index.yaml';
    assert.deepEqual(answered(swap(file, 'child-protection/47', 'child-protection/60')), [
      `${file}: groups.3.measures: measure "child-protection/60" is illegible in our copy; name only measures that can be read`,
    ]);
  });
});
