import { parse, type HTMLElement } from 'node-html-parser';

/** A place on a page that its table of contents leads to. */
export interface Place {
  id: string;
  /** Its heading as it stands on the page, without links and signs. */
  html: string;
  /** The language and direction of words that are not in the page's own. */
  lang: string | undefined;
  dir: string | undefined;
  /** The places within it. */
  within: Place[];
}

/** Latin letters that fill about three screens of running text, 1,280 px wide and 720 px high. */
const long = 4500;
/** What an Arabic letter counts for: the French pages of this portal have 1.36 times the letters of the same pages in Arabic. */
const arabic = 1.36;
/** A page of fewer parts is its own overview; more places within parts than this are a list, not an overview. */
const fewest = 3;
const most = 40;

/** Where a heading is no part of the page's own order. */
const apart = 'details, nav, li, [hidden], [data-contents="none"]';

/**
 * The table of contents of a page: its headings of the second rank that can be linked to, and within them the entries with an address
 * of their own (`<article id>`).
 * @param html what stands below the title
 * @returns nothing for a page that is not longer than about three screens, or has fewer than three parts
 */
export function contentsOf(html: string): Place[] {
  if ((html.match(/<h[23]/g) ?? []).length < fewest || lengthOf(html) < long) return [];
  const root = parse(html);
  const places: Place[] = [];
  for (const heading of root.querySelectorAll('h2[id], article[id] > h3')) {
    if (heading.closest(apart) || heading.classList.contains('sr-only')) continue;
    if (heading.tagName === 'H2') places.push(placeOf(heading, heading.id));
    else places.at(-1)?.within.push(placeOf(heading, heading.parentNode!.id));
  }
  if (places.length + places.flatMap(({ within }) => within).length < fewest) return [];
  const crowded = places.flatMap(({ within }) => within).length > most;
  return crowded ? places.map((place) => ({ ...place, within: [] })) : places;
}

function lengthOf(html: string): number {
  const text = html.replaceAll(/<[^>]*>/g, '');
  return text.length + (text.match(/\p{Script=Arabic}/gu) ?? []).length * (arabic - 1);
}

function placeOf(heading: HTMLElement, id: string): Place {
  const marked = heading.closest('[lang]');
  const html = heading.innerHTML.replaceAll(/<\/?(?:a|svg|path|br)\b[^>]*>| id="[^"]*"/g, '').trim();
  return { id, html, lang: marked?.getAttribute('lang'), dir: marked?.getAttribute('dir'), within: [] };
}
