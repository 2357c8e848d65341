import { westernDigits } from '#src/language/digits.ts';

/**
 * Finds phone numbers in running text. Numbers that people dial are long and begin like a phone number, or are short
 * and follow a word of calling; law numbers, dates, years, case numbers and amounts are neither.
 */
const gap = String.raw`[ .\u00a0\u202f-]?`;

/** A Moroccan number as written inside the country: ten digits from 05, 06, 07, 08 or 09. */
const national = String.raw`0[5-9](?:${gap}\d){8}`;
/** A number with its country: +212… or 00212…, eight to fourteen digits. */
const international = String.raw`(?:\+|\b00)\d{1,3}(?:${gap}\d){7,11}`;
/** Not in the middle of a longer number, a date, a fraction, a code or an address. */
const alone = (number: string) => String.raw`(?<![\d\p{L}/_.–-])(?:${number})(?![\d/]|[-–.]\d)`;

/** Words that come before a number to dial, in four languages. */
const calling = [
  'call',
  'dial',
  'ring',
  'phone',
  'telephone',
  'hotline',
  'appelez',
  'appeler',
  'composez',
  'composer',
  'téléphonez',
  'téléphone',
  'tél',
  'llame',
  'llama',
  'llamar',
  'marque',
  'marcar',
  'teléfono',
  'tel',
  'اتصل',
  'اتصلوا',
  'اتصلي',
  'الاتصال',
  'الهاتف',
  'هاتف',
];
/** Up to three short words may stand between: "call the police on 19", "اتصل بالشرطة على الرقم 19". */
const between = String.raw`[\s:()«»"'’]+(?:\p{L}[\p{L}'’]*[\s:()«»"]+){0,4}?`;
const short = String.raw`\d{2,4}`;
/** A short number is no number to dial when a unit, a month, a year or a list of measures follows. */
const months =
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|févr|avr|mai|juin|juil|août|déc|ene|abr|ago|dic|de|يناير|فبراير|مارس|أبريل|ماي|يونيو|يوليو|غشت|شتنبر|أكتوبر|نونبر|دجنبر';
const called = String.raw`(?<![\p{L}])(?:${calling.join('|')})\.?${between}(?<short>${short})(?![\d/%]|[-–.,: \u00a0\u202f]\d|\s*(?:%|${months}|h\b|fois|times|veces|مرة|مرات|ans|years|años|سنة))`;

const long = new RegExp(`${alone(international)}|${alone(national)}`, 'gu');
const shortAfterCall = new RegExp(called, 'giu');

/** Only what a telephone dials. */
const digitsOf = (number: string): string => number.replaceAll(/\D/g, '');

/** A number so that +212 and 0 before it are the same line. */
export const dialled = (number: string): string => digitsOf(number).replace(/^(?:00)?212(?=\d{9}$)/, '0');

/** Numbers of so few digits are dates, articles and amounts too: only a word of calling makes them numbers to dial. */
const shortest = 6;

/** A known number however its digits are grouped. */
const grouped = (number: string): string => [...digitsOf(number)].join(gap);

const patterns = new WeakMap<string[], RegExp>();

/** What finds these numbers and all that look like one; made once for a list. */
function patternOf(known: string[]): RegExp {
  const made = patterns.get(known);
  if (made) return made;
  const own = known.filter((number) => digitsOf(number).length >= shortest).map((number) => alone(grouped(number)));
  const pattern = own.length > 0 ? new RegExp([...new Set(own), long.source].join('|'), 'gu') : long;
  patterns.set(known, pattern);
  return pattern;
}

/**
 * The phone numbers written in a text, as written.
 * @param text any words; isolates and other invisible characters do not hide a number
 * @param known numbers that are one even where they do not look like it
 */
export function phoneNumbersIn(text: string, known: string[] = []): string[] {
  if (!/\d/.test(westernDigits(text))) return [];
  const plain = westernDigits(text.replaceAll(/[\u200b-\u200f\u2066-\u2069]/gu, ''));
  const pattern = patternOf(known);
  const calls = [...plain.matchAll(shortAfterCall)].map((match) => match.groups!['short']!);
  return [...[...plain.matchAll(pattern)].map((match) => match[0]), ...calls];
}
