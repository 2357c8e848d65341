import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { collections } from '../src/check/collections.ts';
import type { Portal } from '../src/check/read.ts';
import { day } from '../src/content/schema.ts';
import { isLanguage, localeCodes, type Language } from '../src/language/locales.ts';
import { documentsOf, selected } from '../src/translators/documents.ts';
import { importDocument, listSigned } from '../src/translators/import.ts';
import { signedFile } from '../src/translators/lexicon.ts';
import type { Files } from '../src/translators/rewrite.ts';
import { strings } from '../src/translators/strings.ts';
import type { Signature, Taken } from '../src/translators/take-back.ts';
import { worksInto } from '../src/translators/works.ts';

/** The parts of `npm run translations` that give texts to translators and take them back. */

const localesRoot = 'locales';

/** A wrong option, told in one line. */
export class UsageError extends Error {}

/** The languages that `--to` names; all when it is left out. */
export function languagesOf(to: string | undefined): Language[] {
  const codes = to?.split(',') ?? localeCodes;
  const wrong = codes.find((code) => !isLanguage(code));
  if (wrong !== undefined) throw new UsageError(`--to ${wrong}: is no language of the portal; write ${localeCodes.join(', ')}`);
  return codes as Language[];
}

/** `export --to zgh [--collection measure] [--missing] [--stale] [--out folder]` */
export function exportTexts(args: string[], portal: Portal): void {
  const { values } = parseArgs({
    args,
    options: {
      to: { type: 'string' },
      collection: { type: 'string' },
      missing: { type: 'boolean' },
      stale: { type: 'boolean' },
      out: { type: 'string', default: 'translations' },
    },
  });
  if (values.to === undefined) throw new UsageError(`export needs a language: --to ${localeCodes.join(' or --to ')}`);
  if (values.collection !== undefined && values.collection !== strings && !(values.collection in collections))
    throw new UsageError(`--collection ${values.collection}: is none; write ${strings} or a name of docs/content.md, such as measure`);
  const terms = portal.term.map(({ data }) => data);
  const documents = languagesOf(values.to).flatMap((to) => documentsOf(selected(worksInto(to, portal, localesRoot), values), terms));
  if (documents.length > 0) mkdirSync(values.out, { recursive: true });
  for (const { name, text } of documents) {
    writeFileSync(join(values.out, name), text);
    console.log(join(values.out, name));
  }
  console.log(`${documents.length} file(s) for translators`);
}

/** `import <files> [--reviewer "…" --date yyyy-mm-dd [--whole]]` */
export function importTexts(args: string[], portal: Portal): void {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { reviewer: { type: 'string' }, date: { type: 'string' }, whole: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0) throw new UsageError('import needs the files that came back');
  const absent = positionals.find((path) => !existsSync(path));
  if (absent !== undefined) throw new UsageError(`${absent}: is no file`);
  const signature = signatureOf(values);
  const files: Files = new Map();
  const works = new Map<Language, ReturnType<typeof worksInto>>();
  const into = (to: Language) => works.get(to) ?? works.set(to, worksInto(to, portal, localesRoot)).get(to)!;
  const taken: Taken[] = [];
  for (const path of positionals) {
    const done = importDocument(readFileSync(path), into, files, signature);
    taken.push(...done.taken);
    if (done.problem) console.error(`${path}: ${done.problem}`);
    for (const { work, unit, reason } of done.refused) console.error(`${path}: ${work} ${unit}: ${reason}`);
    if (done.rejected !== undefined)
      console.error(`${path}: ${done.refused.length} text(s) refused, kept in ${sideFile(path, done.rejected)}`);
    if (done.problem || done.rejected !== undefined) process.exitCode = 1;
  }
  listSigned(taken, signedFile, files);
  for (const [file, text] of files)
    if (text === undefined) rmSync(file, { force: true });
    else writeFileSync(file, text);
  report(taken, files, signature);
}

function report(taken: Taken[], files: Files, signature: Signature | undefined): void {
  for (const file of files.keys()) console.log(file);
  const count = taken.reduce((sum, { words }) => sum + words.size, 0);
  const signed = taken.filter((one) => one.signature && one.work.digest !== undefined).length;
  console.log(
    `${count} text(s) taken into ${files.size} file(s)${signature ? `, ${signed} entries reviewed by ${signature.reviewer}` : ''}`,
  );
  if (files.size > 0) console.log('now: npm run check:content');
}

function signatureOf({ reviewer, date, whole }: { reviewer?: string; date?: string; whole: boolean }): Signature | undefined {
  if (reviewer === undefined && date === undefined && !whole) return undefined;
  if (!reviewer?.trim() || !day.safeParse(date).success)
    throw new UsageError('a review has a name and a day: --reviewer "…" --date yyyy-mm-dd');
  return { reviewer: reviewer.trim(), date: date!, whole };
}

/** Keeps what was refused beside the file that brought it. */
function sideFile(path: string, text: string): string {
  const file = join(path, '..', `${basename(path).replace(/\.\w+$/, '')}.rejected.xlf`);
  writeFileSync(file, text);
  return file;
}
