import { foldedArabic, unaccented } from '#src/language/fold.ts';
import { withoutArticle } from './arabic.ts';

/**
 * The forms of a number with separators, one separator for all: "27.14", "27-14" and "٢٧/١٤" are 27-14. On Arabic pages
 * its parts may stand in the order in which they are read there, from the right (١٤-٢٧ is law 27.14): the last form is the
 * same for both orders.
 */
export function numberForms(exact: string): string[] {
  const parts = exact.split(/[./-]/);
  const [first, last] = [parts.join('-'), parts.toReversed().join('-')];
  return [first, first < last ? first : last];
}

/** Whether a word is a number with separators, as `exact`. */
export const isNumber = (exact: string): boolean => /^\d{1,4}(?:[./-]\d{1,4})+$/.test(exact);

/** What has a number in the portal, by its names in the five languages. */
const names = {
  axis: 'محور axe axis eje ⴰⵙⴳⵓⵎ',
  objective: 'هدف objectif objective goal objetivo ⴰⵡⵜⵜⴰⵙ',
  measure: 'تدبير mesure measure medida ⵓⵟⵟⵓⵏ',
  law: 'قانون loi law ley',
  decree: 'مرسوم decret decree decreto',
  article: 'ماده فصل article articulo',
};
type Thing = keyof typeof names;

const things = new Map(Object.entries(names).flatMap(([thing, words]) => words.split(' ').map((word) => [word, thing as Thing] as const)));
const between = new Set('رقم numero number no n num'.split(' '));
const plainName = (exact: string): string => unaccented(foldedArabic(withoutArticle(exact)));

/** The things that a text names by number: "objectif 5", "المحور 2", "law no. 27.14" give the thing and the number's first form. */
export function numbered(words: readonly { exact: string; forms: string[] }[]): { thing: Thing; number: string }[] {
  const telling = words.filter(({ exact }) => !between.has(plainName(exact)));
  return telling.flatMap(({ exact }, at) => {
    const thing = things.get(plainName(exact));
    const next = telling[at + 1];
    return thing && next && /^\d/.test(next.exact) ? [{ thing, number: next.forms[0]! }] : [];
  });
}
