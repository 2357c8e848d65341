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
