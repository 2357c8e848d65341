import { getCollection } from 'astro:content';
import { assembleMaterial, type Material } from './material.ts';

/** All material to hand out, in its order. */
export async function materials(): Promise<Material[]> {
  return assembleMaterial({
    material: await getCollection('material'),
    materialText: await getCollection('materialText'),
    phoneLine: await getCollection('phoneLine'),
  });
}
