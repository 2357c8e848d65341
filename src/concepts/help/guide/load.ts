import { getCollection } from 'astro:content';
import { topicPath } from '#src/concepts/understand/model.ts';
import type { Reference } from '#src/concepts/understand/schema.ts';
import { slugOf } from '#src/content/entry.ts';
import { type Texts, textsOf } from '#src/content/texts.ts';
import { phoneLines } from '#src/frame/hotline/load.ts';
import type { PhoneLine } from '#src/frame/hotline/schema.ts';
import { inEveryLanguage } from '#src/language/locales.ts';
import type { Localised } from '#src/language/localise.ts';
import type { Question, Result } from '#src/ui/questionnaire/answers.ts';
import { helpPage, helpPages, helpPath, titlesOf } from '#src/concepts/help/load.ts';
import { entrance } from '#src/concepts/help/rules.ts';
import type { GuideText } from './schema.ts';

export const guidePath = '/help/guide/';

/** Words in each language that holds them: safety texts stand in several at once. */
interface Asked extends Question {
  ask: Localised;
  note: Localised;
}

export interface Told extends Result {
  when: Localised;
  says: Localised;
  next: Localised[];
  lines: PhoneLine[];
  /** Pages of help, and topics, that it leads to. */
  ways: { path: string; title: Localised }[];
}

export interface Guide {
  texts: Texts<GuideText>;
  questions: Asked[];
  results: Told[];
  emergency: PhoneLine[];
  references: Reference[];
}

/** "Is this trafficking?"; undefined where the content holds none. */
export async function guide(): Promise<Guide | undefined> {
  const [entry] = await getCollection('guide');
  if (!entry) return undefined;
  const texts = textsOf(await getCollection('guideText'), entry.id, entry.data.language);
  const inEach = (pick: (text: GuideText) => string | undefined): Localised =>
    Object.fromEntries(Object.entries(texts.words).map(([code, text]) => [code, pick(text)]));
  const lines = await phoneLines();
  const ways = await waysOf();
  const named = <T>(ids: string[], list: T[], idOf: (item: T) => string): T[] => ids.map((id) => list.find((item) => idOf(item) === id)!);
  const references = (await getCollection('reference')).map(({ data }) => data);
  const { questions, results } = entry.data;
  return {
    texts,
    questions: questions.map(({ id, asked }, at) => ({
      id,
      asked,
      ask: inEach((text) => text.questions[at]?.ask),
      note: inEach((text) => text.questions[at]?.note),
    })),
    results: results.map(({ id, all, any, ...leads }, at) => ({
      id,
      all,
      any,
      when: inEach((text) => text.results[at]?.when),
      says: inEach((text) => text.results[at]?.says),
      next: texts.words[texts.original]!.results[at]!.next.map((_, index) => inEach((text) => text.results[at]?.next[index])),
      lines: named(leads.lines, lines, (line) => line.id),
      ways: named([...leads.pages.map(helpPath), ...leads.topics.map(topicPath)], ways, ({ path }) => path),
    })),
    emergency: (await helpPage(entrance)).lines.filter(({ emergency }) => emergency),
    references: named([...new Set([...questions, ...results].flatMap((part) => part.references))], references, ({ id }) => id),
  };
}

/** What a result may lead to, by path. */
async function waysOf(): Promise<{ path: string; title: Localised }[]> {
  const words = await getCollection('topicText');
  const topics = (await getCollection('topic')).map(({ id, data }) => {
    const { words: held } = textsOf(words, id, data.language);
    return { path: topicPath(slugOf(id)), title: Object.fromEntries(Object.entries(held).map(([code, { title }]) => [code, title])) };
  });
  return [...(await helpPages()).map((page) => ({ path: helpPath(page.slug), title: titlesOf(page) })), ...topics];
}

/** A static path per language: none as long as the content holds no guide. */
export const guidePaths = async () => inEveryLanguage((await guide()) ? [{}] : []);
