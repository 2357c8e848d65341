import { z } from 'zod';
import { words, secureAddress } from '#src/content/schema.ts';

/** Where "leave this page" leads: the one place that says so. */
export const quickExit = z.strictObject({
  url: secureAddress.describe('address of a neutral site that many people open, over https'),
  name: words.describe('what the reader will see there, in a few words'),
});

export type QuickExitTarget = z.infer<typeof quickExit>;
