import type { Location } from '#src/content/locations/schema.ts';
import { sortedBy } from '#src/language/collate.ts';
import { say, type Said } from '#src/language/localise.ts';
import type { Locale } from '#src/language/locales.ts';
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

/** The kinds of services that the directory holds, each with its services. */
export const kindsOf = (services: Listed[]) =>
  serviceKinds
    .map((kind) => ({ kind, services: services.filter((service) => service.kind === kind) }))
    .filter(({ services: own }) => own.length > 0);
