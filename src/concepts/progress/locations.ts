import type { Location } from '#src/content/locations/schema.ts';
import type { View } from '#src/kits/map/map.ts';
import type { Evidence, Progress } from './model.ts';

/** A place with what is recorded there, oldest first. */
export interface Located {
  location: Location;
  evidence: Evidence[];
}

/** The places that entries name, in Morocco and elsewhere; an entry that was replaced counts no more, an entry with several places at each. */
export function located(progress: Progress): Record<View, Located[]> {
  const places = progress.locations
    .map((location) => ({ location, evidence: standingEntries(progress).filter(({ locations = [] }) => locations.includes(location.id)) }))
    .filter(({ evidence }) => evidence.length > 0);
  const at = ({ location }: Located): View => (location.country === 'MA' ? 'kingdom' : 'spots');
  return { kingdom: [], spots: [], ...Object.groupBy(places, at) };
}

/** How many entries name a place, and how many none. */
export function locatedCounts(progress: Progress): { named: number; none: number } {
  const entries = standingEntries(progress);
  const named = entries.filter(({ locations }) => locations).length;
  return { named, none: entries.length - named };
}

const standingEntries = ({ evidence }: Progress) => evidence.filter(({ replacedBy }) => !replacedBy);
