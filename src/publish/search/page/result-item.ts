import { formatDate } from '#src/language/format.ts';
import { locales, originalLocale, type Language } from '#src/language/locales.ts';
import type { SearchKind } from '#src/frame/kinds.ts';
import type { Result } from '#src/publish/search/answer.ts';
import { isolate, languageOf, mark, write, type Phrase } from './write.ts';

/** What a result is said with. */
export interface ItemPhrases {
  kinds: Record<SearchKind, Phrase>;
  /** "in Arabic (original)", "Also in Arabic", by language. */
  original: Record<Language, Phrase>;
  inLanguage: Record<Language, Phrase>;
  also: Record<Language, Phrase>;
  through: Phrase;
}

/** A result: what it is and where it stands; its title, which leads to it; the words that answer; in which language it is. */
export function resultItem(result: Result, page: Language, phrases: ItemPhrases): HTMLLIElement {
  const item = document.createElement('li');
  item.className = 'py-4';
  item.append(
    ...[label(result, page, phrases), link(result, page), passage(result, page), languages(result, page, phrases)].filter(
      (part) => part !== undefined,
    ),
  );
  return item;
}

function label({ kind, number, place, date, locale }: Result, page: Language, { kinds }: ItemPhrases): HTMLElement {
  const line = document.createElement('p');
  line.className = 'text-small text-quiet';
  const what = document.createElement('bdi');
  write(what, { ...kinds[kind], text: number ? `${kinds[kind].text} {number}` : kinds[kind].text }, number ? { number } : {});
  const where = place && place !== kinds[kind].text ? [isolate(place)] : [];
  for (const each of where) mark(each, languageOf(locale, page));
  const parts = [what, ...where, ...(date ? [day(date, page)] : [])];
  line.append(...parts.flatMap((part, index) => (index > 0 ? [' · ', part] : [part])));
  return line;
}

/** A date as the page's language writes it, or as ISO does where the browser does not know that language. */
function day(date: string, page: Language): HTMLElement {
  const element = document.createElement('time');
  element.dateTime = date;
  const known = Intl.DateTimeFormat.supportedLocalesOf(locales[page].format).length > 0;
  element.append(isolate(known ? formatDate(date, page) : date));
  return element;
}

function link({ url, title, section }: Result, page: Language): HTMLElement {
  const element = document.createElement('a');
  element.href = section ? `${url}#${encodeURIComponent(section.id)}` : url;
  element.className = 'inline-block text-lead leading-snug';
  element.append(isolate(title.text));
  if (section?.title) {
    const within = document.createElement('span');
    within.className = 'block text-small';
    within.append('› ', isolate(section.title));
    element.append(within);
  }
  mark(element, languageOf(title.locale, page));
  return element;
}

function passage({ passage }: Result, page: Language): HTMLElement | undefined {
  if (!passage) return undefined;
  const element = document.createElement('p');
  element.className = 'mt-1 text-small';
  element.append(...marked(passage.text, passage.marks));
  mark(element, languageOf(passage.locale, page));
  return element;
}

/** A text with the words that answer marked: pieces of text and elements, never markup. Ranges that overlap or reach out of it mark what they can. */
export function marked(text: string, marks: readonly [from: number, to: number][]): (string | HTMLElement)[] {
  const parts: (string | HTMLElement)[] = [];
  let at = 0;
  for (const [from, to] of marks.toSorted(([a], [b]) => a - b)) {
    const [start, end] = [Math.max(from, at), Math.min(to, text.length)];
    if (start >= end) continue;
    const word = document.createElement('mark');
    word.textContent = text.slice(start, end);
    parts.push(text.slice(at, start), word);
    at = end;
  }
  return [...parts, text.slice(at)].filter((part) => part !== '');
}

/** In which language the page is, where that is not the reader's, through which it was found, and in which it can be read as well. */
function languages({ locale, throughTranslation, also }: Result, page: Language, phrases: ItemPhrases): HTMLElement | undefined {
  const said = [
    ...(locale === page ? [] : [(locale === originalLocale ? phrases.original : phrases.inLanguage)[locale]]),
    ...(throughTranslation ? [phrases.through] : []),
  ].map((phrase) => {
    const element = document.createElement('span');
    write(element, phrase);
    return element;
  });
  if (also) {
    const other = document.createElement('a');
    other.href = also.url;
    write(other, phrases.also[also.locale]);
    said.push(other);
  }
  if (said.length === 0) return undefined;
  const line = document.createElement('p');
  line.className = 'mt-1 text-small text-quiet';
  line.append(...said.flatMap((part, index) => (index > 0 ? [' · ', part] : [part])));
  return line;
}
