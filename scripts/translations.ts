import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readPortal } from '../src/check/read.ts';
import { contentRoot } from '../src/content/root.ts';
import { deviations } from '../src/check/term-usage.ts';
import { stringCount } from '../src/language/dictionaries.ts';
import { localeCodes, locales, type Language } from '../src/language/locales.ts';
import { contentPairs, interfacePairs } from '../src/check/term-pairs.ts';
import { stamped } from '../src/content/stamp.ts';
import { isPartial } from '../src/content/texts.ts';
import { extents, translatedEntries, type TranslatedEntry } from '../src/concepts/about/translation-states.ts';
import { exportTexts, importTexts, languagesOf, UsageError } from './translations-exchange.ts';

/**
 * `npm run translations`: per language and collection, what is missing, in part (a field or the prose is not there), made from an older original; and
 * how many strings of the interface it has.
 * `npm run translations -- stamp`: notes in every working translation that has no digest that it was made from the original as it is now.
 * `npm run translations -- stamp <file or folder> …`: notes it anew in these, after their text was brought up to date.
 * `npm run translations -- terms`: where an original holds a term of the glossary and a translation none of its renderings.
 * `npm run translations -- export --to zgh`, `npm run translations -- import <files>`: XLIFF for translators (docs/translations.md).
 * `npm run translations -- --fail-on missing,stale --to fr`: the report, with an exit code for a pipeline.
 */
const args = process.argv.slice(2);
const [command, ...paths] = args;
// What is not published yet is translated too.
const { whole: portal, problems } = readPortal(contentRoot);
const files = new Map(Object.values(portal).flatMap((entries) => entries.map(({ id, file }) => [id, file])));
const entries = translatedEntries(portal);
if (problems.length > 0)
  console.error(`${problems.length} problem(s) in the content, these entries are left out: see npm run check:content`);

try {
  if (command === undefined || command.startsWith('--')) report(args);
  else if (command === 'stamp') stamp();
  else if (command === 'terms') terms();
  else if (command === 'export') exportTexts(paths, portal);
  else if (command === 'import') importTexts(paths, portal);
  else throw new UsageError('usage: npm run translations [-- stamp [file or folder …] | -- terms | -- export --to … | -- import <files>]');
} catch (error) {
  // What Node says of a wrong option is one line, too.
  if (!(error instanceof UsageError) && !(error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) throw error;
  console.error((error as Error).message);
  process.exitCode = 2;
}

/** @param args `--to` for some languages alone, `--fail-on` for an exit code when one of them lacks something */
function report(args: string[]) {
  const { values } = parseArgs({ args, options: { to: { type: 'string' }, 'fail-on': { type: 'string' } } });
  const grounds = values['fail-on']?.split(',') ?? [];
  const wrong = grounds.find((ground) => ground !== 'missing' && ground !== 'stale');
  if (wrong !== undefined) throw new UsageError(`--fail-on ${wrong}: write missing, stale or missing,stale`);
  for (const locale of languagesOf(values.to)) {
    const missing = entries.filter(({ texts }) => !texts.words[locale]);
    const partial = entries.filter(({ texts }) => isPartial(texts, locale));
    const stale = entries.filter(({ texts }) => texts.stale.includes(locale));
    const unstamped = entries.filter((entry) => needsStamp(entry, locale));
    console.log(
      `${locale} (${locales[locale].name}): ${missing.length} missing, ${partial.length} in part, ${stale.length} stale, ${unstamped.length} without digest, of ${entries.length}`,
    );
    for (const [name, { whole, partial, missing }] of extents(entries, locale))
      console.log(`  ${name}: ${whole} whole, ${partial} in part, ${missing} missing`);
    // A language that holds nothing yet needs no list of everything.
    if (missing.length < entries.length) for (const { id } of missing) console.log(`  missing  ${join(contentRoot, id)}`);
    for (const { id } of partial) console.log(`  in part  ${files.get(`${id}/${locale}`)}`);
    for (const { id } of stale) console.log(`  stale    ${files.get(`${id}/${locale}`)}`);
    const { written, all } = stringCount(locale);
    console.log(`  interface: ${written} of ${all} strings`);
    if ((grounds.includes('missing') && missing.length + partial.length > 0) || (grounds.includes('stale') && stale.length > 0))
      process.exitCode = 1;
  }
}

function stamp() {
  let count = 0;
  for (const entry of entries) {
    for (const locale of localeCodes) {
      const file = files.get(`${entry.id}/${locale}`);
      if (!file || !(paths.length > 0 ? isNamed(file) && isTranslation(entry, locale) : needsStamp(entry, locale))) continue;
      const text = readFileSync(file, 'utf8');
      const fresh = stamped(text, entry.digest);
      if (fresh === text) continue;
      writeFileSync(file, fresh);
      count += 1;
    }
  }
  console.log(`${count} translation(s) stamped`);
}

function terms() {
  const found = deviations(
    portal.term.map(({ data }) => data),
    [...contentPairs(portal), ...interfacePairs()],
  );
  for (const { file, field, term, original, agreed } of found)
    console.log(`${file}: ${field}: «${original}» (${term}) is none of ${agreed.join(', ')}; use one, or accept another in glossary.yaml`);
  console.log(`${found.length} text(s) without an agreed rendering of a term`);
  if (found.length > 0) process.exitCode = 1;
}

function isTranslation({ texts }: TranslatedEntry, locale: Language): boolean {
  return locale !== texts.original && texts.words[locale] !== undefined;
}

function needsStamp({ texts }: TranslatedEntry, locale: Language): boolean {
  const translation = texts.words[locale]?.translation;
  return translation?.state === 'working' && translation.of === undefined;
}

function isNamed(file: string): boolean {
  return paths.map((path) => path.replace(/^\.\//, '').replace(/\/$/, '')).some((path) => file === path || file.startsWith(`${path}/`));
}
