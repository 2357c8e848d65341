import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { strayIn } from '../../src/check/characters.ts';
import { missing, referencesIn } from '../../src/check/references.ts';
import type { Portal } from '../../src/check/read.ts';
import { explain } from '../../src/content/explain.ts';
import { phrase, type EditorLocale } from '../../src/content/phrases.ts';
import { westernDigits } from '../../src/language/digits.ts';
import { unwrapped } from '../../src/content/unwrapped.ts';
import type { Judged } from './dialogue.ts';

/** From what an editor types to the value of a field. The schema judges it, and the references: no rule stands here. */

/** What an answer is judged by, beside its schema. */
export interface Asked {
  portal: Portal;
  /** The language of the questions. */
  locale: EditorLocale;
  /** The id that the entry will have, as far as it is known: numbers are those of its programme. */
  id: string;
}

const yes = ['yes', 'y', 'true', 'oui', 'o', 'نعم'];
const no = ['no', 'n', 'false', 'non', 'لا'];

/** "yes" or "no" in any of the languages; undefined for anything else. */
export function truth(answer: string): boolean | undefined {
  const word = answer.toLowerCase();
  return yes.includes(word) ? true : no.includes(word) ? false : undefined;
}

/**
 * Judges an answer to a question about one value or a list of short ones.
 * @param schema of the field, with its wrappers
 */
export function judged(schema: z.ZodType, asked: Asked): (answer: string) => Judged<unknown> {
  return (answer) => {
    const say = (wrong: string, cure: string) => ({ wrong: `${phrase(wrong, asked.locale)}; ${phrase(cure, asked.locale)}` });
    const data = answer === '' ? emptyOf(schema) : valueOf(unwrapped(schema).inner, answer);
    const result = schema.safeParse(data);
    if (!result.success) {
      const [problem] = explain(result.error.issues[0]!, { file: '', at: '', schema, data });
      return say(problem!.wrong, problem!.cure);
    }
    const stray = typeof data === 'string' ? strayIn(data) : undefined;
    if (stray) return say(stray.wrong, stray.cure);
    for (const reference of referencesIn(schema, result.data)) {
      const absent = missing(asked.portal, reference, asked.id);
      if (absent) return say(absent.wrong, absent.cure);
    }
    return { value: data };
  };
}

/** What an empty answer stands for: nothing, where the field may be left out or be null; else what the schema refuses. */
function emptyOf(schema: z.ZodType): unknown {
  return [undefined, null, []].find((value) => schema.safeParse(value).success);
}

/** The numbers of a list as editors write them: "4, 22", "4، 22", "4 22". */
const separators = /[,،;؛\s]+/;

function valueOf(schema: z.ZodType, answer: string): unknown {
  if (schema instanceof z.ZodArray) {
    const item = unwrapped(schema.element as z.ZodType).inner;
    return answer
      .split(separators)
      .filter(Boolean)
      .map((part) => valueOf(item, part));
  }
  if (schema instanceof z.ZodNumber) {
    const digits = westernDigits(answer).replace(',', '.');
    return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : answer;
  }
  if (schema instanceof z.ZodBoolean || schema instanceof z.ZodLiteral) return truth(answer) ?? answer;
  if (schema instanceof z.ZodEnum) return schema.options[Number(westernDigits(answer)) - 1] ?? answer;
  return unwrapped(schema).form === 'text' ? answer : westernDigits(answer);
}

/** Whether the items of a list are short enough to stand in one line: all but texts and groups of fields. */
export function isShort(schema: z.ZodType): boolean {
  const { inner, form } = unwrapped(schema);
  return (
    form !== 'text' && form !== 'source' && !(inner instanceof z.ZodObject || inner instanceof z.ZodArray || inner instanceof z.ZodUnion)
  );
}

/** The possible answers, where they are few, each with the name that readers see where the portal has one. */
export function choicesOf(schema: z.ZodType, locale: EditorLocale): string[] {
  const { inner } = unwrapped(schema);
  if (inner instanceof z.ZodArray) return choicesOf(inner.element as z.ZodType, locale);
  if (!(inner instanceof z.ZodEnum)) return [];
  const values = inner.options.map(String);
  const names = namesOf(values, locale);
  return values.map((value, index) => `  ${index + 1}. ${value}${names[index] ? ` — ${names[index]}` : ''}`);
}

/** The strings that name all of some values: those of one place, whose keys end in them. */
function namesOf(values: string[], locale: EditorLocale): string[] {
  const strings = JSON.parse(readFileSync(`locales/${locale}.json`, 'utf8')) as Record<string, unknown>;
  const [first, ...others] = values as [string];
  const place = Object.keys(strings)
    .filter((key) => key.endsWith(`.${first}`))
    .map((key) => key.slice(0, -first.length))
    .find((start) => [first, ...others].every((value) => typeof strings[start + value] === 'string'));
  return place === undefined ? [] : values.map((value) => strings[place + value] as string);
}
