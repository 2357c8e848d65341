import { z } from 'zod';
import type { Part } from '#src/content/part.ts';
import {
  date,
  day,
  distinct,
  evidenceId,
  line,
  locale,
  number,
  original,
  ref,
  slug,
  source,
  translation,
  words,
  webAddress,
  measureReadings,
  twoReadings,
} from '#src/content/schema.ts';

/** What was published about the measures, and what others recommended. No entry holds a status: that is derived. */

/** What an entry shows. A milestone is about the plan or the Commission as a whole and bears on no single measure. */
export const showings = ['activity', 'output', 'assessment', 'dropped', 'milestone'] as const;
/** Whose word it is. */
export const whoseWords = ['body', 'commission', 'second-party', 'press'] as const;

export const evidence = z.strictObject({
  date: date.describe('when it happened or was published, as precise as the source: yyyy, yyyy-mm or yyyy-mm-dd'),
  locations: distinct(ref('location'))
    .min(1, 'names no place: remove the field')
    .optional()
    .describe('where it took place, where the source says so: ids of content/locations.yaml'),
  measures: distinct(ref('measure')).describe('numbers of the measures it bears on; [] only for a milestone'),
  shows: z.enum(showings).describe('activity, output (something an indicator of the measure names), assessment, dropped or milestone'),
  indicators: z
    .array(
      z.strictObject({
        measure: number.describe('one of its measures'),
        indicator: number.describe('which indicator of that measure, counted from 1'),
      }),
    )
    .optional()
    .describe('for an output: the indicator of each measure that it answers, as { measure, indicator }'),
  whose: z
    .enum(whoseWords)
    .describe(
      'whose word: body (a public body of Morocco), commission, second-party (anyone else who followed it), press (a report of the press)',
    ),
  replaces: ref('evidence').optional().describe('id of the earlier entry that this one corrects'),
  recorded: day.describe('the day it was entered here, yyyy-mm-dd'),
  language: original,
  source: source.describe('id of a document in content/studies, or { title, publisher, url, date }'),
});

export const evidenceText = z.strictObject({
  title: line.describe('what happened, in one line'),
  summary: line.describe('what the source says, in our words'),
  why: line.optional().describe('our reading: why it bears on these measures; absent for a milestone'),
  translation,
});

/** A published entry, as the register notes it. */
export const registered = z.strictObject({
  id: evidenceId.describe('name of the folder of the entry'),
  digest: z
    .string()
    .regex(/^[0-9a-f]{12}$/, 'is no digest: rows are written by npm run register')
    .describe('of its facts and original words'),
});

/** What a published entry was linked to in two readings made apart: it stands beside the register, which keeps the entry as it is. */
export const evidenceReading = z.strictObject({
  id: ref('evidence').describe('name of the folder of the entry that was read'),
  readings: measureReadings.unwrap().describe('the measures that it was linked to in each of two readings made apart'),
});

/** How far the gathering of evidence reaches. */
export const gathering = z.strictObject({
  gatheredTo: day.describe('evidence was gathered up to this day, yyyy-mm-dd'),
  programme: ref('programme').describe('id of the programme whose measures the evidence is about'),
});

/** One reading of a list of publications, item by item. */
const reading = z.strictObject({
  date: day.describe('the day of the reading, yyyy-mm-dd'),
  items: number.describe('how many items of the list were read'),
  from: date.describe('the earliest date among them, as precise as it is known'),
  to: date.describe('the latest date among them'),
});

/** A place to look for what was published: a site, or a group of them. */
export const place = z.strictObject({
  id: slug.describe('by which searches name it'),
  title: words.describe('its name, in each language'),
  reach: words.optional().describe('how far it can be read, where that has a limit'),
  url: webAddress.optional().describe('its address, where it is one site'),
  required: z.boolean().default(false).describe('true: while a measure was not searched here, nobody says that nothing was found about it'),
  readings: z.array(reading).default([]).describe('where its list was read item by item: when, and how far the list that was read reaches'),
});

