import type { Problem } from '#src/content/problem.ts';
import type { Entry } from '#src/content/entry.ts';
import type { Portal } from './read.ts';
import { collections, fieldOf, type CollectionName } from './collections.ts';
import type { Source } from '#src/content/schema.ts';

type Page = Exclude<Source, string>;
type Found = { page: Page; file: string; field: string };

/**
 * What holds for every page that is a source, wherever it stands: it has a date or the day on which it was read, and one page is
 * named in one way.
 * @param today yyyy-mm-dd by the clock on the wall: an edition can be dated back, reading cannot
 */
export function sourceRules(portal: Portal, today = new Date().toJSON().slice(0, 10)): Problem[] {
  const pages = allPages(portal);
  return [...pages.flatMap((page) => dayRules(page, today)), ...oneNameRules(pages)];
}

/** The pages that the entries of all collections name as sources. */
const allPages = (portal: Portal): Found[] =>
  (Object.keys(collections) as CollectionName[]).flatMap((name) =>
    (portal[name] as Entry[]).flatMap(({ file, id, data }) =>
      pagesIn(data).map(({ page, path }) => ({ page, file, field: fieldOf(name, id, path) })),
    ),
  );

/** A page bears a date; of one that bears none, the day on which it was read is said. */
function dayRules({ page: { date, read }, file, field }: Found, today: string): Problem[] {
  if (date === null && read === undefined)
    return [
      {
        file,
        field,
        wrong: 'the page has neither a date nor a day of reading',
        cure: 'write its date; if it bears none, read it and add read: yyyy-mm-dd, the day on which you did',
      },
    ];
  if (date !== null && read !== undefined)
    return [{ file, field: `${field}.read`, wrong: 'stands beside a date', cure: 'remove it: it is for pages that bear no date' }];
  if (read !== undefined && read > today)
    return [{ file, field: `${field}.read`, wrong: `${read} is in the future`, cure: 'write the day on which it was read' }];
  return [];
}

/** One address has one title, one publisher and one date. */
function oneNameRules(pages: Found[]): Problem[] {
  return [...Map.groupBy(pages, ({ page }) => page.url).values()].flatMap(([first, ...others]) =>
    others
      .filter(({ page }) => asNamed(page) !== asNamed(first!.page))
      .map(({ page, file, field }) => ({
        file,
        field,
        wrong: `names ${page.url} otherwise than ${first!.file} does`,
        cure: 'write the same title, publisher, date and read in both',
      })),
  );
}

const asNamed = ({ title, publisher, date, read }: Page): string => JSON.stringify([title, publisher, date, read]);

function pagesIn(value: unknown, path: string[] = []): { page: Page; path: string[] }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isPage(value)) return [{ page: value, path }];
  return Object.entries(value).flatMap(([key, inner]) => pagesIn(inner, [...path, key]));
}

const isPage = (value: object): value is Page => 'title' in value && 'publisher' in value && 'url' in value && 'date' in value;
