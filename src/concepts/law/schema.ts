import { z } from 'zod';
import type { Part } from '#src/content/part.ts';
import { onRecord } from '#src/content/on-record.ts';
import { names } from '#src/content/names.ts';
import { date, day, distinct, doubts, line, number, original, publication, source, toldIn, translation } from '#src/content/schema.ts';

export const lawKinds = ['law', 'decree', 'instrument'] as const;
export const lawSteps = [
  'adopted-representatives',
  'adopted-councillors',
  'proclaimed',
  'promulgated',
  'amended',
  'in-force',
  'decreed',
  'signed',
  'ratified',
  'acceded',
  'deposited',
] as const;
export const positions = ['proclaimed', 'promulgated', 'decreed', 'ratified', 'acceded', 'signed', 'not-party', 'not-found'] as const;

/** Where a text was published for all: the issue of the Official Bulletin, in Arabic. */
const gazette = z.strictObject({
  number: line.describe('number of the issue'),
  date: day.describe('day of the issue'),
  page: number.describe('page on which the text begins'),
});

/** The text as a public authority publishes it. */
const official = z.strictObject({
  source: publication
    .omit({ read: true })
    .extend({ date: day.describe('when it was published') })
    .describe('the page or file that a public authority publishes'),
  gazette: gazette
    .nullable()
    .describe('the issue of the Official Bulletin that it appeared in, as that text gives it; null for what no bulletin prints'),
});

/** A text that stands here whole, in the words of those who published it. */
const quotedWhole = z.strictObject({
  articles: toldIn('articles', number).describe('how many articles it has, numbered from 1'),
  numbered: distinct(number).describe('numbers of the articles whose paragraphs are numbered'),
});

/** A legal text: Moroccan law or decree, international instrument. */
export const law = z.strictObject({
  kind: z.enum(lawKinds).describe('law, decree, or international instrument'),
  order: z.int().describe('place in the table'),
  number: line.nullable().describe('its number as cited: 27.14, 2.17.740, C029; null when it has none'),
  publisher: line.describe('who made it'),
  position: z.enum(positions).describe('where it stands in Morocco; not-party: a source says so; not-found: no source read tells'),
  date: date.nullable().describe('date of that position; null when the sources read do not give it'),
  steps: z
    .array(z.strictObject({ step: z.enum(lawSteps).describe('what was done'), date: date.describe('when'), source }))
    .describe('dated steps, oldest first, each with its source'),
  official: official.nullable().describe('the official text and its place in the Official Bulletin; null when no address of it was found'),
  quoted: quotedWhole.optional().describe('of a text that stands here whole, in published words: its articles'),
  readAt: z.array(source).describe('other copies of its text that were read'),
  sources: toldIn('points', z.array(source)).describe('source of each statement in `points` of the language files, in the same order'),
  reservations: toldIn('reservations', z.array(source))
    .optional()
    .describe(
      'of an instrument: source of each reservation or declaration of Morocco told in the language files; left out when none was read of',
    ),
  names,
  ...onRecord,
  language: original,
  source,
  doubts,
});

const quotedPart = z.strictObject({
  heading: line.describe('its heading, as published'),
  text: z.array(line).min(1).describe('its paragraphs, as published'),
});

export const lawText = z.strictObject({
  title: line.describe('its title, as published'),
  shortTitle: line.describe('as the table names it'),
  summary: line.describe('in one or two sentences, for lists and search results'),
  points: z.array(line).describe('what is verified of it, in our own words'),
  reservations: z.array(line).optional().describe('what is known of reservations and declarations of Morocco, in our own words'),
  quoted: z
    .strictObject({
      preamble: quotedPart.describe('its preamble; each published text parts it into paragraphs in its own way'),
      articles: z.array(quotedPart).describe('its articles, in order'),
      misprints: distinct(line)
        .optional()
        .describe('words that are misprinted where the text was read: they stand as printed, and the page marks them'),
    })
    .optional()
    .describe('of a text that stands here whole: its words'),
  translation,
});

/** An article of a law. Nothing is said of it that was not read in the official text of its law. */
export const article = z.strictObject({
  number: line.describe('as cited: 448-1, 7'),
  order: z.int().describe('place in the list of articles'),
  code: z.enum(['law', 'decree', 'penal-code']).describe('what it is an article of; penal-code: the law inserts it into the penal code'),
  page: number.describe('its page in the official text of its law'),
  language: original,
  source,
  doubts,
});

export const articleText = z.strictObject({
  subject: line.describe('what it is about'),
  points: z.array(line).min(1).describe('what it says, in our own words'),
  translation,
});

/** The numbers of the articles that a law holds whole. */
export const quotedNumbers = ({ quoted }: Pick<LawFacts, 'quoted'>): string[] =>
  Array.from({ length: quoted?.articles ?? 0 }, (_, index) => String(index + 1));

export type Official = z.infer<typeof official>;
export type LawFacts = z.infer<typeof law>;
export type QuotedPart = z.infer<typeof quotedPart>;
export type LawText = Part<z.infer<typeof lawText>>;
export type ArticleFacts = z.infer<typeof article>;
export type ArticleText = Part<z.infer<typeof articleText>>;
