import { unaccented } from '#src/language/fold.ts';

/**
 * French words as a searcher compares them: number and gender only, since traite (trafficking), traité (treaty) and
 * traitement are three words. The plurals in s, x, aux and eaux are those of the minimal French stemmer that Lucene has
 * from Savoy, "A stemming procedure and stopword list for general French corpora" (1999); it also cuts er and é, which
 * would make traité and traiter one, so that we do not.
 */
const irregular = new Map(
  'travaux travail|yeux oeil|vitraux vitrail|baux bail|aux aux|faux faux|taux taux|eaux eau|cas cas|bras bras'
    .split('|')
    .map((row) => row.split(' ') as [string, string]),
);

const endings: [RegExp, string][] = [
  [/(?<=.{2})eaux$/, 'eau'],
  [/(?<=.{2}[^e])aux$/, 'al'],
  [/^((?:mi)?lieu|(?:en)?jeu|voeu|neveu|cheveu|aveu|adieu|feu)x$/, '$1'],
  [/(?<=.{3})(?<![su'])s$|(?<=.{2}[^ou]u)s$/, ''],
  // Feminine to masculine, where the ending is one of adjectives and persons.
  [/(?<=.{3})ee$/, 'e'],
  [/(?<=.{2}n)elle$|(?<=.{3}i)elle$/, 'el'],
  [/(?<=.{3})ale$/, 'al'],
  [/(?<=.{3})enne$/, 'en'],
  [/(?<=.{3})ive$/, 'if'],
  [/(?<=.{4})trice$/, 'teur'],
  [/(?<=.{4})euse$/, 'eur'],
  [/(?<=.{3})iere$/, 'ier'],
  [/(?<=.{3})(ain|oi[s]|ant|ent|eur)e$/, '$1'],
];

/** The singular and masculine of a French word, without accents: who types none is given the same. */
export function frenchStem(word: string): string {
  const plain = unaccented(word);
  for (const [ending, by] of irregular.has(plain) ? [] : endings) {
    const cut = plain.replace(ending, by);
    if (cut !== plain) return frenchStem(cut);
  }
  return irregular.get(plain) ?? plain;
}

/** The word without accents, its stem. */
export function frenchForms(exact: string): string[] {
  return [unaccented(exact), frenchStem(exact)];
}
