import { slugOf } from '#src/content/entry.ts';
import { getCollection } from 'astro:content';
import { nationalPlan } from '#src/content/programmes.ts';
import { oncePerBuild } from '#src/build/once-per-build.ts';
import { inEveryLanguage } from '#src/language/locales.ts';
import type { Measure, Programme } from './model.ts';
import { assembleProgramme } from './programme.ts';

/** All programmes by the folder they stand in. */
export const programmes = oncePerBuild(async (): Promise<Map<string, Programme>> => {
  const records = {
    programme: await getCollection('programme'),
    programmeText: await getCollection('programmeText'),
    axis: await getCollection('axis'),
    axisText: await getCollection('axisText'),
    objectives: await getCollection('objectives'),
    objective: await getCollection('objective'),
    objectiveText: await getCollection('objectiveText'),
    measure: await getCollection('measure'),
    measureText: await getCollection('measureText'),
    governance: await getCollection('governance'),
    governanceText: await getCollection('governanceText'),
    body: await getCollection('body'),
    targetGroup: await getCollection('targetGroup'),
  };
  const ids = records.programme.map((record) => slugOf(record.id));
  return new Map(ids.map((id) => [id, assembleProgramme(records, id)]));
});

/** A programme by its id. @throws when there is none */
export async function programmeOf(id: string): Promise<Programme> {
  const found = (await programmes()).get(id);
  if (!found) throw new Error(`content/programmes/${id}: missing`);
  return found;
}

/** The measure that an entry names as programme/number. @throws when there is none */
export async function measureOf(ref: string): Promise<Measure> {
  const [id, number] = ref.split('/') as [string, string];
  const found = (await programmeOf(id)).measures.find((measure) => measure.number === Number(number));
  if (!found) throw new Error(`content/programmes/${id}/measures/${number}: missing`);
  return found;
}

/** The measures of the national plan that an entry names by their numbers, in the order of the plan. */
export async function nationalMeasures(numbers: number[]): Promise<Measure[]> {
  return (await programmeOf(nationalPlan)).measures.filter(({ number }) => numbers.includes(number));
}

/**
 * Static paths: one per language, programme and part of it.
 * @param parts what of a programme gets a page, as the parameters of its address
 */
export function programmePaths<Part extends Record<string, string> = Record<never, string>>(
  parts: (programme: Programme) => Part[] = () => [{} as Part],
) {
  return async () =>
    inEveryLanguage(
      [...(await programmes()).values()].flatMap((programme) => parts(programme).map((part) => ({ programme: programme.id, ...part }))),
    );
}
