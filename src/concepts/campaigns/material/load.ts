import { getCollection } from 'astro:content';
import { oncePerBuild } from '#src/build/once-per-build.ts';
import { assembleMaterial, type Material } from './model.ts';

/** All material to hand out, in its order. */
export const materials = oncePerBuild(async (): Promise<Material[]> =>
  assembleMaterial({
    material: await getCollection('material'),
    materialText: await getCollection('materialText'),
    phoneLine: await getCollection('phoneLine'),
  }),
);
