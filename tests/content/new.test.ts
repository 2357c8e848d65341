import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { alsoCalled, kinds } from '../../scripts/new/kinds.ts';
import { converse, Left, type Dialogue } from '../../scripts/new/dialogue.ts';
import { checkContent } from '#src/check/check.ts';
import { readPortal } from '#src/check/read.ts';
import { editorLocales, phrase } from '#src/content/phrases.ts';
import { problemLine } from '#src/content/problem.ts';
import type { Entry } from '#src/content/entry.ts';
import { endOfInput, interview, type Answers } from '../fixtures/interview.ts';
import { copyOfWhole, withNationalDay } from '../fixtures/portal.ts';

/** `npm run new`: what editors answer becomes an entry that the check accepts, for every kind there is. */

const words = { title: 'عنوان تجريبي', summary: 'ملخص تجريبي قصير' };
const name = { 'two or three words': 'fixture-entry' };
const common = { 'original words': 'ar', source: 'plan-document', notOnRecord: 'يخص الاختبار وحده', ...name, ...words };

/** One entry of each kind, as an editor answers for it, with a slip on the way. */
const entries: Record<string, Answers> = {
  news: {
    ...common,
    kind: '3',
    date: ['soon', '2024-05-10'],
    'a paragraph a line': 'فقرة أولى من النص.',
    'next paragraph': ['فقرة ثانية من النص.', ''],
  },
  study: {
    ...common,
    kind: ['guid', 'guide'],
    publisher: 'CNCLT',
    date: '2024',
    languages: 'ar، fr',
    copy: 'linked',
    measures: ['99', '1، 2'],
    language: 'ar',
  },
  judgment: {
    ...common,
    'international or national': '1',
    name: 'Someone v. Somewhere',
    court: ['echr', 'ecthr'],
    states: 'FR',
    'numbers.0': '1234/25',
    date: '2024-05-10',
    stage: 'merits',
    'provisions.0.instrument': 'echr',
    'provisions.0.articles.0': '4',
    exploitation: 'forced-labour',
    theme: 'labour',
    question: 'سؤال على المحكمة',
    holding: 'ما قررته المحكمة',
  },
  evidence: {
    ...common,
    date: ['2024-13', '2024-02-09'],
    measures: ['4 و', '1'],
    shows: 'output',
    'indicators.0': 'yes',
    'indicators.0.measure': '1',
    'indicators.0.indicator': '1',
    whose: 'commission',
    source: ['example.org', 'https://example.org/fixture'],
    'source.title': 'صفحة',
    'source.publisher': 'CNCLT',
    'source.read': '2024-03-01',
    why: 'لأن التدبير يذكره',
  },
  campaign: { ...common, from: '2024-05', 'sources.0': 'plan-document' },
  edition: {
    ...common,
    date: '2027-03-14',
    'programme.0': ['yes', 'فقرة أولى'],
    'programme.0.from': ['25:00', '09:30'],
    'sources.0': 'plan-document',
    theme: 'موضوع الدورة',
    place: 'الرباط',
  },
  statistics: {
    ...common,
    'title العربية': 'أرقام تجريبية',
    unit: 'cases',
    shape: 'years',
    'source.name العربية': 'جهة',
    'source.publication العربية': 'منشور',
    'counts العربية': 'ما يشمله العد',
    'countsNot العربية': 'ما لا يشمله العد',
    'points.0.period': '2021',
    'points.0.value': '٢٣',
    'points.0.readIn': 'plan-document',
    'points.1.period': '2022',
    'points.1.value': '31',
    'points.1.readIn': 'plan-document',
  },
  page: { ...common, 'a paragraph a line': 'نص الصفحة التجريبية.' },
  help: { ...common, lines: 'commission', tab: 'معلومات' },
  topic: {
    ...common,
    'sections.0.id': 'first',
    'sections.0.statements': 'article-448-1',
    'sections.0.title': 'قسم أول',
    'sections.0.statements.0': 'قول له مصدر.',
  },
  story: {
    ...common,
    form: 'begging',
    topic: ['form', 'forms'],
    references: 'article-448-1',
    'articles.act': 'law-27-14/448-1',
    'articles.means': 'law-27-14/448-1',
    'articles.purpose': 'law-27-14/448-1',
    line: 'commission',
    helpPages: 'someone',
    'story.0': Array(50).fill('كلمة').join(' '),
    'story.1': Array(50).fill('أخرى').join(' '),
    act: 'ما وقع',
    means: 'بأي وسيلة',
    purpose: 'لأي غرض',
    'help.0': 'من كان يستطيع أن يساعد',
  },
  kit: {
    ...common,
    pictogram: 'not-free',
    know: 'under-18',
    look: 'no-pay، debt',
    doing: 'call',
    avoid: ['publishing', 'publish'],
    measures: '1',
    helpPages: 'someone',
    line: 'commission',
    emergency: 'police',
    formats: 'card',
    headline: 'جملة واحدة',
    lead: 'جملة تحتها',
  },
  law: { ...common, kind: 'decree', publisher: 'رئيس الحكومة', position: 'not-found', shortTitle: 'مرسوم تجريبي' },
  contact: {
    ...common,
    id: 'fixture-line',
    tel: ['0800-1', '0800112233'],
    display: '0800 11 22 33',
    'name العربية': 'خط تجريبي',
    'purpose العربية': 'للتجربة',
    emergency: 'no',
  },
  service: {
    ...common,
    id: 'fixture-service',
    'name العربية': 'مصلحة تجريبية',
    kind: 'legal',
    location: 'rabat',
    'languages العربية': 'العربية',
    forWhom: 'children',
    line: 'child-protection',
    'consent.by': 'الرئاسة',
    'consent.date': '2024-05-10',
    'checked.by': 'التحرير',
    'checked.date': '2024-05-10',
  },
};

