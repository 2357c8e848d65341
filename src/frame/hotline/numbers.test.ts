import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phoneNumbersIn } from './numbers.ts';

const phones = [
  ['0800 00 47 47', ['0800 00 47 47']],
  ['the line 080000 4747 is free', ['080000 4747']],
  ['Numéro Vert : 0800004747.', ['0800004747']],
  ['05 37 21 37 37 ou 0537-21-37-37', ['05 37 21 37 37', '0537-21-37-37']],
  ['+212 5 37 21 37 37', ['+212 5 37 21 37 37']],
  ['00212537213737', ['00212537213737']],
  ['+33 1 23 45 67 89', ['+33 1 23 45 67 89']],
  ['الرقم ٠٨٠٠٠٠٤٧٤٧', ['0800004747']],
  ['الرقم \u20660801 00 47 47\u2069', ['0801 00 47 47']],
  ['Call 112 now', ['112']],
  ['Call the police on 190.', ['190']],
  ['Composez le 150', ['150']],
  ['Llame al 016', ['016']],
  ['اتصل بالشرطة على الرقم 190', ['190']],
] as const;

const others = [
  'la loi n° 27-14 et le décret 2.17.740',
  'القانون رقم 27.14 والمادة 448-1',
  'ظهير شريف رقم 1.59.413 صادر في 26 نونبر 1962',
  'Dahir 1.16.127 of 25 August 2016 (21 Dhu al-Qi’da 1437)',
  'plan 2023-2030, action plan 2023–2026',
  '2023-09-14 / 2023-10-03',
  'from 14 September to 3 October 2023',
  '1,749 calls, 34 suspected, 1.9 %',
  '73316/01, 77587/12 and 74603/12',
  'ECW/CCJ/JUD/06/08',
  'between 200,000 and 2,000,000 dirhams',
  'doi 10.5772/51069',
  'ISBN 978-92-2-126171-1',
  'resolution 68/192 (2013)',
  'The appeal court called 12 witnesses',
  'measures 4, 12 and 1749',
  'Call 3 times',
  'téléphone 24 h sur 24',
];

test('a phone number is found however it is grouped, in any digits, and after a word of calling', () => {
  for (const [text, found] of phones) assert.deepEqual(phoneNumbersIn(text), found, text);
});

test('law numbers, dates, years, amounts and case numbers are no phone numbers', () => {
  for (const text of others) assert.deepEqual(phoneNumbersIn(text), [], text);
});
