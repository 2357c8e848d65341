import { westernDigits } from '#src/language/digits.ts';

/**
 * The ways in which a text may have to be read for a name to be seen in it: programs that write PDFs set letters apart, run words
 * together, leave Arabic in the order in which it is drawn, or write its letters in their joined shapes.
 */

/** Marks that hide inside words: vowel signs, tatweel, soft hyphens, joiners, marks of direction. */
const hidden = /[\u064b-\u0652\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A text as letters and digits that patterns know: joined shapes and ligatures taken apart, Western digits, no hidden marks. */
const plain = (text: string): string => westernDigits(text.normalize('NFKC')).replace(hidden, '');

/** A lam with an alef comes out of PDFs the wrong way round; where the article stands before it, that is seen and mended. */
const lamBeforeAlef = (text: string) => text.replace(/ا([أإآ])ل/g, 'ال$1');

/** A run of one or two signs at a time, with a space or a line's end between them: "M . K a r i m", "ز ه ي ر". */
const run = /(?<!\S)\S{1,2}(?:\s+\S{1,2}){4,}(?!\S)/gu;

/** Letters set apart, no short words ("il y a un an"): most signs of the run stand alone, and letters among them. */
function isApart(signs: string[]): boolean {
  const alone = signs.filter((sign) => sign.length === 1);
  return alone.length > signs.length * 0.6 && alone.filter((sign) => /\p{L}/u.test(sign)).length >= 4;
}

/** The run as words: one space is within a word, several part words. */
const together = (letters: string) =>
  isApart(letters.split(/\s+/)) ? letters.replace(/(?<=\S)\s(?=\S)/gu, '').replace(/\s+/g, ' ') : letters;

/** No word is as long: words that run together. */
const endless = /[\u0621-\u064a]{16}|[\p{L}.,;:'’«»-]{30}/u;

/** The lines of a text in which spaces do not part words, letters that stood apart put together. Nothing for most texts. */
function looseLines(text: string): string {
  const known = new Set(text.split('\n'));
  return text
    .replace(run, together)
    .split('\n')
    .filter((line) => !known.has(line) || endless.test(line))
    .join('\n');
}

/** Digits and Latin words run from left to right within Arabic too. */
const westward = /[\p{Script=Latin}\d](?:[\p{Script=Latin}\d.,/:@+ -]*[\p{Script=Latin}\d])?/gu;
const turned = (text: string) => [...text].reverse().join('');

/** A text with its lines of Arabic turned round, for those that stand in the order in which they are drawn. Nothing where none is. */
const turnedLines = (text: string): string =>
  /\p{Script=Arabic}/u.test(text)
    ? text
        .split('\n')
        .map((line) => (/\p{Script=Arabic}/u.test(line) ? turned(line).replace(westward, turned) : line))
        .join('\n')
    : '';

/** A text in every way in which it may have to be read; `loose` where spaces do not part the words. */
export function readingsOf(text: string): { text: string; loose: boolean }[] {
  const read = plain(text);
  return [read, turnedLines(read)].flatMap((each) => [
    { text: lamBeforeAlef(each), loose: false },
    { text: lamBeforeAlef(looseLines(each)), loose: true },
  ]);
}
