import { z } from 'zod';
import { collections, type CollectionName } from '../../src/check/collections.ts';
import { unwrapped } from '../../src/content/unwrapped.ts';
import { kinds } from '../../scripts/new/kinds.ts';

/** Every description of a field that `npm run new` can ask for: what `locales/editors.yaml` says in each language. */
export function questions(): string[] {
  const found = new Set<string>();
  const walk = (schema: z.ZodType) => {
    const { inner, form, description } = unwrapped(schema);
    if (['translation', 'translations', 'doubts', 'readings'].includes(form ?? '')) return;
    if (description) found.add(description);
    const parts =
      inner instanceof z.ZodObject
        ? Object.values(inner.shape as Record<string, z.ZodType>)
        : inner instanceof z.ZodArray
          ? [inner.element as z.ZodType]
          : inner instanceof z.ZodUnion
            ? (inner.options as z.ZodType[])
            : [];
    if (form !== 'words') parts.forEach(walk);
  };
  for (const { collection } of Object.values(kinds))
    for (const name of [collection, `${collection}Text`]) if (name in collections) walk(collections[name as CollectionName].schema);
  return [...found];
}
