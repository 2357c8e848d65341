import { arabicDigit, westernDigits } from '#src/language/digits.ts';
import { named } from './character-names.ts';

/**
 * Characters that look right and are others, or that nobody sees: what a PDF, a word processor or an attacker leaves in a text. They
 * make words that no search finds, that no font of the portal draws, or that read otherwise than they are written (right-to-left overrides).
 */

/** A character that has no place in a text. */
interface Stray {
  /** Where it stands in the text. */
  index: number;
  found: string;
  wrong: string;
  cure: string;
  /** What stands there when it is mended; nothing where it is removed. */
  by: string;
}

interface Kind {
  found: RegExp;
  wrong: string;
  /** What to type instead, from what was found; empty or left out: nothing. */
  by?: (found: string) => string;
  /** How to mend it, where that is more than to type something else or nothing. */
  cure?: string;
}

/** Letters of Persian and Urdu keyboards that stand where Arabic has its own. */
const arabicFor: Record<string, string> = { ی: 'ي', ې: 'ي', ک: 'ك', ہ: 'ه', ھ: 'ه', ە: 'ه' };

/** Letters of Cyrillic and Greek that are drawn like those of Latin. */
const latinFor: Record<string, string> = Object.fromEntries(
  [
    ['АВЕКМНОРСТУХаеорсухіјѕ', 'ABEKMHOPCTYXaeopcyxijs'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο', 'ABEZHIKMNOPTYXo'],
  ].flatMap(([others, own]) => [...others!].map((letter, index) => [letter, own![index]!])),
);

const within = /(?<=\p{Script=Arabic})(?!\p{Script=Arabic}|\p{M})\p{L}(?=\p{Script=Arabic})/u;

/** Isolates (U+2066 to U+2069) are how the portal itself sets numbers apart: they may stand, closed; everything else invisible may not. */
const kinds: Kind[] = [
  { found: /(?![\t\n\r])\p{Cc}|\r(?!\n)/u, wrong: 'a control character' },
  { found: /\p{Cs}|\ufffd/u, wrong: 'a damaged character', cure: 'write the letter that stood there' },
  {
    found: /[\u202a-\u202e]/u,
    wrong: 'an invisible mark that turns the order of letters',
    cure: 'remove it: the portal sets numbers and names apart itself',
  },
  { found: /(?![\u2066-\u2069])\p{Cf}|\p{Variation_Selector}|[\u2028\u2029\u3164]/u, wrong: 'an invisible character' },
  { found: /[\p{Co}\p{Cn}]/u, wrong: 'a character that no font has', cure: 'write the letter that is meant' },
  {
    found: /(?![\ufd3e\ufd3f\ufdfa\ufdfb])[\ufb00-\ufdff\ufe70-\ufefc\uff01-\uffef]/u,
    wrong: 'a printed form and not a letter',
    by: (found) => found.normalize('NFKC').trim(),
  },
  { found: arabicDigit, wrong: 'a digit that the portal does not use', by: westernDigits },
  { found: new RegExp(`[${Object.keys(arabicFor).join('')}]`, 'u'), wrong: 'not an Arabic letter', by: (found) => arabicFor[found]! },
  // Before a numeral, a quotation or nothing it is how Arabic writes a particle alone ("الـ116", "بـ«…»") and the year of the Hijra ("هـ").
  { found: /(?<!\p{Script=Arabic})\u0640|\u0640(?=[\p{L}\p{M}\u0640])/u, wrong: 'a stroke that stretches a word' },
  {
    found: /(?<=\p{Script=Latin})[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}](?=\p{Script=Latin})/u,
    wrong: 'a letter of another script within a word',
    by: (found) => latinFor[found] ?? '',
    cure: 'type the letter anew',
  },
  // An acronym stands after a particle ("وCNCLT"); one letter of another script between two of Arabic is a slip of the keyboard.
  { found: within, wrong: 'a letter of another script within a word', cure: 'type the letter anew' },
];

/** Letters, digits and marks that no rule above speaks of, as most texts are made of them alone: they need no second look. */
const plain =
  /^[\t\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u024f\u060c\u061b\u061f\u0621-\u063a\u0641-\u064a\u2010-\u2027\u202f-\u205e\u2d30-\u2d67\u2d6f]*$/;
const any = new RegExp(kinds.map(({ found }) => `(${found.source})`).join('|'), 'u');

/**
 * The first character of a text that has no place in it.
 * @param text as read, without a byte order mark
 * @returns undefined when there is none
 */
export function strayIn(text: string): Stray | undefined {
  if (plain.test(text) && !within.test(text)) return undefined;
  const match = any.exec(text);
  if (!match) return apart(text) ?? unclosed(text);
  const { wrong, by, cure } = kinds[match.slice(1).findIndex((group) => group !== undefined)]!;
  const [found] = match;
  const typed = by?.(found) ?? '';
  return {
    index: match.index,
    found,
    wrong: `holds ${named(found)}, ${wrong}`,
    cure: typed === '' ? (cure ?? 'remove it') : `type "${typed}"`,
    by: typed,
  };
}

/**
 * The text with everything in it that has a place, and with what is meant instead of the rest.
 * @param text as read, without a byte order mark
 */
export function withoutStrays(text: string): string {
  let clean = text;
  for (let stray = strayIn(clean); stray; stray = strayIn(clean))
    clean = clean.slice(0, stray.index) + stray.by + clean.slice(stray.index + stray.found.length);
  return clean;
}

/** A letter and its accent as two characters, as some systems save them: it looks the same and is not found. */
function apart(text: string): Stray | undefined {
  if (text === text.normalize('NFC')) return undefined;
  for (const { 0: found, index } of text.matchAll(/\P{M}\p{M}+/gu)) {
    const whole = found.normalize('NFC');
    if (whole !== found)
      return { index, found, wrong: `holds "${whole}" as a letter and a mark`, cure: `type "${whole}" as one letter`, by: whole };
  }
  return undefined;
}

/** An isolate that is opened and not closed sets everything after it apart. */
function unclosed(text: string): Stray | undefined {
  const open: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/[\u2066-\u2069\n]/gu)) {
    if (mark === '\n') {
      if (open.length > 0) break;
    } else if (mark !== '\u2069') open.push(index);
    else if (open.pop() === undefined)
      return { index, found: mark, wrong: `holds ${named(mark)} that closes nothing`, cure: 'remove it', by: '' };
  }
  if (open.length === 0) return undefined;
  const [index] = open as [number];
  const found = text[index]!;
  return { index, found, wrong: `holds ${named(found)} that is not closed`, cure: 'close it with U+2069, or remove it', by: '' };
}
