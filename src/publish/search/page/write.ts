import { locales, type Language } from '#src/language/locales.ts';

/** An interface string as the page hands it to its script: with its placeholders, and the language it is in where that is not the page's. */
export interface Phrase {
  text: string;
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/** Text that keeps its own direction among others. */
export function isolate(text: string): HTMLElement {
  const element = document.createElement('bdi');
  element.textContent = text;
  return element;
}

/** `lang` and `dir` of words; none where they are in the language of the page. */
export const languageOf = (locale: Language, page: Language): { lang?: string; dir?: 'ltr' | 'rtl' } =>
  locale === page ? {} : { lang: locales[locale].tag, dir: locales[locale].dir };

/** Says in which language an element's words are; without one, that of the page. */
export function mark(element: HTMLElement, { lang, dir }: { lang?: string; dir?: string }): void {
  for (const [name, value] of Object.entries({ lang, dir }))
    if (value) element.setAttribute(name, value);
    else element.removeAttribute(name);
}

/**
 * Writes a string into an element. Each `{name}` becomes its value, as text in its own direction: what a reader typed can neither turn
 * the sentence round nor put markup into the page.
 */
export function write(element: HTMLElement, phrase: Phrase, values: Record<string, string | string[]> = {}): void {
  const pieces = phrase.text.split(/\{(\w+)\}/u).map((piece, index) => (index % 2 === 0 ? [piece] : listed(values[piece] ?? '')));
  element.replaceChildren(...pieces.flat());
  mark(element, phrase);
}

/** Values one after the other, told apart by a dot that has no direction. */
const listed = (values: string | string[]): (string | HTMLElement)[] =>
  [values].flat().flatMap((value, index) => [...(index > 0 ? [' · '] : []), isolate(value)]);
