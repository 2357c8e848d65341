import type { Content, Entry } from '#src/content/entry.ts';
import type { Location } from '#src/content/locations/schema.ts';
import type { Problem } from '#src/content/problem.ts';
import type { Service } from './schema.ts';

/** Nobody is sent to where no service may be found: an entry checked longer ago than this is not shown. */
export const checkedWithin = { months: 12 };

/** Whether the details of a service were found right within that time. */
export function isFresh({ checked }: Pick<Service, 'checked'>, day: string): boolean {
  const since = new Date(`${day}T00:00:00Z`);
  since.setUTCMonth(since.getUTCMonth() - checkedWithin.months);
  return checked.date >= since.toISOString().slice(0, checked.date.length);
}

/** What holds for the directory: an address stands there only by consent, a shelter has none, and a place is a town. */
export function directoryRules({ service, location }: Content<{ service: Service; location: Location }>): Problem[] {
  const countries = new Set(location.filter(({ data }) => data.kind === 'country').map(({ data }) => data.id));
  return service.flatMap((entry) => [
    ...addressRule(entry),
    ...(countries.has(entry.data.location)
      ? [
          {
            file: entry.file,
            field: `${entry.data.id}.location`,
            wrong: `"${entry.data.location}" is a country`,
            cure: 'name the town of the service',
          },
        ]
      : []),
  ]);
}

function addressRule({ file, data }: Entry<Service>): Problem[] {
  if (data.address === undefined) return [];
  const field = `${data.id}.address`;
  if (data.kind === 'shelter')
    return [
      { file, field, wrong: 'is that of a shelter, which is never published', cure: 'remove it: the town and the number are enough' },
    ];
  if (!data.consent.address)
    return [
      { file, field, wrong: 'stands there without consent', cure: 'remove it, or write `address: true` in `consent` once it is given' },
    ];
  return [];
}
