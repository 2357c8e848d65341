import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, describe, test } from 'node:test';
import { collections } from '#src/check/collections.ts';
import { readPortal } from '#src/check/read.ts';
import { provenanceRules } from '#src/check/translation-rules.ts';
import { contentRoot } from '#src/content/root.ts';
import type { SignedWords } from '#src/language/amazigh/orthography.ts';
import { localeCodes } from '#src/language/locales.ts';
import { withSigned } from '#src/translators/lexicon.ts';
import { ownField } from '#src/translators/places.ts';
import { strings } from '#src/translators/strings.ts';
import { parse } from 'yaml';
import { change, copyOfWhole } from '../fixtures/portal.ts';
import { exchange, localesBeside, schemaOfOasis } from '../fixtures/translators.ts';

/** What goes to translators comes back as it went, and what they changed stands where it belongs. */

const valid = schemaOfOasis();
const signature = { reviewer: 'ⴼ. Reviewer', date: '2026-11-20', whole: true };
/** All that a copy holds of one language, as its file tells it. */
const target = (text: string, id: string, unit: string): string =>
  new RegExp(`<file id="${id}".*?<unit id="${unit}".*?<target>(.*?)</target>`, 's').exec(text)![1]!;

for (const [name, root] of [
  ['the portal in small', undefined],
  ['the whole content', contentRoot],
] as const)
  describe(`untouched, ${name}`, () => {
    const { documents, take } = exchange(root ?? copyOfWhole({ after }));
    for (const to of localeCodes)
      test(`into ${to}: valid by the schemas of OASIS, nothing refused, nothing to write`, () => {
        for (const { name, text } of documents(to)) {
          valid(text);
          for (const signed of [undefined, { ...signature, whole: false }]) {
            const { problem, refused, files } = take(text, signed);
            assert.deepEqual({ name, problem, refused, files: [...files.keys()] }, { name, problem: undefined, refused: [], files: [] });
          }
        }
      });
  });

test('every collection that holds words goes to translators, and the interface strings too', () => {
  const { works } = exchange(contentRoot);
  const { whole } = readPortal(contentRoot);
  const out = new Set(localeCodes.flatMap((to) => works(to).map(({ collection }) => collection)));
  assert.ok(out.has(strings));
  for (const name of Object.keys(collections) as (keyof typeof collections)[])
    if (`${name}Text` in whole && whole[`${name}Text` as 'axisText'].length > 0) assert.ok(out.has(name), name);
});

describe('a text that a translator changed', () => {
  const content = copyOfWhole({ after });
  const { documents, take, works } = exchange(content);
  const document = (name: string) => documents('fr').find((one) => one.name === name)!.text;
  const measures = document('measure.ar-fr.xlf');
  const [measure] = works('fr').filter(({ collection, exists }) => collection === 'measure' && exists);
  const said = target(measures, measure!.id, 'title');
  const changed = measures.replace(`<target>${said}</target>`, '<target>Un autre titre</target>');

  test('stands in its file, and all else of the file is as it was', () => {
    const { files, refused } = take(changed);
    assert.deepEqual([refused, [...files.keys()]], [[], [measure!.file]]);
    const before = readFileSync(measure!.file, 'utf8');
    const lines = files.get(measure!.file)!.split('\n');
    const others = before.split('\n').filter((line, at) => line !== lines[at]);
    assert.equal(lines.length, before.split('\n').length);
    assert.ok(
      others.every((line) => line.startsWith('title:') || line.startsWith('translation:')),
      others.join('\n'),
    );
    assert.match(files.get(measure!.file)!, /^title: "Un autre titre"$/m);
  });

  test('is working until a person answers for it, by name and day', () => {
    assert.match(take(changed).files.get(measure!.file)!, /^translation: \{ state: working, of: "\w{12}" \}$/m);
    const signed = take(changed, signature).files.get(measure!.file)!;
    assert.ok(signed.includes(`state: reviewed, of: "${measure!.digest}", reviewer: "${signature.reviewer}", date: "2026-11-20"`));
  });

  test('is signed alone when the others are not marked as reviewed', () => {
    const marked = measures.replaceAll('state="translated"', 'state="reviewed"');
    const own = changed.replaceAll('state="translated"', 'state="reviewed"');
    assert.equal(take(changed, { ...signature, whole: false }).taken[0]!.signature, undefined);
    assert.ok(take(own, { ...signature, whole: false }).taken.every((one) => one.signature));
    assert.ok(take(marked, { ...signature, whole: false }).taken.length > 0, 'a review without a change is a review');
  });

  test('makes a content that the check accepts', () => {
    const copy = copyOfWhole({ after });
    const { documents, take } = exchange(copy);
    const text = documents('fr').find(({ name }) => name === 'measure.ar-fr.xlf')!.text;
    for (const [file, fresh] of take(text.replace(`<target>${said}</target>`, '<target>Un autre titre</target>'), signature).files)
      writeFileSync(file, fresh!);
    const { portal, problems } = readPortal(copy);
    assert.deepEqual([...problems, ...provenanceRules(portal)], []);
  });
});

