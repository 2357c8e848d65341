import { searchKinds, standingOf, type SearchKind, type Standing } from '#src/frame/kinds.ts';
import { sections } from '#src/frame/sections.ts';
import type { Range } from '#src/publish/search/engine/format.ts';

/** What decides a page's number; a page has the same in every language. */
interface Numbered {
  path: string;
  kind: SearchKind;
}

/**
 * Numbers pages so that those of a kind, and of these those of one standing, are a range. Within it they stand in the
 * order of the navigation, then by number, which is the order of results that score alike.
 */
export function numberPages(pages: Numbered[]): { paths: string[]; ranges: Range[] } {
  const standing = ({ kind, path }: Numbered): Standing => standingOf(kind, path);
  const ordered = pages.toSorted(
    (a, b) =>
      standing(b) - standing(a) ||
      searchKinds.indexOf(a.kind) - searchKinds.indexOf(b.kind) ||
      sectionOf(a.path) - sectionOf(b.path) ||
      byNumber.compare(a.path, b.path),
  );
  const ranges: Range[] = [];
  ordered.forEach((page, number) => {
    const last = ranges.at(-1);
    if (last?.[1] !== page.kind || last[2] !== standing(page)) ranges.push([number, page.kind, standing(page)]);
  });
  return { paths: ordered.map(({ path }) => path), ranges };
}

const byNumber = new Intl.Collator('en', { numeric: true });

/** The place of a page's section in the navigation; what it does not name comes last. */
function sectionOf(path: string): number {
  const place = sections.findIndex((section) => path.startsWith(section.path));
  return place === -1 ? sections.length : place;
}
