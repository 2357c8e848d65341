import { z } from 'zod';
import { byLanguage, distinct, line, slug } from '#src/content/schema.ts';
import { fold } from '#src/language/amazigh/transliterate.ts';
import { folded } from '#src/language/fold.ts';

/** What search knows beside the words of the pages: subjects with their names, and the best page for some queries. */

const address = z
  .string()
  .regex(/^\/(?:[a-z0-9-]+\/)*$/, 'is no address: write it without its language, from "/" to "/"')
  .describe('address of a page, without its language: /understand/law/');

/** Words of readers, each once however it is spelled: search folds case, accents and the letters that writers use for one another. */
const said = distinct(line, (word) => (folded(word) || fold(word)).trim());

const saidIn = byLanguage(said.optional().describe('what readers write, in this language'));

const someWords = (row: Record<string, unknown>) => Object.keys(saidIn).some((code) => row[code] !== undefined);

/** A subject of the portal with the names that it has in each language, as SKOS labels. */
export const subject = z
  .strictObject({
    id: slug.describe('an English word for the subject'),
    ...saidIn,
    pages: distinct(address).optional().describe('the pages that answer whoever asks for it, though their own words may be others'),
  })
  .refine(someWords, 'has no words: write those of one language at least');

/** The page that answers a query best, where its words alone would not say so. */
export const bestBet = z
  .strictObject({
    id: slug.describe('what is asked for, in a few English words'),
    page: address,
    ...saidIn,
    why: line.describe('why this page, and why search would not find it first by itself'),
  })
  .refine(someWords, 'has no words: write those of one language at least');

export type Subject = z.infer<typeof subject>;
export type BestBet = z.infer<typeof bestBet>;
