import { z } from 'zod';
import type { Said } from '#src/language/localise.ts';
import type { Locale } from '#src/language/locales.ts';
import { line, locale, number, ref } from '#src/content/schema.ts';

/**
 * THE components that the prose of content/ may use: the attributes that each takes, where it stands, and what it holds. The check and
 * the build refuse every other, and every HTML element. A component that names a concept lives with that concept; `publish/prose/`
 * gives each row its component, and its words where prose is printed.
 */
export interface Row {
  attributes: z.ZodObject;
  /** In a line of words, or as a block with lines of its own. */
  place: 'line' | 'block';
  /** What stands between its two tags: nothing, one numbered list, or words with their headings, lists and tables. */
  holds: 'nothing' | 'list' | 'words';
}

const inLine = <T extends z.ZodObject>(attributes: T) => ({ attributes, place: 'line', holds: 'nothing' }) as const;
const block = <T extends z.ZodObject, Holds extends Row['holds']>(attributes: T, holds: Holds) =>
  ({ attributes, place: 'block', holds }) as const;

const form = z.enum(['number']).optional().describe('number: the number alone, where the sentence has the noun');
const programme = ref('programme').optional().describe('id of a folder of content/programmes; the national plan when left out');

export const proseComponents = {
  /** The number of a line of content/hotline.yaml, as a link that dials it: the toll-free line of the Commission unless `line` names another. */
  Hotline: inLine(z.strictObject({ line: ref('phoneLine').optional().describe('id of a row of content/hotline.yaml') })),
  /** A measure by number and title. */
  Measure: inLine(z.strictObject({ n: number.describe('number of the measure: n={21}'), programme, form })),
  /** A body by the name it has in the programme. */
  Body: inLine(z.strictObject({ id: ref('body').describe('id of a row of content/bodies.yaml'), programme })),
  /** A legal text by its short title, or an article of it. */
  Law: inLine(
    z
      .strictObject({
        id: ref('law').describe('id of a folder of content/law'),
        article: line.optional().describe('number of an article of it, between quotation marks: article="448-1"'),
        form,
      })
      .refine((law) => law.form === undefined || law.article !== undefined, {
        path: ['form'],
        message: 'stands without an article: add article="…", or remove it',
      }),
  ),
  /** A document of the library by its title. */
  Study: inLine(z.strictObject({ id: ref('study').describe('id of a folder of content/studies') })),
  /** A court decision by its name. */
  Judgment: inLine(z.strictObject({ id: ref('decision').describe('id of a folder of content/jurisprudence') })),
  /** A term as the glossary has it. */
  Term: inLine(z.strictObject({ id: ref('term').describe('id of a row of content/glossary.yaml') })),
  /** A document as a source line has it: title, publisher, date. */
  Source: inLine(z.strictObject({ id: ref('document').describe('id of a document in content/studies or content/law') })),
  /** A file of the portal to download, with its format and size, in the language of the prose. */
  Download: inLine(
    z.strictObject({
      file: z
        .string()
        .regex(/^[a-z0-9-]+\.[a-z]+$/, 'is no name of a file: write it as its address ends, plan.pdf')
        .describe('name of a file of the portal: plan.pdf'),
    }),
  ),
  /** A pictogram of content/pictograms.yaml; it stands beside words that say the same, so that it has none of its own. */
  Pictogram: inLine(z.strictObject({ id: ref('pictogram').describe('id of a row of content/pictograms.yaml') })),
  /** A picture of content/pictures.yaml, with the words that say what it shows, and who made it. */
  Figure: block(z.strictObject({ id: ref('picture').describe('id of a row of content/pictures.yaml') }), 'nothing'),
  /** A series of published figures, as its page draws it: picture, what it counts and what not, table. */
  Chart: block(z.strictObject({ series: ref('series').describe('name of a file of content/statistics') }), 'nothing'),
  /** What to do, one step after the other. */
  Steps: block(z.strictObject({}), 'list'),
  /** A remark that stands out. */
  Callout: block(z.strictObject({ title: line.optional().describe('its first line, in bold') }), 'words'),
  /** Words of a document, with where they stand. */
  Quote: block(
    z.strictObject({
      source: ref('document').describe('id of a document in content/studies or content/law'),
      language: locale.optional().describe('language of the words, where it is another than that of the text around'),
    }),
    'words',
  ),
  /** Words that wait behind a line until the reader opens it; paper shows them. */
  Details: block(z.strictObject({ summary: line.describe('the line that is always seen') }), 'words'),
} as const satisfies Record<string, Row>;

export type ProseComponent = keyof typeof proseComponents;

/** What an editor writes between a component's name and its end. */
export type AttributesOf<Name extends ProseComponent> = z.infer<(typeof proseComponents)[Name]['attributes']>;

/** What a component is given: its attributes, and the language of the prose it stands in, which the build adds (prose-language.ts). */
export type PropsOf<Name extends ProseComponent> = AttributesOf<Name> & { locale: Locale };

/** What a component of a line says: words, and the page they lead to, without the language. */
export interface Reference {
  said: Said;
  path?: string;
}
