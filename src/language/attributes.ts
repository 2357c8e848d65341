import { isolated } from './bidi.ts';
import { langAttributes, type Said } from './localise.ts';
import { locales } from './locales.ts';

/**
 * Words in an attribute, with the language they are in where that is not the page's: for an element that has no words within it. What
 * holds words in several languages is named by `Label.astro` instead.
 * @param name of the attribute: alt, aria-label, title
 */
export function attributeOf(name: string, said: Said): Record<string, string> {
  const { lang } = langAttributes(said);
  return { [name]: isolated(said.value, locales[said.locale].dir), ...(lang && { lang }) };
}