test('a language that an entry lacks gets a file: whole, with its prose, or nothing', () => {
  const content = copyOfWhole({ after });
  const had = exchange(content);
  const page = had
    .works('fr')
    .find(({ collection, units }) => collection === 'helpPage' && units.some(({ place }) => typeof place === 'number'))!;
  const translated = had.documents('fr').find(({ name }) => name === 'helpPage.ar-fr.xlf')!.text;
  const before = readFileSync(page.file, 'utf8');
  rmSync(page.file);
  const { take } = exchange(content);
  const { files, refused } = take(translated);
  assert.deepEqual([refused, [...files.keys()]], [[], [page.file]]);
  const words = (text: string) => text.replace(/^translation:.*$/m, '').replaceAll(/["'\s]/g, '');
  assert.equal(words(files.get(page.file)!), words(before));
  const partial = translated.replace(new RegExp(`(<file id="${page.id}".*?<unit id="title".*?)<target>.*?</target>`, 's'), '$1');
  const less = take(partial);
  assert.deepEqual([...less.files.keys()], []);
  assert.ok(less.refused.length > 0 && less.refused.every(({ reason }) => /title/.test(reason)));
});

test('a file that would hold words of another language is not made', () => {
  const content = copyOfWhole({ after });
  const sent = exchange(content);
  const { file, original } = sent.works('fr').find(({ collection, exists }) => collection === 'measure' && exists)!;
  const text = sent.documents('fr').find(({ name }) => name === 'measure.ar-fr.xlf')!.text;
  rmSync(file);
  assert.ok(exchange(content).take(text).files.has(file));
  const data = parse(readFileSync(original, 'utf8')) as object;
  assert.equal(ownField(data), undefined);
  for (const own of [{ plain: 'x' }, { quoted: { misprints: ['x'] } }]) assert.notEqual(ownField({ ...data, ...own }), undefined);
});

test('an original that moved on: its unit is refused and kept, the others are taken', () => {
  const content = copyOfWhole({ after });
  const sent = exchange(content);
  const work = sent.works('fr').find(({ collection, exists }) => collection === 'measure' && exists)!;
  const text = sent
    .documents('fr')
    .find(({ name }) => name === 'measure.ar-fr.xlf')!
    .text.replaceAll('</target>', ' bis</target>');
  change(content, work.original.slice(content.length + 1), (yaml) => yaml.replace(/^title: (["']?)/m, 'title: $1عنوان '));
  const { take } = exchange(content);
  const { refused, rejected, files } = take(text);
  assert.deepEqual(
    refused.map(({ work, unit }) => [work, unit]),
    [[work.id, 'title']],
  );
  assert.ok(files.has(work.file));
  assert.doesNotMatch(files.get(work.file)!, /^title: .* bis"$/m);
  assert.equal(rejected!.match(/<unit /g)?.length, 1);
  valid(rejected!);
  assert.deepEqual(
    take(rejected!).refused.map(({ unit }) => unit),
    ['title'],
  );
});

describe('interface strings', () => {
  const content = copyOfWhole({ after });
  const locales = localesBeside(content);
  const { documents, take, works } = exchange(content, locales);
  const french = documents('fr').find(({ name }) => name.startsWith(strings))!.text;
  const units = works('fr').find(({ collection }) => collection === strings)!.units;
  const plural = units.find(({ values, target }) => values?.length && target!.some((part) => typeof part !== 'string'))!;

  test('one text changes one line', () => {
    const file = `${locales}/fr.json`;
    const [key] = Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object);
    const fresh = take(french.replace(target(french, strings, key!), 'Autre « texte »')).files.get(file)!;
    const before = readFileSync(file, 'utf8').split('\n');
    assert.equal(fresh.split('\n').filter((line, at) => line !== before[at]).length, 1);
    assert.equal((JSON.parse(fresh) as Record<string, string>)[key!], 'Autre « texte »');
  });

  test('a value typed by hand is the value; another one is refused', () => {
    const old = target(french, strings, plural.id);
    const [value] = plural.values!;
    assert.equal(take(french.replace(`<target>${old}</target>`, `<target>${value} exemplaires</target>`)).refused.length, 0);
    assert.match(
      take(french.replace(`<target>${old}</target>`, '<target>{nothing} exemplaires</target>')).refused[0]!.reason,
      /\{nothing\}/,
    );
  });

  test('Amazigh that nobody signed is refused; signed, it is written and its words enter the lexicon', () => {
    const amazigh = documents('zgh').find(({ name }) => name.startsWith(strings))!.text;
    const open = /(<unit id="[^"]*"[^>]*>(?:(?!<unit|<ph|<target).)*<\/source>)(<\/segment>)/s;
    const said = amazigh.replace(open, '$1<target>ⴰⵣⵓⵍⵓⵍⵓ</target>$2');
    assert.match(take(said).refused[0]!.reason, /--reviewer/);
    const { files, taken, refused } = take(said, signature);
    assert.deepEqual([refused, taken.length], [[], 1]);
    assert.ok(files.get(`${locales}/zgh.json`)!.includes('ⴰⵣⵓⵍⵓⵍⵓ'));
    const [entry] = JSON.parse(withSigned('[]', taken)) as SignedWords[];
    assert.deepEqual(entry, { entry: `${locales}/zgh.json`, reviewer: signature.reviewer, date: signature.date, words: ['ⴰⵣⵓⵍⵓⵍⵓ'] });
  });
});
