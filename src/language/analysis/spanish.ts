import { unaccented } from '#src/language/fold.ts';

/**
 * Spanish words as a searcher compares them: the plurals s, es and ces as in the minimal Spanish stemmer of Lucene, and
 * gender where the ending is one of adjectives and persons, since trata (trafficking) and trato (treatment) are two words.
 * Written accents fall with the fold, for the plural moves them (orden, órdenes; acción, acciones); ñ is kept by `exact`.
 */
const whole = new Set(
  `crisis tesis lunes jueves viernes martes virus campus mes dos tres pais interes ademas atras mas quizas jamas estres`.split(' '),
);

const endings: [RegExp, string][] = [
  [/^(clase|base|fase|frase|sede|cine|clave|nave|llave|enlace|serie)s$/, '$1'],
  [/(?<=.{2})ces$/, 'z'],
  [/(?<=.{2}(?:ll|[cghkmptñv]|n[dt]|[bcdfgpt]r|[bcfgp]l)e)s$/, ''],
  [/(?<=.{2}[lrndszy])es$/, ''],
  [/(?<=.{2}[aeo])s$/, ''],
  [/(?<=.{3}[dt]or)a$/, ''],
  [/(?<=.{2}(?:ad|id|ari|er|ic|iv|an|in|os))a$/, 'o'],
  [/(?<=ni)na$/, 'no'],
];

/** The singular and masculine of a Spanish word, without accents. */
export function spanishStem(word: string): string {
  const plain = unaccented(word);
  for (const [ending, by] of whole.has(plain) ? [] : endings) {
    const cut = plain.replace(ending, by);
    if (cut !== plain) return spanishStem(cut);
  }
  return plain;
}

/** The word without accents, its stem. */
export function spanishForms(exact: string): string[] {
  return [unaccented(exact), spanishStem(exact)];
}
