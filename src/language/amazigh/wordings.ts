import lexicon from './lexicon.json' with { type: 'json' };

/** A wording of the interface: one or several words as they were read somewhere. */
interface Wording {
  zgh: string;
  ar: string;
  fr: string;
  /** The file it was read in, and its key there. */
  source: string;
  /** How well it is attested: A best, D composed by the portal. */
  tier: string;
  /** True for one that is published only while it stands on the public list of wordings to be reviewed. */
  review?: boolean;
}

/** The dictionary of interface strings: a text, plural forms, or null where nothing is attested. */
type Strings = Record<string, string | Record<string, string> | null>;

const wordings: readonly Wording[] = lexicon.wordings;
const sourced = new Set(wordings.flatMap(({ zgh }) => piecesOf(zgh)));

/**
 * The wordings of an interface string for which the lexicon names no source. A string is made of wordings with placeholders, numbers,
 * names in Latin letters and marks between them; that each word is attested does not make it one.
 */
export const withoutSource = (text: string): string[] => piecesOf(text).filter((piece) => !sourced.has(piece));

/** The wordings to be reviewed that a dictionary of interface strings uses, each once, in the order of the lexicon. */
export function wordingsToReview(strings: Strings, listed: readonly Wording[] = wordings): Wording[] {
  const used = new Set(textsOf(strings).flatMap(piecesOf));
  return listed.filter(({ zgh, review }) => review && piecesOf(zgh).every((piece) => used.has(piece)));
}

/** Every text of a dictionary, plural forms among them. */
const textsOf = (strings: Strings): string[] =>
  Object.values(strings).flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry ?? {})));

/** The runs of Tifinagh words in a text. */
function piecesOf(text: string): string[] {
  const runs =
    text
      .normalize('NFC')
      .replaceAll(/\{\w+\}/g, '|')
      .match(/\p{Script=Tifinagh}[\p{Script=Tifinagh}\s]*/gu) ?? [];
  return runs.map((run) => run.trim().replaceAll(/\s+/g, ' '));
}
