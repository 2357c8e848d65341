import type { Location } from '#src/content/locations/schema.ts';
import { sortedBy } from '#src/language/collate.ts';
import { say, type Said } from '#src/language/localise.ts';
import type { Locale } from '#src/language/locales.ts';
import { stringIn, type StringKey } from '#src/language/strings.ts';
import type { Listed } from './load.ts';
import { serviceKinds } from './schema.ts';

/** A town with its services, as a spot of the map. */
interface Town extends Location {
  name: Said;
  count: number;
  services: Listed[];
}

/** The towns that have services, by name. */
export function townsOf(services: Listed[], locale: Locale): Town[] {
  const locations = [...new Set(services.map(({ location }) => location))];
  const towns = locations.map((location) => {
    const own = services.filter((service) => service.location === location);
    return { ...location, name: say(location.title, locale), count: own.length, services: own };
  });
  return sortedBy(towns, ({ name }) => name, locale);
}

/** A way to narrow the directory: its values, each with its services. */
export interface DirectoryFilter {
  name: 'kind' | 'place';
  label: StringKey;
  values: { id: string; label: Said; count: number; services: Listed[] }[];
}

/** By what a service does, and by its town; only values that leave something. */
export function filtersOf(services: Listed[], locale: Locale): DirectoryFilter[] {
  const kinds = serviceKinds
    .map((id) => ({ id, label: stringIn(locale, `directory.kind.${id}`), services: services.filter(({ kind }) => kind === id) }))
    .filter((value) => value.services.length > 0)
    .map((value) => ({ ...value, count: value.services.length }));
  const places = townsOf(services, locale).map(({ id, name, count, services: own }) => ({ id, label: name, count, services: own }));
  return [
    { name: 'kind', label: 'directory.kind', values: kinds },
    { name: 'place', label: 'directory.place', values: places },
  ];
}
