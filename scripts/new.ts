import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { addressOf } from '../src/check/addresses.ts';
import { checkContent } from '../src/check/check.ts';
import { byFile } from '../src/check/lines.ts';
import { readPortal } from '../src/check/read.ts';
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
const { locale: asked, rest } = askedLanguage(process.argv.slice(2));
const names = [...Object.keys(kinds), 'translation'];
const portal = readPortal(contentRoot).whole;

const input = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const read = async () => {
  const { value, done } = await input.next();
  return done ? undefined : (value as string);
};

try {
  const { draft, locale } = await converse(read, (text) => void process.stdout.write(text), story);
  write(draft, locale);
} catch (error) {
  if (!(error instanceof Left)) throw error;
  console.error(`\n${phrase('left before the end; nothing was written', asked ?? 'en')}`);
  process.exitCode = 1;
}
process.stdin.destroy();

async function story(dialogue: Dialogue): Promise<{ draft: Draft; locale: EditorLocale }> {
  const locale = asked ?? editorLocales.find((code) => process.env.LANG?.startsWith(code)) ?? (await languageOf(dialogue));
  const given = alsoCalled[rest[0] ?? ''] ?? rest[0];
  if (given !== rest[0]) dialogue.say(phrase(`"${rest[0]}" is written as "${given}"`, locale));
  const name = given !== undefined && names.includes(given) ? given : await kindOf(dialogue, locale, given);
  dialogue.say(phrase('"<" takes an answer back; Ctrl-D leaves, and nothing is written', locale));
  const talk = { dialogue, portal, locale, id: '', language: originalLocale, known: {}, told: new Map<string, number>() };
  const kind = kinds[name];
  const draft = kind ? await askEntry(kind, talk) : await askTranslation(talk);
  const taken = draft.row ? undefined : Object.keys(draft.files).find((file) => existsSync(join(contentRoot, file)));
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

function write({ files, row, id }: Draft, locale: EditorLocale): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(contentRoot, path);
    mkdirSync(dirname(file), { recursive: true });
    const before = row && existsSync(file) ? readFileSync(file, 'utf8').replace(/\n*$/, '\n') : '';
    writeFileSync(file, before + text);
    console.log(`${phrase('written:', locale)} ${file}`);
  }
  const paths = Object.keys(files).map((path) => join(contentRoot, path));
  const own = checkContent(contentRoot).problems.filter(({ file }) =>
    paths.some((path) => file === path || (!row && id.includes('/') && file.startsWith(`${join(contentRoot, id)}/`))),
  );
  for (const problem of byFile(own).flat()) console.log(problemLine(inTheirWords(problem, locale)));
  console.log(phrase(own.length > 0 ? 'mend these, then run npm run check:content' : 'the check finds nothing wrong with it', locale));
  if (!row) console.log(`${phrase('its page, in npm run dev:', locale)} http://127.0.0.1:4321/${locale}${addressOf(id)}`);
}