/** Rules that wait for more than the entry: that it is registered, that a question shows the series, that help stands in every language. */
const waits = /is not registered|no question shows|a help page is missing/;

describe('every kind becomes an entry that the check accepts', () => {
  test('each kind is tried', () => assert.deepEqual(Object.keys(entries), Object.keys(kinds)));

  for (const [kind, answers] of Object.entries(entries))
    test(kind, async (t) => {
      const content = kind === 'edition' ? withNationalDay(t) : copyOfWhole(t);
      const { collection } = kinds[kind]!;
      const before = readPortal(content).portal[collection].length;
      const { said, status } = await interview([kind], content, answers);
      assert.equal(status, 0, said);
      const { portal, problems } = checkContent(content);
      assert.deepEqual(
        problems.map(problemLine).filter((line) => !waits.test(line)),
        [],
        said,
      );
      assert.equal((portal[collection] as Entry[]).length, before + 1, said);
    });
});

test('a kind has the names that editors call it by', async (t) => {
  for (const [name, kind] of Object.entries(alsoCalled)) {
    const content = copyOfWhole(t);
    const { said, status } = await interview([name], content, entries[kind]!);
    assert.equal(status, 0, said);
    assert.ok(said.includes(`"${name}" is written as "${kind}"`), said);
    assert.equal(
      readPortal(content).portal[kinds[kind]!.collection].length,
      readPortal(copyOfWhole(t)).portal[kinds[kind]!.collection].length + 1,
    );
  }
});

test('a translation stands with its original above each text, and the check accepts it', async (t) => {
  const content = copyOfWhole(t);
  const { said, status } = await interview(['translation'], content, {
    'which entry': ['news/2024-11-19-us-delegatio', 'content/news/2024-11-19-us-delegation/'],
    'into which': ['fr', 'en'],
    البرنامج: 'The Commission received a delegation and spoke about the programme.',
    اللجنة: 'The Commission received a delegation of the office.',
    السيد: 'The head of the Commission spoke about the projects of the programme.',
    'write this': '',
  });
  assert.equal(status, 0, said);
  const text = readFileSync(join(content, 'news/2024-11-19-us-delegation/en.mdx'), 'utf8');
  assert.match(text, /# .*البرنامج[\s\S]*state: "working"/);
  assert.match(text, /of: "?[0-9a-f]{12}/);
  assert.deepEqual(checkContent(content).problems.map(problemLine), []);
});

test('an original may be in another language, and the questions in that of the editor', async (t) => {
  for (const locale of editorLocales) {
    const content = copyOfWhole(t);
    const { said, status } = await interview(['page', '--in', locale], content, {
      [phrase('in which language are the original words?', locale)]: 'fr',
      [phrase('two or three words for its address, in small Latin letters with hyphens', locale)]: 'fixture-page',
      title: 'Une page',
      summary: 'Ce que dit la page, en une ligne.',
    });
    assert.equal(status, 0, said);
    assert.ok(said.includes(`/${locale}/about/fixture-page/`), said);
    assert.deepEqual(readdirSync(join(content, 'about/fixture-page')).toSorted(), ['fr.yaml', 'index.yaml']);
    assert.deepEqual(checkContent(content).problems.map(problemLine), []);
  }
});

/** A conversation with these lines as its input. */
async function led<Result>(lines: string[], story: (dialogue: Dialogue) => Promise<Result>) {
  const input = [...lines];
  let said = '';
  const result = await converse(
    () => Promise.resolve(input.shift()),
    (text) => void (said += text),
    story,
  );
  return { result, said, left: input };
}

const number = (answer: string) => (/^\d+$/.test(answer) ? { value: Number(answer) } : { wrong: 'no number' });

test('an answer can be taken back, however many were given since, and what depends on it is asked anew', async () => {
  const story = async ({ ask }: Dialogue) => {
    const first = await ask('first', number);
    return first! > 5 ? [first, await ask('large', number)] : [first, await ask('small', number), await ask('last', number)];
  };
  assert.deepEqual((await led(['x', '1', '2', '3'], story)).result, [1, 2, 3]);
  assert.deepEqual((await led(['1', '2', '<', '<', '9', '4'], story)).result, [9, 4]);
  assert.deepEqual((await led(['<', '1', '<', '1', '7', '<', '8', '3'], story)).result, [1, 8, 3]);
});

test('who leaves before the end writes nothing', async (t) => {
  await assert.rejects(
    led(['1'], async ({ ask }) => [await ask('a', number), await ask('b', number)]),
    Left,
  );
  const content = copyOfWhole(t);
  const before = readdirSync(content, { recursive: true });
  const { status, said } = await interview(['news'], content, { ...entries.news, title: endOfInput });
  assert.equal(status, 1, said);
  assert.deepEqual(readdirSync(content, { recursive: true }), before);
  assert.ok(!existsSync(join(content, 'news/2024-05-10-fixture-entry')));
});
