import { stringify } from 'yaml';
import { originalLocale } from '#src/language/locales.ts';
import { showings, whoseWords } from './schema.ts';

/** What `npm run new evidence` asks for, in order, and the files it writes from the answers. */

interface Question {
  name: keyof Answers;
  ask: string;
  /** The possible answers, where they are few. */
  among?: readonly string[];
  /** What is wrong with an answer; undefined when nothing is. */
  wrong: (answer: string) => string | undefined;
  /** Asked only when this holds of the earlier answers. */
  when?: (answers: Partial<Answers>) => boolean;
}

export interface Answers {
  date: string;
  slug: string;
  shows: string;
  measures: string;
  indicators: string;
  whose: string;
  replaces: string;
  sourceTitle: string;
  sourcePublisher: string;
  sourceUrl: string;
  sourceDate: string;
  sourceRead: string;
  title: string;
  summary: string;
  why: string;
}

const filled = (answer: string) => (answer === '' ? 'write something' : undefined);
const matching = (pattern: RegExp, cure: string) => (answer: string) => (pattern.test(answer) ? undefined : cure);
const among = (values: readonly string[]) => ({
  among: values,
  wrong: (answer: string) => (values.includes(answer) ? undefined : `write one of: ${values.join(', ')}`),
});
const bears = ({ shows }: Partial<Answers>) => shows !== 'milestone';

export const questions: Question[] = [
  {
    name: 'date',
    ask: 'When did it happen, as precisely as the source says? (yyyy, yyyy-mm or yyyy-mm-dd)',
    wrong: matching(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'write yyyy, yyyy-mm or yyyy-mm-dd'),
  },
  {
    name: 'slug',
    ask: 'Two or three words for its address (small Latin letters, hyphens)',
    wrong: matching(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'write small letters, digits and hyphens: guide-of-indicators'),
  },
  { name: 'shows', ask: 'What does it show?', ...among(showings) },
  {
    name: 'measures',
    ask: 'Numbers of the measures it bears on (21 28)',
    wrong: matching(/^\d+(\s+\d+)*$/, 'write numbers with spaces between'),
    when: bears,
  },
  {
    name: 'indicators',
    ask: 'Which indicator of each measure? (measure:indicator, counted from 1: 21:1 28:2)',
    wrong: matching(/^\d+:\d+(\s+\d+:\d+)*$/, 'write measure:indicator, with spaces between'),
    when: ({ shows }) => shows === 'output',
  },
  { name: 'whose', ask: 'Whose word is it?', ...among(whoseWords) },
  {
    name: 'replaces',
    ask: 'Which entry does it correct? (name of its folder; empty for none)',
    wrong: matching(/^(\d{4}(-\d{2}){0,2}-[a-z0-9-]+)?$/, 'write the name of a folder of content/progress/evidence, or nothing'),
  },
  { name: 'sourceTitle', ask: 'Title of the page or document, in its own language', wrong: filled },
  { name: 'sourcePublisher', ask: 'Who published it?', wrong: filled },
  { name: 'sourceUrl', ask: 'Its address', wrong: matching(/^https?:\/\/\S+$/, 'write an address that begins with https://') },
  {
    name: 'sourceDate',
    ask: 'When was it published? (yyyy, yyyy-mm or yyyy-mm-dd; empty when the page does not say)',
    wrong: matching(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/, 'write yyyy, yyyy-mm, yyyy-mm-dd, or nothing'),
  },
  {
    name: 'sourceRead',
    ask: 'On which day did you read it? (yyyy-mm-dd)',
    wrong: matching(/^\d{4}-\d{2}-\d{2}$/, 'write yyyy-mm-dd'),
    when: ({ sourceDate }) => sourceDate === '',
  },
  { name: 'title', ask: 'In Arabic: what happened, in one line', wrong: filled },
  { name: 'summary', ask: 'In Arabic: what the source says, in our words', wrong: filled },
  { name: 'why', ask: 'In Arabic: why it bears on these measures (our reading)', wrong: filled, when: bears },
];

const numbers = (list = '') => list.split(/\s+/).filter(Boolean).map(Number);

/**
 * The files of a new entry, by their path in the content folder.
 * @param today the day it is entered, yyyy-mm-dd
 */
export function evidenceFiles(answers: Partial<Answers>, today: string): Record<string, string> {
  const folder = `progress/evidence/${answers.date}-${answers.slug}`;
  const indicators = (answers.indicators ?? '').split(/\s+/).filter(Boolean);
  const facts = {
    date: answers.date,
    measures: numbers(answers.measures),
    shows: answers.shows,
    ...(indicators.length > 0 && {
      indicators: indicators.map((pair) => {
        const [measure, indicator] = pair.split(':').map(Number);
        return { measure, indicator };
      }),
    }),
    whose: answers.whose,
    ...(answers.replaces && { replaces: answers.replaces }),
    recorded: today,
    language: originalLocale,
    source: {
      title: answers.sourceTitle,
      publisher: answers.sourcePublisher,
      url: answers.sourceUrl,
      date: answers.sourceDate || null,
      ...(answers.sourceRead && { read: answers.sourceRead }),
    },
  };
  const words = {
    title: answers.title,
    summary: answers.summary,
    ...(answers.why && { why: answers.why }),
    translation: { state: 'original' },
  };
  const yaml = (data: object) => stringify(data, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 });
  return { [`${folder}/index.yaml`]: yaml(facts), [`${folder}/ar.yaml`]: yaml(words) };
}