/** A search that was made for what was published about a measure. */
export const search = z.strictObject({
  id: z
    .string()
    .regex(/^\d+-\d{4}-\d{2}-\d{2}$/, 'is no id of a search: write <measure>-<yyyy-mm-dd>')
    .describe('number of the measure, a hyphen, the day'),
  measure: ref('measure').describe('number of the measure'),
  date: day.describe('the day of the search, yyyy-mm-dd'),
  looked: distinct(
    z.strictObject({
      where: ref('place').describe('id of a place of content/progress/places.yaml'),
      words: z.array(line).describe('the words that were searched for, as typed; [] when its list was read item by item that day'),
    }),
    ({ where }) => where,
  )
    .min(1, 'names no place: a search that looked nowhere is none')
    .describe('each place, with the words'),
  found: distinct(ref('evidence')).describe(
    'entries of content/progress/evidence that it found about the measure; [] when it found nothing',
  ),
  note: words.optional().describe('what a reader must know of the search, in each language'),
});

/** A body outside the Government that asks something of Morocco. */
export const askingBody = z.strictObject({
  id: slug.describe('by which recommendations name it; also the last part of the address of its page'),
  title: words.describe('its name, in each language'),
});

/** What Morocco answered, as published: it accepted the recommendation, took note of it, or did not accept it. */
export const answers = ['accepted', 'noted', 'not-accepted'] as const;
/** No quotation is longer. */
const mostWords = 40;

export const recommendation = z.strictObject({
  date: date.describe('when it was published'),
  by: ref('askingBody').describe('who asks: id of content/progress/asking-bodies.yaml'),
  kind: z.enum(['finding', 'recommendation']).describe('finding: what the second party found; recommendation: what it asks for'),
  symbol: line.optional().describe('symbol of the document, as it prints it: A/HRC/26/37/Add.3'),
  paragraph: line.optional().describe('where it stands in the document: number of the paragraph, or of the recommendation'),
  quote: z
    .strictObject({
      text: line
        .refine((text) => text.split(/\s+/).length <= mostWords, `is longer than ${mostWords} words: quote less`)
        .describe('the words, as they were read'),
      language: locale.describe('the language in which they were read'),
    })
    .optional()
    .describe(`its exact words, ${mostWords} at most, and the language in which they were read`),
  answer: z
    .strictObject({ is: z.enum(answers).describe('what it answered'), source })
    .optional()
    .describe('what Morocco answered, where that is published: accepted, noted or not-accepted, with its source'),
  measures: distinct(ref('measure')).describe(
    'numbers of the measures it is mapped to: our mapping; [] where it is about the plan as a whole',
  ),
  articles: distinct(ref('article'))
    .min(1, 'names no article: remove the field')
    .optional()
    .describe('articles it bears on, by our mapping: law-27-14/448-1'),
  readings: twoReadings({
    measures: distinct(ref('measure')).describe('numbers of the measures that it was linked to in this reading'),
    articles: distinct(ref('article')).optional().describe('articles that it was linked to in this reading, where they were read twice'),
  })
    .optional()
    .describe('what it was linked to in two readings made apart; measures and articles above are what was decided then'),
  subjects: distinct(ref('term')).min(1).describe('what it is about: ids of content/glossary.yaml'),
  recorded: day.describe('the day it was entered here, yyyy-mm-dd'),
  language: original,
  source,
  copy: source.optional().describe('the copy in which it was read, where that was not the source itself'),
});

export const recommendationText = z.strictObject({
  title: line.describe('what was found or recommended, in our words'),
  why: line.describe('our reading: why it is mapped to these measures, or to none'),
  translation,
});

export type EvidenceFacts = z.infer<typeof evidence>;
export type EvidenceText = Part<z.infer<typeof evidenceText>>;
export type Place = z.infer<typeof place>;
export type Reading = z.infer<typeof reading>;
export type SearchFacts = z.infer<typeof search>;
export type Registered = z.infer<typeof registered>;
export type AskingBody = z.infer<typeof askingBody>;
export type Gathering = z.infer<typeof gathering>;
export type RecommendationFacts = z.infer<typeof recommendation>;
export type RecommendationText = Part<z.infer<typeof recommendationText>>;
export type Showing = (typeof showings)[number];
