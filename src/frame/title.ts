import { isolated } from '#src/language/bidi.ts';
import type { Said } from '#src/language/localise.ts';
import { locales, originalLocale, type Locale } from '#src/language/locales.ts';
import { mainlyIn, ownLetters } from '#src/language/reading.ts';
import { plainString } from '#src/language/strings.ts';

/** Words for a place without markup: what would flip in them is isolated by characters. */
export const plainWords = (said: Said): string => isolated(said.value, locales[said.locale].dir);

/**
 * The language of words in the head of a page, where they are not in the page's own: of a title, a description. In a language of few
 * published texts that is where most of them are not, in any other where none is.
 */
export function languageOfWords(words: string, locale: Locale): string | undefined {
  const inArabicAlone = /\p{Script=Arabic}/u.test(words) && ownLetters(words, locale).own === 0;
  const language = mainlyIn(words, locale) ?? (inArabicAlone ? originalLocale : undefined);
  return language && locales[language].tag;
}

/** What a page is called in tabs, history and lists of results. */
interface Titled {
  title: Said;
  /** A neutral title, which then stands alone. */
  tab: Said | undefined;
  /** What begins the title of a page with a number. */
  label: Said | undefined;
  /** What the page belongs to. */
  within: Said | undefined;
}

/** The title of a page in its head: what it is, what it belongs to, the portal. */
export function pageTitle({ title, tab, label, within }: Titled, locale: Locale): string {
  if (tab) return plainWords(tab);
  const name = plainString(locale, 'site.name');
  if (plainWords(title) === name) return name;
  return [...[label, title, within].flatMap((said) => (said ? [plainWords(said)] : [])), name].join(' – ');
}

/** What a page says of itself in its head, in plain words: one text, or several that stand side by side. Empty where it says nothing. */
export const pageDescription = (description: Said | Said[] | undefined): string => [description ?? []].flat().map(plainWords).join(' – ');
