import { z } from 'zod';
import { line, source, words, secureAddress } from '#src/content/schema.ts';
import { licencesOfData, licencesOfTexts } from './licences.ts';

/** What the publisher is to the National Commission. */
const relations = ['independent', 'mandated', 'commission'] as const;

/** Who publishes the portal: the one setting behind every line that says so. */
export const publisher = z
  .strictObject({
    relation: z
      .enum(relations)
      .describe('to the National Commission: independent, mandated (publishes on its behalf), or commission (it is the Commission)'),
    name: words.nullable().describe('as the publisher signs; null while nobody is named: the portal is then an independent edition'),
    site: secureAddress.nullable().describe('address of the publisher’s own site; null when there is none'),
    contact: z
      .strictObject({
        email: z.email().optional().describe('address for mail'),
        url: secureAddress.optional().describe('page with a form or other ways to write'),
        post: line.optional().describe('postal address, as it stands on an envelope'),
      })
      .refine((contact) => Object.keys(contact).length > 0, 'holds no address: give email, url or post, or write contact: null')
      .nullable()
      .describe('how to write to the publisher; null while nothing is published'),
    licence: z
      .strictObject({
        texts: z.enum(licencesOfTexts).describe('of texts and pictures of the portal’s own; what others published keeps its own terms'),
        data: z.enum(licencesOfData).describe('of the data sets'),
      })
      .nullable()
      .describe('terms under which anybody may reuse; null while the publisher has not decided'),
    mandate: source.optional().describe('where the Commission says that the publisher acts for it: only with relation mandated'),
  })
  .refine(({ relation, name }) => relation === 'independent' || name !== null, {
    message: 'is null, but only an independent edition has no name: write the name, or relation: independent',
    path: ['name'],
  })
  .refine(({ relation, mandate }) => (relation === 'mandated') === (mandate !== undefined), {
    message: 'goes with relation mandated, and only with it: name the published page that says so, or correct the relation',
    path: ['mandate'],
  });

export type Publisher = z.infer<typeof publisher>;
