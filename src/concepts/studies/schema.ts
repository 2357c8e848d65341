import { z } from 'zod';
import type { Part } from '#src/content/part.ts';
import { onRecord } from '#src/content/on-record.ts';
import {
  date,
  distinct,
  doubts,
  line,
  locale,
  number,
  ref,
  source,
  translation,
  webAddress,
  measureReadings,
} from '#src/content/schema.ts';

export const studyKinds = [
  'plan',
  'programme',
  'report',
  'study',
  'note',
  'guide',
  'compendium',
  'observation',
  'contribution',
  'communique',
  'flyer',
  'interview',
  'course',
] as const;

/** An ISBN of 13 digits whose last one checks the others. */
const isbn = z
  .string()
  .regex(/^97[89][\d-]{10,14}$/, 'is not an ISBN of 13 digits: copy it from the imprint')
  .refine((text) => {
    const digits = [...text.replaceAll('-', '')].map(Number);
    return digits.length === 13 && digits.reduce((sum, digit, index) => sum + digit * (index % 2 ? 3 : 1), 0) % 10 === 0;
  }, 'is not an ISBN, its check digit is wrong: compare it with the imprint');

/** A published document: plan, study, report, guide, flyer. */
export const study = z.strictObject({
  kind: z.enum(studyKinds).describe('what kind of document it is'),
  publisher: line.describe('who published it, as it names itself'),
  coPublishers: z.array(line).default([]).describe('who published it together with the publisher'),
  authors: z.array(line).default([]).describe('authors as "Family, Given"; none when the publisher signs'),
  date: date.nullable().describe('date of publication; null: the document does not say (shown as "n.d.")'),
  covers: z
    .string()
    .regex(/^\d{4}(?:-\d{4})?$/, 'is no year and no span of years: write 2019 or 2019-2021')
    .optional()
    .describe('year or years it covers, where they are not the date'),
  languages: z.array(locale).describe('languages in which it exists; [] when no source says so'),
  pages: number.optional().describe('number of pages, where a source says it'),
  url: webAddress.optional().describe('where it can be read'),
  series: line.optional().describe('series and number'),
  journal: z
    .strictObject({
      title: line.describe('its title'),
      volume: line.describe('volume'),
      issue: line.optional().describe('issue'),
      pages: line.optional().describe('pages, or the number of the article'),
    })
    .optional()
    .describe('of a journal article: where it appeared'),
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, 'is not a DOI: write 10.1234/abc, without https://doi.org/')
    .optional()
    .describe('its DOI, without https://doi.org/'),
  isbn: isbn.optional().describe('its ISBN of 13 digits'),
  copy: z.enum(['held', 'linked']).describe('held: the portal works from a copy; linked: it only points to it'),
  read: z
    .enum(['document', 'page', 'copy', 'press'])
    .default('document')
    .describe('where its details were read: in the document, on a page about it, in a copy kept by others, in the press'),
  subjects: distinct(ref('term')).default([]).describe('ids of content/glossary.yaml'),
  measures: distinct(ref('measure')).default([]).describe('numbers of the measures of the national plan it bears on'),
  readings: measureReadings,
  ...onRecord,
  language: locale.describe('language of its own title'),
  source: source.optional().describe('where its existence was read; absent for documents of which a copy is held'),
  doubts: doubts.default([]),
});

export const studyText = z.strictObject({
  title: line.describe('its title, as printed or translated'),
  summary: line.describe('in one or two sentences, for lists and search results'),
  translation,
});

export type StudyFacts = z.infer<typeof study>;
export type StudyText = Part<z.infer<typeof studyText>>;
