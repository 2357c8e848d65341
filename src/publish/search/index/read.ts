import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HTMLElement, NodeType, parse, type Node } from 'node-html-parser';
import type { SearchKind } from '#src/frame/kinds.ts';
import { localeCodes, locales, type Language } from '#src/language/locales.ts';
import { facetsOf, type PageFacets } from './facets.ts';

/** A finished page as search reads it. */
export interface ReadPage {
  locale: Language;
  /** Its address without the language. */
  path: string;
  kind: SearchKind;
  title: string;
  /** The title in another language, where the page has none in its own and `title` stands for it. */
  fallen: { text: string; locale: Language } | undefined;
  /** What it is called by its number, "Measure 12". */
  label: string | undefined;
  number: string | undefined;
  place: string | undefined;
  date: string | undefined;
  facets: PageFacets;
  sections: Section[];
}
/** What stands under a heading that can be linked to; the first has neither id nor title. */
export interface Section {
  id: string;
  title: string;
  text: string;
}

/**
 * Reads a page of the built site. Undefined where there is none or search is not to find it.
 * @throws when a page that search is to find does not say what it is
 */
export function readPage(folder: string, locale: Language, path: string): ReadPage | undefined {
  const file = join(folder, locale, path, 'index.html');
  if (!existsSync(file)) return undefined;
  const html = readFileSync(file, 'utf8');
  const main = /<main\b[^>]*\bdata-search-body\b[^>]*>.*<\/main>/s.exec(html)?.[0];
  if (!main) return undefined;
  const root = parse(main);
  const spans = new Map(root.querySelectorAll('[data-search-field]').map((span) => [span.getAttribute('data-search-field')!, span]));
  const field = (name: string) => spans.get(name)?.textContent.trim() || undefined;
  const [kind, title, fallen] = [field('kind') as SearchKind | undefined, field('title'), field('fallen')];
  if (!kind || !title) throw new Error(`search: /${locale}${path} says neither kind nor title (SearchFields.astro)`);
  const said = {
    ...{ locale, path, kind, title, date: field('date'), label: field('label'), number: field('number'), place: field('place') },
    fallen: fallen ? { text: fallen, locale: localeOfTag(spans.get('fallen')!.getAttribute('lang')) } : undefined,
  };
  const facets = facetsOf(root, said);
  for (const ignored of root.querySelectorAll('[data-search-ignore], [hidden], script, style, svg')) ignored.remove();
  return { ...said, facets, sections: sectionsOf(root.querySelector('main')!) };
}

const localeOfTag = (tag: string | undefined): Language => localeCodes.find((code) => locales[code].tag === tag)!;

const headings = new Set(['H2', 'H3', 'H4']);
const inline = new Set([
  'A',
  'ABBR',
  'B',
  'BDI',
  'BDO',
  'CITE',
  'CODE',
  'DFN',
  'EM',
  'I',
  'MARK',
  'Q',
  'S',
  'SMALL',
  'SPAN',
  'STRONG',
  'SUB',
  'SUP',
  'TIME',
  'U',
  'WBR',
]);

/** The text of a page under the headings that can be linked to: those with an id, or the first of an element with one. */
function sectionsOf(main: HTMLElement): Section[] {
  const sections: Section[] = [{ id: '', title: '', text: '' }];
  let pending: string | undefined;
  const visit = (node: Node) => {
    const last = sections.at(-1)!;
    if (node.nodeType === NodeType.TEXT_NODE) {
      last.text += node.text;
      return;
    }
    if (!(node instanceof HTMLElement) || node.tagName === 'H1') return;
    const id = node === main ? undefined : node.id || undefined;
    if (headings.has(node.tagName)) {
      const of = id ?? pending;
      pending = undefined;
      if (of) return void sections.push({ id: of, title: lineOf(node), text: '' });
    } else if (id) pending = id;
    const block = !inline.has(node.tagName);
    if (block) last.text += '\n';
    for (const child of node.childNodes) visit(child);
    if (block) sections.at(-1)!.text += '\n';
  };
  visit(main);
  return sections.map((section) => ({ ...section, text: tidy(section.text) })).filter(({ title, text }) => title || text);
}

const lineOf = (node: HTMLElement): string => node.structuredText.replace(/\s+/g, ' ').trim();
/** One line for each block. */
const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/[^\S\u00a0\u202f]+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
