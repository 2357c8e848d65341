import { buildDay } from '../../src/build/build-day.ts';
import { collections, type CollectionName } from '../../src/check/collections.ts';
import type { Portal } from '../../src/check/read.ts';
import type { Entry } from '../../src/content/entry.ts';

/** What `npm run new` can begin: the word of the command, the collection, and how its folder is named. */
export interface NewKind {
  collection: CollectionName;
  /** How the folder is named: by words that are asked for, by the date and words, or by a field. */
  named: 'words' | 'date' | ((facts: Record<string, unknown>) => string);
  /** Values of fields that nobody need be asked for. @param within the id of the entry in whose folder it stands */
  known?: (portal: Portal, within: string) => Record<string, unknown>;
  /** The collection of the entry in whose folder it stands, where it has no folder beside the others of its kind. */
  within?: CollectionName;
  /** The kind of what stands in its folder, of which the first is asked for too: it is nothing without one. */
  first?: string;
}

/** The place after the last of its kind. */
const last =
  (name: CollectionName) =>
  (portal: Portal, within = '') => ({
    order:
      Math.max(
        0,
        ...(portal[name] as Entry<{ order?: number }>[]).filter(({ id }) => id.startsWith(within)).map(({ data }) => data.order ?? 0),
      ) + 1,
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
  training: { collection: 'course', named: 'words', known: (portal) => ({ ...last('course')(portal), draft: true }), first: 'module' },
  module: {
    collection: 'courseModule',
    named: 'words',
    known: (portal, within) => last('courseModule')(portal, `${within}/`),
    within: 'course',
  },
  law: { collection: 'law', named: 'words', known: last('law') },
  contact: { collection: 'phoneLine', named: ({ id }) => String(id) },
  service: { collection: 'service', named: ({ id }) => String(id) },
};

/** What editors call a kind too. */
export const alsoCalled: Record<string, string> = { communique: 'news', course: 'training' };

/** Where the facts of a new entry stand, from the root of the content. @param names of the folders, the one that holds the other first */
export function placeOf(kind: NewKind, names: string[]): string {
  const collection = collections[kind.collection];
  return collection.shape === 'rows' ? collection.file : names.reduce((path, name) => path.replace('*', name), collection.pattern);
}
