import { z } from 'zod';
import { phrase } from '../../src/content/phrases.ts';
import { publication } from '../../src/content/schema.ts';
import { localeCodes, locales, originalLocale, type Language } from '../../src/language/locales.ts';
import { unwrapped } from '../../src/content/unwrapped.ts';
import { choicesOf, isShort, judged, truth, type Asked } from './answers.ts';
import type { Dialogue, Judged } from './dialogue.ts';

/** The questions about an entry: its schema says which, in what order, and what each is about. */

export interface Interview extends Asked {
  dialogue: Dialogue;
  /** The language of the texts that are asked for. */
  language: Language;
  /** Values of fields that nobody need be asked for, by name. */
  known: Record<string, unknown>;
  /** How many texts each list of the language files has, by its path: the facts say so. */
  told: Map<string, number>;
}

/** The languages of which somebody may write a text in passing: no Amazigh, which nobody composes (docs/amazigh.md). */
const spoken = localeCodes.filter((code) => locales[code].safety.length === 0);

/** Asks for the fields of a group, and those of the groups within. */
export async function askFields(schema: z.ZodObject, path: (string | number)[], talk: Interview): Promise<Record<string, unknown>> {
  const data: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(schema.shape as Record<string, z.ZodType>)) {
    const value = path.length === 0 && name in talk.known ? talk.known[name] : await askValue(field, [...path, name], talk);
    if (value !== undefined) data[name] = value;
  }
  return data;
}

async function askValue(schema: z.ZodType, path: (string | number)[], talk: Interview): Promise<unknown> {
  const { inner, form, optional, nullable, telling } = unwrapped(schema);
  if (form === 'translation') return { state: 'original' };
  if (form === 'translations') return undefined; // what was written in which language is known at the end
  if (form === 'doubts') return [];
  if (form === 'readings') return undefined; // they come later, when somebody reads the entry again
  if (form === 'words') return askWords(schema, path, talk);
  if (form === 'source') return askSource(schema, path, talk);
  if (inner instanceof z.ZodRecord) return schema.safeParse(undefined).success ? undefined : {};
  if (inner instanceof z.ZodObject) {
    const wanted = (!optional && !nullable) || (await confirm(schema, path, talk));
    return wanted ? askFields(inner, path, talk) : optional ? undefined : null;
  }
  const value =
    inner instanceof z.ZodArray && !isShort(inner.element as z.ZodType)
      ? await askList(schema, path, talk)
      : await askOne(schema, path, talk);
  const count = Array.isArray(value) ? value.length : value;
  if (telling && typeof count === 'number') talk.told.set([...path.slice(0, -1), telling].join('.'), count);
  return value;
}

/** The heading of a question: which field, and what it is. */
function heading(schema: z.ZodType, path: (string | number)[], { locale }: Interview): string {
  const { description, inner } = unwrapped(schema);
  const own = description ?? (inner instanceof z.ZodArray ? unwrapped(inner.element as z.ZodType).description : undefined);
  return own ? `${phrase(own, locale)}  [${path.join('.')}]` : `[${path.join('.')}]`;
}

/** What an editor must know of the form of the answer. */
function hints(schema: z.ZodType, { locale }: Interview): string[] {
  const { inner, optional, nullable, fallback } = unwrapped(schema);
  const list = inner instanceof z.ZodArray;
  const empty = optional && fallback === undefined ? 'empty: leave it out' : nullable ? 'empty: not known' : undefined;
  return [
    ...choicesOf(schema, locale),
    ...[
      list ? 'several: with commas between; empty: none' : undefined,
      inner instanceof z.ZodBoolean || inner instanceof z.ZodLiteral ? 'yes or no' : undefined,
      optional && typeof fallback === 'boolean' ? (fallback ? 'empty: yes' : 'empty: no') : list ? undefined : empty,
    ].flatMap((hint) => (hint ? [`  (${phrase(hint, locale)})`] : [])),
  ];
}

const askOne = (schema: z.ZodType, path: (string | number)[], talk: Interview): Promise<unknown> =>
  talk.dialogue.ask([heading(schema, path, talk), ...hints(schema, talk)].join('\n'), judged(schema, talk));

