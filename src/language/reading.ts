import { locales, type Locale } from './locales.ts';
import { writingOf } from './writing.ts';

const letters = {
  ltr: /\p{Script=Tifinagh}/gu,
  rtl: /\p{Script=Arabic}/gu,
};

/**
 * The direction in which a page's own part is read, where that is not the page's: in a language of few published texts most of it is
 * Arabic, and then it runs as Arabic does, its lists, counts and pictures with it. Header and footer stay as they are. Words in Latin
 * letters do not count: they stand beside either.
 * @param html what stands between header and footer
 */
export function readingDirection(html: string, locale: Locale): 'ltr' | 'rtl' | undefined {
  if (!writingOf(locale).attestedOnly) return undefined;
  const text = html.replaceAll(/<(?:script|style)[\s\S]*?<\/(?:script|style)>|<[^>]*>/g, '');
  const count = (dir: 'ltr' | 'rtl') => text.match(letters[dir])?.length ?? 0;
  const { dir } = locales[locale];
  const other = dir === 'ltr' ? 'rtl' : 'ltr';
  return count(other) > count(dir) ? other : undefined;
}
