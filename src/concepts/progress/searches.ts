import type { Place, Reading, SearchFacts } from './schema.ts';

/** A search with the places it looked in and the entries that it found. */
interface Search<Entry> extends Omit<SearchFacts, 'looked' | 'found'> {
  /** Each place with the words, or with the reading of its list. */
  looked: { place: Place; words: string[]; reading: Reading | undefined }[];
  found: Entry[];
}

/** What is known of the searches for one measure. */
export interface Searched<Entry> {
  /** Newest first. */
  searches: Search<Entry>[];
  /** Required places in which nobody has looked yet. */
  left: Place[];
  /** The day up to which every required place was searched; null while one is left. */
  searchedTo: string | null;
}

/**
 * Adds up the searches for a measure. One may look in one place today and in another tomorrow: what counts is the
 * last look into each required place, and the oldest of these is how far the search reaches.
 * @param places every place there is, in the order of the list
 * @param entries everything on the record
 * @throws when a search names a place or an entry that is not among them
 */
export function searchedFor<Entry extends { id: string }>(
  measure: number,
  searches: SearchFacts[],
  places: Place[],
  entries: Entry[],
): Searched<Entry> {
  const own = searches.filter((search) => search.measure === measure).toSorted((a, b) => (a.date > b.date ? -1 : 1));
  const lastLook = (place: Place) => own.find(({ looked }) => looked.some(({ where }) => where === place.id))?.date;
  const required = places.filter((place) => place.required);
  const left = required.filter((place) => lastLook(place) === undefined);
  const complete = required.length > 0 && left.length === 0;
  return {
    searches: own.map((search) => ({
      ...search,
      looked: search.looked.map(({ where, words }) => {
        const place = named(places, where, search);
        return { place, words, reading: words.length === 0 ? readingOn(place, search.date) : undefined };
      }),
      found: search.found.map((id) => named(entries, id, search)),
    })),
    left,
    searchedTo: complete ? required.map((place) => lastLook(place)!).toSorted()[0]! : null,
  };
}

/** The reading of a place's list on a day; undefined when it was not read that day. */
export const readingOn = (place: Place, day: string): Reading | undefined => place.readings.find(({ date }) => date === day);

function named<Thing extends { id: string }>(things: Thing[], id: string, search: SearchFacts): Thing {
  const thing = things.find((each) => each.id === id);
  if (!thing) throw new Error(`content/progress/searches.yaml: ${search.id}: no "${id}"`);
  return thing;
}
