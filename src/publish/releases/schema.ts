import { z } from 'zod';
import { statuses } from '#src/concepts/progress/status.ts';
import { day, distinct, line, number, ref } from '#src/content/schema.ts';

/** An edition that was published under a number: `npm run release` writes its row, and nobody else does. */
export const release = z.strictObject({
  id: day.describe('day of the edition, yyyy-mm-dd; in git it bears the tag edition-yyyy-mm-dd'),
  number: number.describe('which edition it is, counted from 1'),
  added: distinct(line).describe('folders of the entries that it shows and the edition before it did not; [] for the first'),
  states: z
    .array(
      z.strictObject({
        measure: ref('measure').describe('number of the measure'),
        from: z.enum(statuses).describe('its state in the edition before'),
        to: z.enum(statuses).describe('its state in this one'),
        by: ref('evidence').describe('the entry of the record that changed it'),
      }),
    )
    .describe('measures whose state changed since the edition before'),
});

export type Release = z.infer<typeof release>;
