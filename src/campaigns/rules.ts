import type { Problem } from '../check/problem.ts';
import type { Portal } from '../check/read.ts';

/** What holds for campaigns and the national day: the partners and measures they name exist. */
export function campaignRules(portal: Portal): Problem[] {
  const known = {
    partners: ids(
      portal.body.map(({ id }) => id),
      'body',
      'content/bodies.yaml',
    ),
    measures: ids(
      portal.measure.filter(({ id }) => id.startsWith('programmes/plan/')).map(({ data }) => data.number),
      'measure',
      'content/programmes/plan',
    ),
  };
  const entries = [...portal.campaign, ...portal.nationalDay, ...portal.edition];
  return entries.flatMap(({ file, data }) =>
    (Object.keys(known) as (keyof typeof known)[]).flatMap((field) =>
      (((data as Record<string, unknown>)[field] as unknown[] | undefined) ?? []).flatMap((value, index) =>
        typeof value === 'object' || known[field].has(value)
          ? []
          : [
              {
                file,
                field: `${field}.${index}`,
                wrong: `no ${known[field].what} "${String(value)}"`,
                cure: `add it to ${known[field].where}, or correct it`,
              },
            ],
      ),
    ),
  );
}

const ids = (values: unknown[], what: string, where: string) => {
  const set = new Set(values);
  return { has: (value: unknown) => set.has(value), what, where };
};
