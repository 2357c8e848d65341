import { getCollection } from 'astro:content';
import { oncePerBuild } from '#src/build/once-per-build.ts';
import { inEveryLanguage } from '#src/language/locales.ts';
import { assembleComparisons, type Comparison } from './model.ts';

/** All comparisons, in their order. */
export const comparisons = oncePerBuild(async (): Promise<Comparison[]> =>
  assembleComparisons({ comparison: await getCollection('comparison'), comparisonText: await getCollection('comparisonText') }),
);

/** A comparison by its folder. @throws when there is none */
export async function comparisonOf(id: string): Promise<Comparison> {
  const found = (await comparisons()).find((comparison) => comparison.id === id);
  if (!found) throw new Error(`content/law/comparisons/${id}: missing`);
  return found;
}

export const comparisonPaths = async () => inEveryLanguage((await comparisons()).map(({ id }) => ({ id })));
