/** What a page found by search can be; the interface strings name each as `search.kind.<kind>`. */
export const searchKinds = [
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
export type SearchKind = (typeof searchKinds)[number];

/** Pages that stand before others of equal merit: the plan and its measures, and what people in danger come for. */
export const standsFirst = (kind: string | undefined, path: string): boolean =>
  (/^\/plan\//.test(path) && (kind === 'measure' || kind === 'programme')) || /^\/(?:help|understand)\/(?!stories\/)/.test(path);
