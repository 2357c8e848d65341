import type { HTMLElement } from 'node-html-parser';
import type { SearchKind } from '#src/frame/kinds.ts';
import { locales, type Language, isLanguage } from '#src/language/locales.ts';
import { detached } from './detached.ts';
import type { storedFacets } from '#src/publish/search/engine/format.ts';

type StoredFacet = (typeof storedFacets)[number];
/** The values that a page has of each facet. */
export type PageFacets = Record<StoredFacet, string[]>;

/** Pages that bodies have tasks in or are spoken of; others link to bodies as lists do. */
const ofBodies = new Set<SearchKind>(['measure', 'news']);

/** Reads the facets of a page from what it links to, which says it already. */
export function facetsOf(
  main: HTMLElement,
  { locale, path, kind, date }: { locale: Language; path: string; kind: SearchKind; date: string | undefined },
): PageFacets {
  const links = main.querySelectorAll('a[href]').map((link) => link.getAttribute('href')!);
  const linked = (pattern: string, paths: string[]) => {
    const address = new RegExp(`^/${locale}${pattern}`);
    return [...new Set(paths.flatMap((each) => address.exec(each)?.[1] ?? []))].map(detached);
  };
  const crumbs = main.querySelectorAll('nav ol a[href]').map((link) => link.getAttribute('href')!);
  return {
    axis: linked(String.raw`/plan/(?:progress/)?axes/(\d+)/$`, [...crumbs, `/${locale}${path}`]).slice(0, 1),
    year: date ? [date.slice(0, 4)] : [],
    body: ofBodies.has(kind) ? linked('(/[a-z-]+/bodies/[^/]+/)$', links) : [],
    language: kind === 'study' ? linked('/studies/by/language/([a-z]+)/$', links) : [],
  };
}

/** What a value of a facet is called in a language. @param titleOf the title of a page by its path */
export function facetLabel(facet: StoredFacet, value: string, titleOf: (path: string) => string | undefined): string {
  if (facet === 'body') return titleOf(value) ?? value;
  if (facet === 'axis') return titleOf(`/plan/axes/${value}/`) ?? value;
  return facet === 'language' && isLanguage(value) ? locales[value].name : value;
}
