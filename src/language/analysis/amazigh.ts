import { fold, stem } from '#src/language/amazigh/transliterate.ts';

/**
 * Amazigh words as a searcher compares them: the key that a word has in all three scripts, and its stem without the marks
 * of state, gender and number (rules and sources: docs/amazigh.md), both in Tifinagh letters, so that no form of an
 * Amazigh word looks like a French one.
 */
export function amazighReadings(word: string): string[] {
  return [...new Set([fold(word), stem(word)].map((key) => key.replaceAll(' ', '')).map(inTifinagh))].filter((form) => form.length > 1);
}

const letters = 'aⴰbⴱcⵛdⴷfⴼgⴳhⵀiⵉjⵊkⴽlⵍmⵎnⵏqⵇrⵔsⵙtⵜuⵓxⵅzⵣɣⵖ';
const tifinagh = new Map(Array.from({ length: letters.length / 2 }, (_, at) => [letters[2 * at]!, letters[2 * at + 1]!]));
const inTifinagh = (key: string): string => key.replace(/\p{L}/gu, (letter) => tifinagh.get(letter) ?? letter);
