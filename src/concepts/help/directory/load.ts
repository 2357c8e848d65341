import { getCollection } from 'astro:content';
import { buildDay } from '#src/build/build-day.ts';
import type { Location } from '#src/content/locations/schema.ts';
import { phoneLines } from '#src/frame/hotline/load.ts';
import type { PhoneLine } from '#src/frame/hotline/schema.ts';
import type { Localised } from '#src/language/localise.ts';
import { isFresh } from './rules.ts';
import type { Service } from './schema.ts';

export const directoryPath = '/help/directory/';

/** The measures of the national plan that provide for a map of services. */
export const planned = [26, 29];

export interface Listed extends Omit<Service, 'line' | 'forWhom'> {
  line: PhoneLine;
  forWhom: Localised[];
}

export interface Directory {
  /** Towns with their services, those of one kind together. */
  towns: { location: Location; services: Listed[] }[];
  /** How many entries wait for a new check. */
  stale: number;
}

/** The services that may be shown today. */
export async function directory(): Promise<Directory> {
  const all = (await getCollection('service')).map(({ data }) => data);
  const fresh = all.filter((service) => isFresh(service, buildDay));
  const lines = await phoneLines();
  const groups = (await getCollection('targetGroup')).map(({ data }) => data);
  const listed = fresh
    .map((service) => ({
      ...service,
      line: lines.find(({ id }) => id === service.line)!,
      forWhom: service.forWhom.map((id) => groups.find((group) => group.id === id)!.title),
    }))
    .toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
  const towns = (await getCollection('location'))
    .map(({ data: location }) => ({ location, services: listed.filter((service) => service.location === location.id) }))
    .filter(({ services }) => services.length > 0);
  return { towns, stale: all.length - fresh.length };
}
