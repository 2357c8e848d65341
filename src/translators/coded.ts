/**
 * A text with the codes in it that a translator keeps: markup, components, placeholders. In XLIFF they are `<pc>` and `<ph>`; what they
 * stand for is taken from the portal's own files, never from a file that comes back.
 */

/** A code; `close` when it holds words: "**" and "**". */
export interface Code {
  id: string;
  open: string;
  close?: string;
}

/** A code in a text: whole, or the end at which it opens or closes. */
interface Mark {
  code: Code;
  at: 'whole' | 'open' | 'close';
}

export type Coded = (string | Mark)[];

const rawOf = (part: string | Mark): string => (typeof part === 'string' ? part : part.at === 'close' ? part.code.close! : part.code.open);

/** The text as it stands in its file. */
export const raw = (text: Coded): string => text.map(rawOf).join('');

/** The codes of a text, in the order in which they begin. */
export const codesOf = (text: Coded): Code[] =>
  text.flatMap((part) => (typeof part === 'string' || part.at === 'close' ? [] : [part.code]));

/** What a code stands for, whatever its number. */
const sense = ({ open, close }: Code): string => JSON.stringify([open, close]);

/** Which codes a text holds and how often, in one string: two texts with the same keep each other's markup. */
export const markup = (text: Coded): string => codesOf(text).map(sense).sort().join();

/** Numbers the codes of an original from 1. */
export function numbered(text: Coded): Coded {
  for (const [index, code] of codesOf(text).entries()) code.id = String(index + 1);
  return text;
}

/** Gives the codes of a translation the numbers of the same codes of its original; a code of its own gets one of its own. */
export function alignedWith(source: Coded, target: Coded): Coded {
  const free = codesOf(source);
  let own = 0;
  for (const code of codesOf(target)) {
    const at = free.findIndex((other) => sense(other) === sense(code));
    code.id = at < 0 ? `own${(own += 1)}` : free.splice(at, 1)[0]!.id;
  }
  return target;
}

/** The same text for every tool: one space for any run of white space but no-break spaces, none at the ends. */
export const evened = (text: string): string => text.replaceAll(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');

const placeholder = /(\{\w+\})/;

/** An interface string, in which `{count}` and its like are codes. */
export const codedString = (text: string): Coded =>
  text
    .split(placeholder)
    .filter((part) => part !== '')
    .map((part) => (placeholder.test(part) ? { code: { id: '', open: part }, at: 'whole' } : part));

/** A text of a field or of the interface and its translation, if there is one, with the same codes under the same numbers. */
export function codedPair(original: string, translation: string | undefined): { source: Coded; target: Coded | undefined } {
  const source = numbered(codedString(original));
  return { source, target: translation === undefined ? undefined : alignedWith(source, codedString(translation)) };
}
