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
  'page',
] as const;
export type SearchKind = (typeof searchKinds)[number];
