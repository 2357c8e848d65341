import { getCollection } from 'astro:content';
import { buildDay } from '#src/build/build-day.ts';
import type { Location } from '#src/content/locations/schema.ts';
import type { TargetGroup } from '#src/concepts/programme/schema.ts';
import { phoneLines } from '#src/frame/hotline/load.ts';
import type { PhoneLine } from '#src/frame/hotline/schema.ts';
import { isFresh } from './rules.ts';
import { serviceKinds, type Service } from './schema.ts';

export const directoryPath = '/help/directory/';

/** A service that may be shown, with what it names. */
export interface Listed extends Omit<Service, 'line' | 'location' | 'forWhom'> {
  line: PhoneLine;
  location: Location;
  forWhom: TargetGroup[];
}

export interface Directory {
  /** Those of one kind together, in the order of the kinds. */
  services: Listed[];
  /** How many entries wait for a new check. */
  stale: number;
}

/** The services that may be shown today. */
export async function directory(): Promise<Directory> {
  const all = (await getCollection('service')).map(({ data }) => data);
  const fresh = all.filter((service) => isFresh(service, buildDay));
  const lines = await phoneLines();
  const groups = (await getCollection('targetGroup')).map(({ data }) => data);
  const locations = (await getCollection('location')).map(({ data }) => data);
  const services = fresh
    .map((service) => ({
      ...service,
      line: lines.find(({ id }) => id === service.line)!,
      location: locations.find(({ id }) => id === service.location)!,
      forWhom: service.forWhom.map((id) => groups.find((group) => group.id === id)!),
    }))
    .toSorted((a, b) => serviceKinds.indexOf(a.kind) - serviceKinds.indexOf(b.kind));
  return { services, stale: all.length - fresh.length };
}

/** Numbers of the measures of the national plan that provide for the directory. */
export const directoryMeasures = async (): Promise<number[]> =>
  (await getCollection('directory')).flatMap(({ data: { measures } }) => measures);
