import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { addressOf } from '../src/check/addresses.ts';
import { checkContent } from '../src/check/check.ts';
import { byFile } from '../src/check/lines.ts';
import { readPortal, type Portal } from '../src/check/read.ts';
import { nearest } from '../src/content/explain.ts';
import { askedLanguage, editorLocales, inTheirWords, phrase, type EditorLocale } from '../src/content/phrases.ts';
import { problemLine } from '../src/content/problem.ts';
import { contentRoot } from '../src/content/root.ts';
import { originalLocale } from '../src/language/locales.ts';
import { converse, Left, type Dialogue, type Judged } from './new/dialogue.ts';
import { askEntry, type Draft } from './new/entry.ts';
import { alsoCalled, kinds } from './new/kinds.ts';
import { askTranslation } from './new/translation.ts';

/**
 * `npm run new <kind>`: asks for everything that an entry holds, writes its files, and checks them. `--in ar`, `fr` or `en` says in which
 * language it asks. "<" takes an answer back; Ctrl-D leaves, and nothing is written.
 */
const names = [...Object.keys(kinds), 'translation'];

/** What an editor types and reads. */
interface Terminal {
  /** The next line; undefined at the end of the input. */
  read: () => Promise<string | undefined>;
  write: (text: string) => void;
}

/**
 * Asks for an entry, writes its files, and says what the check finds in them.
 * @param words of the command: a kind, and `--in` with a language
 * @param content the folder of content that it is written into
 * @throws Left when the editor leaves: nothing is written
 */
export async function newEntry(words: string[], content: string, { read, write }: Terminal): Promise<void> {
  const { locale: asked, rest } = askedLanguage(words);
  const portal = readPortal(content).whole;
  const { draft, locale } = await converse(read, write, (dialogue) => story(dialogue, { portal, content, asked, given: rest[0] }));
  for (const line of written(draft, content, locale)) write(`${line}\n`);
}

/** What a conversation begins with. */
interface Beginning {
  portal: Portal;
  content: string;
  /** The language that the command asks for, and its first word. */
  asked: EditorLocale | undefined;
  given: string | undefined;
}

async function story(dialogue: Dialogue, { portal, content, asked, given }: Beginning): Promise<{ draft: Draft; locale: EditorLocale }> {
  const locale = asked ?? editorLocales.find((code) => process.env.LANG?.startsWith(code)) ?? (await languageOf(dialogue));
  const called = alsoCalled[given ?? ''] ?? given;
  if (called !== given) dialogue.say(phrase(`"${given}" is written as "${called}"`, locale));
  const name = called !== undefined && names.includes(called) ? called : await kindOf(dialogue, locale, called);
  dialogue.say(phrase('"<" takes an answer back; Ctrl-D leaves, and nothing is written', locale));
  const talk = { dialogue, portal, locale, id: '', language: originalLocale, known: {}, told: new Map<string, number>() };
  const kind = kinds[name];
  const draft = kind ? await askEntry(kind, talk) : await askTranslation(talk);
  const taken = draft.row ? undefined : Object.keys(draft.files).find((file) => existsSync(join(content, file)));
  if (taken) dialogue.say(`${taken}: ${phrase('stands already; take the name back and choose another', locale)}`);
  for (const [file, text] of Object.entries(draft.files)) dialogue.say(`\n— ${file}\n${text}`);
  await dialogue.ask(phrase('write this? Enter: yes', locale), (answer) =>
    answer === '' && !taken ? { value: true } : { wrong: phrase('Enter writes it, "<" goes back, Ctrl-D leaves', locale) },
  );
  return { draft, locale };
}

const languageOf = (dialogue: Dialogue): Promise<EditorLocale> =>
  dialogue.ask('العربية: ar — Français : fr — English: en', (answer): Judged<EditorLocale> => {
    const found = editorLocales.find((code) => code === answer);
    return found ? { value: found } : { wrong: editorLocales.join(', ') };
  });

function kindOf(dialogue: Dialogue, locale: EditorLocale, given: string | undefined): Promise<string> {
  const judge = (answer: string): Judged<string> => {
    if (names.includes(answer)) return { value: answer };
    const near = nearest(answer, names);
    return { wrong: phrase(near ? `did you mean "${near}"?` : `write one of: ${names.join(', ')}`, locale) };
  };
  const first = given === undefined ? undefined : judge(given);
  if (first && 'wrong' in first) dialogue.say(first.wrong);
  return dialogue.ask(`${phrase('what is new?', locale)} ${names.join(', ')}`, judge);
}

/** Writes the files of an entry. @returns what is said of it, line by line */
function written({ files, row, id }: Draft, content: string, locale: EditorLocale): string[] {
  const paths = Object.keys(files).map((path) => join(content, path));
  for (const [path, text] of Object.entries(files)) {
    const file = join(content, path);
    mkdirSync(dirname(file), { recursive: true });
    const before = row && existsSync(file) ? readFileSync(file, 'utf8').replace(/\n*$/, '\n') : '';
    writeFileSync(file, before + text);
  }
  const own = checkContent(content).problems.filter(({ file }) =>
    paths.some((path) => file === path || (!row && id.includes('/') && file.startsWith(`${join(content, id)}/`))),
  );
  return [
    ...paths.map((path) => `${phrase('written:', locale)} ${path}`),
    ...byFile(own)
      .flat()
      .map((problem) => problemLine(inTheirWords(problem, locale))),
    phrase(own.length > 0 ? 'mend these, then run npm run check:content' : 'the check finds nothing wrong with it', locale),
    ...(row ? [] : [`${phrase('its page, in npm run dev:', locale)} http://127.0.0.1:4321/${locale}${addressOf(id)}`]),
  ];
}

if (import.meta.main) {
  const input = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  const read = async () => {
    const { value, done } = await input.next();
    return done ? undefined : (value as string);
  };
  const words = process.argv.slice(2);
  try {
    await newEntry(words, contentRoot, { read, write: (text) => void process.stdout.write(text) });
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    console.error(`\n${phrase('left before the end; nothing was written', askedLanguage(words).locale ?? 'en')}`);
    process.exitCode = 1;
  }
  process.stdin.destroy();
}
