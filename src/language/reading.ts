import { inLanguage, type Said } from './localise.ts';
import { isFilled, languageOf, locales, originalLocale, type Language, type Locale } from './locales.ts';
import { writingOf } from './writing.ts';

const scripts = { arab: /\p{Script=Arabic}/gu, tfng: /\p{Script=Tifinagh}/gu, latn: /\p{Script=Latin}/gu };

/** How many letters of each script stand in the text of HTML, whatever is in its tags. */
function lettersIn(html: string): Record<keyof typeof scripts, number> {
  const text = html.replaceAll(/<(?:script|style)[\s\S]*?<\/(?:script|style)>|<[^>]*>/g, '');
  const count = (letter: RegExp) => text.match(letter)?.length ?? 0;
  return { arab: count(scripts.arab), tfng: count(scripts.tfng), latn: count(scripts.latn) };
}

/** The letters of HTML, and how many of them are of the script of a language. */
export function ownLetters(html: string, locale: Locale): { own: number; all: number } {
  const letters = lettersIn(html);
  return { own: letters[locales[locale].script], all: letters.arab + letters.tfng + letters.latn };
}

/** True where a page of a language of few published texts is mostly in other languages. */
export function mostlyElsewhere(html: string, locale: Locale): boolean {
  if (!writingOf(locale).attestedOnly) return false;
  const { own, all } = ownLetters(html, locale);
  return own < all / 2;
}

/**
 * A name as its bearer writes it: in Arabic where it has Arabic letters alone; else in the language of the page, whose voice says it, or in
 * the one that fills its gaps where the reader chose that.
 */
export function asWritten(name: string, locale: Locale): Said {
  const { arab, tfng, latn } = lettersIn(name);
  if (arab > 0 && tfng + latn === 0) return { value: name, locale: originalLocale, fallback: locale !== originalLocale };
  return isFilled(locale) && latn > 0 ? { value: name, locale: locales[locale].fallback[0], fallback: true } : inLanguage(locale, name);
}

/**
 * The language that HTML of a page is mostly in, where that is not the page's and few texts are published in the page's: the one that
 * fills its gaps, or the original. The letters of other scripts do not count: they stand beside either.
 */
export function mainlyIn(html: string, locale: Locale): Language | undefined {
  if (!writingOf(locale).attestedOnly) return undefined;
  const letters = lettersIn(html);
  const count = (code: Language) => letters[locales[code].script];
  const own = languageOf(locale);
  const most = [locales[locale].fallback[0], originalLocale].reduce(
    (best: Language, code) => (count(code) > count(best) ? code : best),
    own,
  );
  return most === own ? undefined : most;
}

/**
 * The direction in which a page's own part is read, where that is not the page's: what is mostly Arabic runs as Arabic does, its lists,
 * counts and pictures with it. Header and footer stay as they are.
 * @param html what stands between header and footer
 */
export function readingDirection(html: string, locale: Locale): 'ltr' | 'rtl' | undefined {
  const language = mainlyIn(html, locale);
  return language && locales[language].dir !== locales[locale].dir ? locales[language].dir : undefined;
}
