import { formatNumber } from '#src/language/format.ts';
import type { Locale } from '#src/language/locales.ts';

const name = /\{(\w+)\}/g;

/** The names of the figures that a text shows. */
export const placeholders = (text: string): string[] => [...text.matchAll(name)].map((match) => match[1]!);

/**
 * The text with its figures, each in the format of the language of the text.
 * @throws when a figure has no value
 */
export function withValues(text: string, values: Record<string, string | number>, locale: Locale): string {
  return text.replaceAll(name, (_, key: string) => {
    const value = values[key];
    if (value === undefined) throw new Error(`{${key}} has no value`);
    return typeof value === 'number' ? formatNumber(value, locale) : value;
  });
}