function confirm(schema: z.ZodType, path: (string | number)[], talk: Interview, question?: string): Promise<boolean> {
  const prompt = `${question ?? heading(schema, path, talk)}\n  (${phrase('yes or no', talk.locale)}; ${phrase('empty: no', talk.locale)})`;
  return talk.dialogue.ask(prompt, (answer): Judged<boolean> => {
    const value = answer === '' ? false : truth(answer);
    return value === undefined ? { wrong: phrase('yes or no', talk.locale) } : { value };
  });
}

/** Texts, or groups of fields, one after the other: as many as the facts say, else until there is no more. */
async function askList(schema: z.ZodType, path: (string | number)[], talk: Interview): Promise<unknown[] | undefined> {
  const { inner, optional } = unwrapped(schema);
  const element = (inner as z.ZodArray).element as z.ZodType;
  const plain = unwrapped(element).form === 'text';
  const count = talk.told.get(path.join('.'));
  const items: unknown[] = [];
  const least =
    [0, 1, 2].find((length) => !schema.safeParse(Array(length).fill(null)).error?.issues.some(({ code }) => code === 'too_small')) ?? 0;
  talk.dialogue.say(`\n${heading(schema, path, talk)}`);
  for (;;) {
    if (items.length === count) break;
    const own = [...path, items.length];
    const bound = count !== undefined || items.length < least;
    if (plain) {
      const text = await askOne(bound ? element : element.optional(), own, talk);
      if (text === undefined) break;
      items.push(text);
    } else {
      if (
        !bound &&
        !(await confirm(
          element,
          own,
          talk,
          `${phrase(items.length === 0 ? 'is there one?' : 'one more?', talk.locale)}  [${own.join('.')}]`,
        ))
      )
        break;
      items.push(await askValue(element, own, talk));
    }
  }
  return items.length === 0 && optional ? undefined : items;
}

/** A short text in several languages: the original must be there. */
async function askWords(schema: z.ZodType, path: (string | number)[], talk: Interview): Promise<unknown> {
  const { inner, optional, nullable } = unwrapped(schema);
  const shape = (inner as z.ZodObject).shape as Record<string, z.ZodType>;
  const words: Record<string, unknown> = {};
  for (const code of spoken) {
    const field = code === originalLocale && (optional || nullable) ? shape[code]!.optional() : shape[code]!;
    const prompt = [`${heading(schema, path, talk)} — ${locales[code].name}`, ...hints(field, talk)].join('\n');
    const text = await talk.dialogue.ask(prompt, judged(field, talk));
    if (text !== undefined) words[code] = text;
    else if (code === originalLocale) return optional ? undefined : null;
  }
  return words;
}

/** A document of the portal by its id, or a page by its address, which then is asked the rest of. */
async function askSource(schema: z.ZodType, path: (string | number)[], talk: Interview): Promise<unknown> {
  const { optional, nullable } = unwrapped(schema);
  const isAddress = /^https?:/;
  const empty = optional || nullable ? [`  (${phrase('empty: leave it out', talk.locale)})`] : [];
  const prompt = [heading(schema, path, talk), `  (${phrase('an id, or the address of a page', talk.locale)})`, ...empty].join('\n');
  const byAddress = judged(publication.shape.url, talk);
  const byId = judged(schema, talk);
  const answer = await talk.dialogue.ask(prompt, (text) => (isAddress.test(text) ? byAddress(text) : byId(text)));
  if (typeof answer !== 'string' || !isAddress.test(answer)) return answer;
  const { read } = publication.shape;
  const page = await askFields(publication.omit({ url: true, read: true }), path, { ...talk, known: {} });
  // A page that bears no date is quoted by the day on which it was read (check/source-rules.ts).
  if (page.date === null) page.read = await askOne(read.unwrap(), [...path, 'read'], talk);
  return { ...page, url: answer };
}

/** Asks for a text of more than one paragraph; empty when there is none. */
export async function askProse(talk: Interview, originals?: string[]): Promise<string> {
  const paragraphs: string[] = [];
  for (;;) {
    const at = paragraphs.length;
    if (originals && at === originals.length) break;
    const prompt =
      originals?.[at] ??
      phrase(at === 0 ? 'the text below the fields, a paragraph a line; empty: none' : 'next paragraph; empty: it ends', talk.locale);
    const text = await talk.dialogue.ask(prompt, judged(z.string().optional(), talk));
    if (text === undefined) break;
    paragraphs.push(text as string);
  }
  return paragraphs.join('\n\n');
}
