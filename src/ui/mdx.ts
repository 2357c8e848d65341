import { z } from 'zod';
import { ref } from '#src/content/schema.ts';

/**
 * THE components that the prose of content/ may use, each with the attributes it takes. Prose.astro gives each its component; the check
 * and the build refuse every other, and every HTML element.
 */
export const proseComponents = {
  /** The number of a line of content/hotline.yaml, as a link that dials it: the toll-free line of the Commission unless `line` names another. */
  Hotline: z.strictObject({ line: ref('phoneLine').optional().describe('id of a row of content/hotline.yaml') }),
} as const satisfies Record<string, z.ZodObject>;

export type ProseComponent = keyof typeof proseComponents;
