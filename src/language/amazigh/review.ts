import lexicon from './lexicon.json' with { type: 'json' };

/** A wording that is published only while it stands on the public list of wordings to be reviewed. */
interface ReviewedWording {
  zgh: string;
  ar: string;
  fr: string;
  /** Where it was read. */
  source: string;
  /** How well it is attested: A best, D composed by the portal. */
  tier: string;
}

/** The dictionary of interface strings: a text, plural forms, or null where nothing is attested. */
type Strings = Record<string, string | Record<string, string> | null>;

/**
 * The wordings to be reviewed that a dictionary of interface strings uses, each once, in the order of the lexicon.
 * A wording is found as whole words: alone, or inside a longer string.
 */
export function wordingsToReview(strings: Strings, wordings: readonly ReviewedWording[] = lexicon.review): ReviewedWording[] {
  const texts = Object.values(strings)
    .flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry ?? {})))
    .map((text) => text.normalize('NFC'));
  return wordings.filter(({ zgh }) => {
    const whole = new RegExp(`(?<![\\p{L}\\p{M}])${RegExp.escape(zgh)}(?![\\p{L}\\p{M}])`, 'u');
    return texts.some((text) => whole.test(text));
  });
}
