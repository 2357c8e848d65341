import { buildDay } from '../../src/build/build-day.ts';
import { collections, type CollectionName } from '../../src/check/collections.ts';
import type { Portal } from '../../src/check/read.ts';

/** What `npm run new` can begin: the word of the command, the collection, and how its folder is named. */
export interface NewKind {
  collection: CollectionName;
  /** How the folder is named: by words that are asked for, by the date and words, or by a field. */
  named: 'words' | 'date' | ((facts: Record<string, unknown>) => string);
  /** Values of fields that nobody need be asked for. */
  known?: (portal: Portal) => Record<string, unknown>;
}

/** The place after the last of its kind. */
const last = (name: CollectionName) => (portal: Portal) => ({
  order: Math.max(0, ...(portal[name] as { data: { order?: number } }[]).map(({ data }) => data.order ?? 0)) + 1,
});

export const kinds: Record<string, NewKind> = {
  news: { collection: 'news', named: 'date' },
  study: { collection: 'study', named: 'words' },
  judgment: { collection: 'decision', named: 'words' },
  guide: { collection: 'readingGuide', named: 'words', known: last('readingGuide') },
  evidence: { collection: 'evidence', named: 'date', known: () => ({ recorded: buildDay }) },
  campaign: { collection: 'campaign', named: 'words' },
  edition: { collection: 'edition', named: ({ date }) => String(date).slice(0, 4) },
  statistics: { collection: 'series', named: 'words', known: last('series') },
  page: { collection: 'aboutPage', named: 'words', known: last('aboutPage') },
  help: { collection: 'helpPage', named: 'words', known: last('helpPage') },
  topic: { collection: 'topic', named: 'words', known: last('topic') },
  story: { collection: 'story', named: 'words', known: last('story') },
  kit: { collection: 'kit', named: 'words', known: last('kit') },
  law: { collection: 'law', named: 'words', known: last('law') },
  contact: { collection: 'phoneLine', named: ({ id }) => String(id) },
  service: { collection: 'service', named: ({ id }) => String(id) },
};

/** What editors call a kind too. A training is something that was done for measures: the record holds it. */
export const alsoCalled: Record<string, string> = { communique: 'news', training: 'evidence' };

/** Where the facts of a new entry stand, from the root of the content. */
export function placeOf(kind: NewKind, name: string): string {
  const collection = collections[kind.collection];
  return collection.shape === 'rows' ? collection.file : collection.pattern.replace('*', name);
}
