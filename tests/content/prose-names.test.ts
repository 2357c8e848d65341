import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lostNames } from '#src/check/prose-names.ts';
import { readPortal } from '#src/check/read.ts';
import { contentRoot } from '#src/content/root.ts';

const { portal } = readPortal(contentRoot);
const from = 'about/methodology/fr';

test('every article of every law can be named in prose, and no other', () => {
  for (const { id, data } of portal.article) {
    const law = id.split('/')[1]!;
    assert.deepEqual(lostNames({ name: 'Law', attributes: { id: law, article: data.number } }, portal, from), [], id);
    const [[wrong] = []] = lostNames({ name: 'Law', attributes: { id: law, article: `${data.number}0000` } }, portal, from);
    assert.equal(wrong, `no article of ${law} "${data.number}0000"`);
  }
});

test('a decision that waits for its release cannot be named', () => {
  const [decision] = portal.decision;
  const waiting = { ...decision!, id: 'jurisprudence/waiting', data: { ...decision!.data, scope: 'national' as const, released: null } };
  const lost = (id: string) =>
    lostNames({ name: 'Judgment', attributes: { id } }, { ...portal, decision: [decision!, waiting] as typeof portal.decision }, from);
  assert.deepEqual(lost(decision!.id.split('/')[1]!), []);
  assert.match(lost('waiting')[0]![0], /no released decision "waiting"/);
});

test('a body is named with a programme that has a page of it', () => {
  const named = (programme: string) =>
    portal.body
      .filter(({ id }) => lostNames({ name: 'Body', attributes: { id, programme } }, portal, from).length === 0)
      .map(({ id }) => id);
  const [plan, older] = [named('plan'), named('child-protection')];
  assert.ok(plan.length > 0 && older.length > 0);
  assert.notDeepEqual(plan, older);
});
