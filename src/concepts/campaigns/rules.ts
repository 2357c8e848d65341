import { nationalPlan } from '#src/content/programmes.ts';
import type { Content, Entry } from '#src/content/entry.ts';
import type { Problem } from '#src/content/problem.ts';
import type { BodyFacts } from '#src/concepts/programme/bodies/schema.ts';
import type { MeasureFacts } from '#src/concepts/programme/schema.ts';
import type { CampaignFacts } from './schema.ts';

/** What is named: bodies and measures of the plan. */
type Named = Content<{ body: BodyFacts; measure: MeasureFacts }>;

/** What holds for campaigns: the partners and measures they name exist. */
export const campaignRules = (portal: Named & Content<{ campaign: CampaignFacts }>): Problem[] => namedRules(portal.campaign, portal);

/** The partners and measures that entries name exist. */
export function namedRules(entries: Entry[], portal: Named): Problem[] {
  const known = {
    partners: ids(
      portal.body.map(({ id }) => id),
      'body',
      'content/bodies.yaml',
    ),
    measures: ids(
      portal.measure.filter(({ id }) => id.startsWith(`programmes/${nationalPlan}/`)).map(({ data }) => data.number),
      'measure',
      `content/programmes/${nationalPlan}`,
    ),
  };
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
