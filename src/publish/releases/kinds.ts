import { evidencePath } from '#src/concepts/progress/addresses.ts';
import { slugOf } from '#src/content/entry.ts';
import type { StringKey } from '#src/language/strings.ts';

/** The kinds of entries whose arrival an edition tells, in its order, by their collections: each under the name that readers know it by. */
export const toldKinds = {
  evidence: 'progress.published',
  news: 'nav.news',
  study: 'nav.studies',
  law: 'nav.law',
  decision: 'nav.jurisprudence',
  series: 'nav.statistics',
  campaign: 'nav.campaigns',
  kit: 'kit.title',
  topic: 'nav.understand',
  story: 'story.title',
  helpPage: 'nav.help',
} as const satisfies Record<string, StringKey>;
export type ToldKind = keyof typeof toldKinds;

/** An entry as far as an edition tells it. */
interface Told {
  id: string;
  data: object;
}

/** Whether readers are shown an entry: a national decision that is not released yet is none. */
export const isShown = ({ data }: Told): boolean =>
  !('scope' in data && data.scope === 'national' && 'released' in data && data.released === null);

/**
 * @param id of an entry of one of these kinds
 * @returns where it is read, without the language
 */
export function toldPath(id: string): string {
  if (id.startsWith('progress/evidence/')) return evidencePath({ id: slugOf(id) });
  return `/${id.replace(/^kits\//, 'campaigns/kits/').replace(/^help\/start$/, 'help')}/`;
}

/** The page of an edition, without the language. */
export const releasePath = ({ id }: { id: string }): string => `/news/releases/${id}/`;
