import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#src/language/locales.ts';
import { amazighReadings } from './amazigh.ts';
import { arabicReadings } from './arabizi.ts';
import { markOf } from './matches.ts';
import { slips } from './slips.ts';
import { tokens } from './tokens.ts';

const one = (word: string, locale: Language) => tokens(word, locale)[0]!;

test('Amazigh typed in Latin or Arabic letters reads as the word in Tifinagh', () => {
  for (const [typed, word] of [
    ['tiwisi', 'ⵜⵉⵡⵉⵙⵉ'],
    ['تيويسي', 'ⵜⵉⵡⵉⵙⵉ'],
    ['tamazight', 'ⵜⴰⵎⴰⵣⵉⵖⵜ'],
    ['ta3rabt', 'ⵜⴰⵄⵔⴰⴱⵜ'],
    ['asnubg', 'ⵓⵙⵏⵓⴱⴳ'],
  ] as const)
    assert.ok(
      amazighReadings(typed).some((reading) => one(word, 'zgh').forms.includes(reading)),
      typed,
    );
});

test('Arabic typed in Latin letters and digits has the Arabic word among its readings', () => {
  const table = {
    '7a9': 'حق',
    '3awnouni': 'عاونوني',
    khedama: 'خدامه',
    flous: 'فلوس',
    jawaz: 'جواز',
    mosa3ada: 'مساعده',
    tahdid: 'تهديد',
    sijn: 'سجن',
  };
  for (const [typed, word] of Object.entries(table)) assert.ok(arabicReadings(typed).includes(word), `${typed}: ${arabicReadings(typed)}`);
});

test('slips are believed by length; the first letter is the least likely', () => {
  for (const [typed, word] of [
    ['الاعلن', 'الإعلان'],
    ['أطافها', 'أطرافها'],
    ['شهد', 'شهود'],
    ['hebergemnt', 'hébergement'],
    ['vicitm', 'victim'],
  ])
    assert.equal(slips(typed!, word!), 1, typed);
  assert.equal(slips('bictim', 'victim'), 1.5);
  assert.equal(slips('والشهود', 'الشهود'), 0);
  for (const [typed, word] of [
    ['حكم', 'حلم'],
    ['law', 'law5'],
    ['victim', 'vigtin'],
    ['email', 'e'],
  ])
    assert.equal(slips(typed!, word!), undefined, typed);
});

test('marks take the word without what is glued to it', () => {
  for (const [text, query, marked] of [
    ['ومكافحة', 'المكافحة', 'مكافحة'],
    ['والشهود', 'شاهد', 'شهود'],
    ['وَالضَّحَايَا', 'ضحية', 'ضَّحَايَا'],
    ['وزارات', 'الوزارة', 'وزارات'],
    ['لجان', 'لجنة', 'لجان'],
    ['بالمحكمة', 'بالمحكمة', 'بالمحكمة'],
  ] as const) {
    const asked = one(query, 'ar');
    const range = markOf(one(text, 'ar'), new Set([asked.exact, ...asked.forms]));
    assert.equal(range && text.slice(...range), marked, text);
  }
  assert.equal(markOf(one('الفساد', 'ar'), new Set(['حق'])), undefined);
});
