import assert from 'node:assert/strict';
import test from 'node:test';
import { base, baseForms, closed, lawName, numberName } from '#src/language/analyse.ts';
import { planQuery, Vocabulary } from './query.ts';

const none = new Vocabulary([]);

test('forms that readers write for one another are one', () => {
  const same = [
    ['والشهود', 'شاهد'],
    ['فالمحكمة', 'محاكم'],
    ['القضائى', 'قضائي'],
    ['المؤشرات', 'مؤشر'],
    ['إجراءات', 'إجراء'],
    ['réfugiés', 'réfugiée'],
    ['trafficked', 'trafficking'],
    ['universities', 'university'],
    ['organization', 'organisations'],
    ['ⵓⵎⴰⵣⵉⵖ', 'ⴰⵎⴰⵣⵉⵖ'],
  ];
  for (const [one, other] of same) assert.equal(base(one!), base(other!), `${one} and ${other}`);
});

test('words of different meaning stay apart', () => {
  for (const [one, other] of [
    ['periodista', 'periódico'],
    ['organisation', 'organised'],
    ['قاضي', 'قضية'],
  ])
    assert.notEqual(base(one!), base(other!));
});

test('an elision, a question and common words leave what tells pages apart', () => {
  assert.deepEqual(baseForms('l’hébergement'), baseForms("l'hebergement"));
  assert.deepEqual(baseForms('ما هي حقوق المهاجرين؟'), baseForms('حقوق المهاجرين'));
  assert.deepEqual(planQuery('Comment signaler une victime ?', 'fr', none).literal, 'signaler victime');
});

test('numbers of measures, laws and articles are names', () => {
  assert.deepEqual(planQuery('measure 12', 'en', none).names, [numberName(12)]);
  assert.deepEqual(planQuery('٤٧', 'ar', none).names, [numberName(47)]);
  for (const written of ['27.14', '27-14', '٢٧.١٤', 'loi 27‑14'])
    assert.deepEqual(planQuery(written, 'fr', none).names, [lawName('27.14')], written);
  assert.deepEqual(planQuery('2.17.740', 'fr', none).names, [lawName('2-17-740')]);
  assert.equal(base('448-1'), base('448.1'));
});

test('a slip is corrected to the commonest word as pages write it, a word of another language is not', () => {
  const words = new Vocabulary(['corruption', 'éruption']);
  assert.deepEqual(planQuery('corupption', 'fr', words).corrected, ['corruption']);
  assert.deepEqual(planQuery('الرشوه', 'fr', words).corrected, []);
  assert.deepEqual(planQuery('corupption', 'ar', new Vocabulary(['corruption'])).corrected, []);
});

test('a word still being typed stays open, a whole one is closed', () => {
  const words = new Vocabulary(['sensibilisation', 'victime']);
  assert.deepEqual(planQuery('victimes sensib', 'fr', words).readings, [[closed(base('victime')), 'sensib']]);
});

test('on an Amazigh page Latin and Arabic letters are read as Amazigh too, where it has the word', () => {
  const amazigh = new Vocabulary(['ⵜⵉⵡⵉⵙⵉ']);
  const asked = { locale: 'zgh', vocabulary: amazigh } as const;
  const typed = closed(base('ⵜⵉⵡⵉⵙⵉ'));
  for (const query of ['tiwisi', 'تيويسي']) assert.ok(planQuery(query, 'ar', none, asked).readings.flat().includes(typed), query);
  assert.deepEqual(planQuery('témoins', 'zgh', amazigh, asked).readings, [[closed(base('témoin'))]]);
});

test('words in quotation marks are kept as they are', () => {
  const plan = planQuery('« base de données »', 'fr', new Vocabulary(['bases']));
  assert.equal(plan.phrase, 'base de données');
  assert.deepEqual(plan.corrected, []);
});
