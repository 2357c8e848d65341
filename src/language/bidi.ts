/**
 * Runs that flip inside right-to-left text: numbers with a separator ("080000 4747", "27-14", "448-1", "2023-2030",
 * "27.14/3"), phone numbers, case numbers, amounts, addresses, and Latin names with what joins them.
 * Unicode's bidirectional algorithm orders such a run by the paragraph; an isolate keeps it in its own order.
 */
const address = /https?:\/\/[^\s"<>،؛]*[^\s"<>،؛.,;:!?)\]»]/u;
/** A Latin word: initials with their full stops ("B.B.", "V. ضد", "v. Slovakia"); else up to its last letter or digit, for the stop after it is the sentence's. */
const word =
  /(?:\p{Script=Latin}\.){2,}|\p{Script=Latin}\.(?= +\p{Script=Latin})|(?<!\p{Script=Latin})\p{Lu}\.(?= +\p{Lo})|[\p{Script=Latin}\d](?:[\p{Script=Latin}\d.'’&/@_-]*[\p{Script=Latin}\d])?/u;
const words = `(?=\\p{Script=Latin})(?:${word.source})(?:[ ,-]+(?!https?:\\/\\/)(?:${word.source}))*`;
const latin = new RegExp(`${words}(?: \\(${words}\\))?`, 'u');
/** Numbers with what joins them; a stop or a colon before a space belongs to the sentence ("until 2026: 50"). Intl marks an Arabic percent sign. */
const number = /\+?\d+(?:(?:(?:(?![.:][ \u00a0\u202f])[ \u00a0\u202f./:–-])+|,)\d+)+(?:\u200e?%\u200e?)?/u;
const flipping = new RegExp(`${address.source}|${number.source}|${latin.source}`, 'gu');

/**
 * Arabic words quoted inside left-to-right text, up to their last letter. Unisolated, two quotations with only marks between
 * them ("«…» → «…»") would change places, and a correction would read backwards.
 */
const arabic = /\p{Script=Arabic}(?:[\p{Script=Arabic}\p{M}\d ./…–-]*[\p{Script=Arabic}\p{M}])?/u;

/** The t between a French verb and its pronoun ("a-t-elle"): browsers break a line after any hyphen, and no line begins with the pronoun alone. */
const euphonic = /\p{L}+-t-(?:ils?|elles?|on)(?!\p{L})/u;
const apart = new RegExp(`${arabic.source}|${euphonic.source}`, 'gu');

const POP = '\u2069';
const LEFT_TO_RIGHT = '\u2066';

/** A piece of text; `isolate` is true where it must keep its own direction, or stay on one line. */
export interface Piece {
  text: string;
  isolate: boolean;
}

/** Splits a text of direction `dir` into plain pieces and runs to isolate. Joining the pieces gives the text back. */
export function pieces(text: string, dir: 'ltr' | 'rtl' = 'rtl'): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(dir === 'rtl' ? flipping : apart)) {
    if (match.index > from) found.push({ text: text.slice(from, match.index), isolate: false });
    found.push({ text: match[0], isolate: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) found.push({ text: text.slice(from), isolate: false });
  return found;
}

/**
 * The text with isolate characters round every run that would flip: for titles, attributes, feeds, files.
 * Left-to-right text comes back as it is.
 */
export function isolated(text: string, dir: 'ltr' | 'rtl'): string {
  if (dir === 'ltr') return text;
  return pieces(text)
    .map((piece) => (piece.isolate ? LEFT_TO_RIGHT + piece.text + POP : piece.text))
    .join('');
}

/**
 * What a run that `pieces` found in a text of direction `dir` is: its own direction and, where it is a quotation, its language.
 * A number without a space ("448-1", "2023-2030") stays on one line, and so does a verb with its pronoun.
 */
export function isolateAttributes(run: string, dir: 'ltr' | 'rtl'): Record<string, string> {
  if (euphonic.test(run)) return { class: 'whitespace-nowrap' };
  if (dir === 'ltr') return { dir: 'rtl', lang: 'ar' };
  return /^[^\s\p{L}]+$/u.test(run) ? { dir: 'ltr', class: 'whitespace-nowrap' } : { dir: 'ltr' };
}
