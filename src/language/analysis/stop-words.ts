import { foldedArabic, unaccented } from '#src/language/fold.ts';

/** Words too common to tell pages apart, in questions above all; without accents and hamza. Readers ask in any language on any page. */
const stopWords = new Set(
  `في من على الى عن مع ما ماذا هي هو هم كيف هل اين متى لماذا كم انا التي الذي الذين هذا هذه ذلك تلك و او ثم بين ان لا كل قد
  le la les de des du un une et en a au aux par pour sur dans avec que qui quoi comment quel quelle quels quelles est sont l d
  je il elle on nous vous mon ma mes si se ce cette ou qu jusqu lorsqu puisqu quoiqu
  the of a an and in on to for by is are was what how who which where when do does i am my me we you your it this that with from can should
  el los las del y por para con que como cual cuales es son un una al se donde cuando quien mi me yo si hay su`
    .split(/\s+/)
    .map(foldedArabic),
);

/** Whether a word is too common to tell pages apart. */
export const isStopWord = (word: string): boolean => stopWords.has(unaccented(foldedArabic(word)));
