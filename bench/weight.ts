/** What a page weighs as sent, by kind, and how that stands to the aims. Pure: see pages.ts for how it is watched. */

type Kind = 'html' | 'css' | 'js' | 'font' | 'other';

/** One file that the browser fetched for a page. */
export interface Load {
  path: string;
  type: string;
  /** Bytes as sent: Brotli for text, as it is for fonts and pictures. */
  bytes: number;
}

/** Bytes per kind, all in all, and how many requests. */
export type Weight = Record<Kind, number> & { total: number; requests: number };

/** Aims of the project, in bytes. `total` is meant for the first page a reader opens, with its fonts. */
export const aims = { html: 14_000, css: 12_000, total: 100_000 } as const;
type Aimed = keyof typeof aims;

const kindByType: [RegExp, Kind][] = [
  [/^text\/html/, 'html'],
  [/^text\/css/, 'css'],
  [/javascript/, 'js'],
  [/^font\//, 'font'],
];

export const kindOf = (type: string): Kind => kindByType.find(([pattern]) => pattern.test(type))?.[1] ?? 'other';

/** Types worth compressing; a woff2 or a picture already is. */
export const isText = (type: string): boolean => /^text\/|javascript|json|svg|xml/.test(type);

/** Adds up the loads of one page. */
export function weigh(loads: Load[]): Weight {
  const weight: Weight = { html: 0, css: 0, js: 0, font: 0, other: 0, total: 0, requests: loads.length };
  for (const { type, bytes } of loads) {
    weight[kindOf(type)] += bytes;
    weight.total += bytes;
  }
  return weight;
}

/** What part of the aim a page uses: 1 is the aim itself, above it the aim is missed. */
export const againstAim = (weight: Pick<Weight, Aimed>, aim: Aimed): number => Math.round((weight[aim] / aims[aim]) * 100) / 100;

/** The aims a page misses. */
export const missed = (weight: Pick<Weight, Aimed>): Aimed[] => (Object.keys(aims) as Aimed[]).filter((aim) => weight[aim] >= aims[aim]);
