import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, echrEcli } from './identifier.ts';
import { assembleJurisprudence } from './model.ts';
import { court, decision, decisionText, logEntry } from './schema.ts';
import { unlistedDecisions } from '#src/check/unlisted.ts';

const base = {
  court: 'court-of-appeal',
  states: ['MA'],
  numbers: ['2024/2641/123'],
  date: '2024-03-12',
  stage: 'appeal',
  name: 'Criminal chamber, case of 2024',
  provisions: [{ instrument: 'penal-code', articles: ['448-1'] }],
  exploitation: ['begging'],
  theme: 'other',
  language: 'ar',
};
const national = { ...base, scope: 'national', anonymised: true, reviewer: 'R. R.', reviewed: '2026-01-02', released: null };
const text = decisionText.parse({ title: 'ق', question: 'س', holding: 'ج', summary: 'م', translation: { state: 'original' } });
const courts = [
  court.parse({ id: 'court-of-appeal', identifier: 'akn', database: 'https://justice.gov.ma/', title: { ar: 'محكمة' } }),
  court.parse({ id: 'ecthr', identifier: 'ecli-echr', database: 'https://hudoc.echr.coe.int/', title: { ar: 'محكمة' } }),
];
const portal = (own: object, log: object[] = []) =>
  assembleJurisprudence({
    decision: [{ id: 'jurisprudence/a', data: decision.parse(own) }],
    decisionText: [{ id: 'jurisprudence/a/ar', data: text }],
    court: courts.map((data) => ({ id: data.id, data })),
    decisionLog: log.map((row) => ({ id: 'r', data: logEntry.parse(row) })),
  });

test('the ECLI of the European Court follows from number and date', () => {
  assert.equal(echrEcli('73316/01', '2005-07-26'), 'ECLI:CE:ECHR:2005:0726JUD007331601');
  assert.equal(echrEcli('25965/04', '2010-01-07'), 'ECLI:CE:ECHR:2010:0107JUD002596504');
  assert.equal(echrEcli('7604/19', '2021-11-23', 'admissibility'), 'ECLI:CE:ECHR:2021:1123DEC000760419');
  assert.throws(() => echrEcli('73316-01', '2005-07-26'), /is no application number/);
});

test('a decision on admissibility is looked for where the European Court keeps those', () => {
  const facts = decision.parse({ ...base, scope: 'international', court: 'ecthr', numbers: ['7604/19'], stage: 'admissibility' });
  assert.match(decodeURIComponent(addressOf(facts, courts[1]!).url), /"documentcollectionid2":\["DECISIONS"\]/);
});

test('a court without ECLI gets a path in the style of Akoma Ntoso', () => {
  assert.equal(portal(national).decisions[0]!.identifier.value, '/akn/ma/judgment/court-of-appeal/2024-03-12/2024-2641-123');
});

test('a malformed ECLI is refused', () => {
  assert.equal(decision.safeParse({ ...national, ecli: 'ECLI:MA:2024' }).success, false);
});

for (const field of ['anonymised', 'reviewer', 'reviewed', 'released'])
  test(`a national decision without "${field}" is refused`, () => {
    const rest = Object.fromEntries(Object.entries(national).filter(([name]) => name !== field));
    assert.equal(decision.safeParse(rest).success, false);
  });

test('a national decision with anonymised: false is refused', () => {
  assert.equal(decision.safeParse({ ...national, anonymised: false }).success, false);
});

test('a national decision that is not released stands in no list', () => {
  assert.deepEqual(portal(national).groups, []);
  assert.equal(portal({ ...national, released: '2026-02-01' }).groups[0]!.decisions.length, 1);
});

test('a withdrawn decision keeps its address, and no search engine is told', () => {
  const row = { id: 'r', decision: 'gone', kind: 'withdrawal', date: '2026-03-01', reason: { ar: 'سبب' } };
  const { withdrawn } = portal(national, [row]);
  assert.deepEqual(
    withdrawn.map(({ decision }) => decision),
    ['gone'],
  );
  const unlisted = unlistedDecisions({
    decision: [{ id: 'jurisprudence/a', data: decision.parse(national) }],
    decisionText: [{ id: 'jurisprudence/a/ar', data: text }],
    court: courts.map((data) => ({ id: data.id, data })),
    decisionLog: [{ id: 'r', data: logEntry.parse(row) }],
  });
  assert.deepEqual(unlisted, ['/jurisprudence/a/', '/jurisprudence/gone/']);
});
