import { z } from 'zod';
import { distinct, ref } from './schema.ts';

/** What an entry names. Written once, on the entry; the pages of what it names list it by themselves. */
export const names = z
  .strictObject({
    measures: distinct(ref('measureOf')).default([]).describe('measures whose subject it names, as programme/number: plan/35'),
    bodies: distinct(ref('body')).default([]).describe('ids of bodies in content/bodies.yaml'),
    laws: distinct(ref('law')).default([]).describe('ids of texts in content/law'),
  })
  .default({ measures: [], bodies: [], laws: [] })
  .describe('the measures, bodies and laws that it names');

export type Names = z.infer<typeof names>;
