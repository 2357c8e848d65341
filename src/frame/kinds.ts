/** What a page can say that it is, for its picture and for search. */
export const pageKinds = [
  'measure',
  'objective',
  'axis',
  'body',
  'group',
  'programme',
  'news',
  'law',
  'study',
  'judgment',
  'statistics',
  'story',
  'kit',
  'page',
] as const;
export type PageKind = (typeof pageKinds)[number];

/** Sections whose pages are, in search, what the section is for: a reader looks for help, not for a page. */
const sectionKinds = {
  '/help/': 'help',
  '/understand/': 'understand',
  '/training/': 'training',
  '/plan/progress/': 'progress',
  '/campaigns/': 'campaign',
  '/national-day/': 'campaign',
  '/commission/': 'commission',
} as const;
type SectionKind = (typeof sectionKinds)[keyof typeof sectionKinds];

/** What a page found by search can be; the interface strings name each as `search.kind.<kind>`. */
export type SearchKind = PageKind | SectionKind;
export const searchKinds: readonly SearchKind[] = [...new Set<SearchKind>([...pageKinds, ...Object.values(sectionKinds)])];

/** What a page is as a result of search. @param path its address without the language */
export function searchKindOf(kind: PageKind, path: string): SearchKind {
  const section = Object.keys(sectionKinds).find((start) => path.startsWith(start)) as keyof typeof sectionKinds | undefined;
  return kind === 'page' && section ? sectionKinds[section] : kind;
}

/** How a page stands among others that a search finds: 2 before those of equal merit, 0 after them. */
export type Standing = 0 | 1 | 2;

/** What only gathers others (the plan by time, what others recommended), and modules of courses, which speak of all that has a page. */
const after = /^\/(?:plan\/progress\/(?:timeline|changes|recommendations)|training\/[^/]+\/[^/]+)\//;

/** Before others stand the plan and its measures, and what people in danger come for; after them what gathers them, objectives and axes too. */
export function standingOf(kind: SearchKind, path: string): Standing {
  if (after.test(path) || kind === 'objective' || kind === 'axis') return 0;
  if (/^\/(?:help|understand)\/(?!stories\/)/.test(path)) return 2;
  return path.startsWith('/plan/') && (kind === 'measure' || kind === 'programme') ? 2 : 1;
}
