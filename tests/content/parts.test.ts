import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import { checkContent } from '#src/check/check.ts';
import { readPortal } from '#src/check/read.ts';
import { provenanceRules } from '#src/check/translation-rules.ts';
import { problemLine } from '#src/content/problem.ts';
import { localeCodes } from '#src/language/locales.ts';
import type { Unit } from '#src/translators/works.ts';
import { codesOf } from '#src/translators/coded.ts';
import { copyOfWhole, trials } from '../fixtures/portal.ts';
import { exchange } from '../fixtures/translators.ts';

/** A translation may hold some fields of its original: the check takes it, translators send it, and what is missing stays missing. */

const measure = 'programmes/plan/measures/2';

describe('the check', () => {
  const content = copyOfWhole({ after });
  const file = join(content, measure, 'zgh.yaml');
  const problems = (text: string) => {
    writeFileSync(file, text);
    const told = checkContent(content).problems.map(problemLine);
    rmSync(file);
    return told;
  };
  const signed = "translation: { state: reviewed, reviewer: 'R. R.', date: '2026-01-05' }\n";
  /** No word of Amazigh: what the gate would stop if nobody had signed it. */
  const unknown = "title: 'ⴰⵣⵓⵍⵓⵍⵓ'\n";

  test('takes one field in Amazigh that a named person signed, and refuses the same unsigned', () => {
    assert.deepEqual(problems(unknown + signed), []);
    assert.ok(problems(`${unknown}translation: { state: working }\n`).length > 0);
  });

  test('holds the fields that stand in a part to their original', () => {
    assert.match(problems(`${unknown}indicators: []\n${signed}`).join(), /indicators: lists 0, the original lists \d/);
  });

  test('wants all of what is read in danger or set on a sheet', () => {
    const answered = trials({ after });
    const told = answered({ 'help/now/fr.mdx': (text) => text.replace(/^summary:.*\n/m, '') });
    assert.deepEqual(
      told.map(({ file, field }) => [file, field]),
      [['help/now/fr.mdx', 'summary']],
    );
  });
});

/** The part that a unit is translated with: a field with all its items, or the prose. */
const partOf = ({ place }: Unit): string => (typeof place === 'number' ? 'prose' : String(place[0]));

test('a file gets the parts that came whole, the others stay missing, and the rest can follow', () => {
  const content = copyOfWhole({ after });
  const sent = exchange(content);
  const found = localeCodes
    .flatMap((to) => sent.works(to))
    .filter(({ exists, inParts, units }) => exists && inParts && units.every(({ target }) => target));
  fc.assert(
    fc.property(fc.constantFrom(...found), fc.array(fc.nat(), { minLength: 1 }), (work, chosen) => {
      const units = new Set(chosen.map((at) => work.units[at % work.units.length]!));
      const name = `${work.collection}.${work.from}-${work.to}.xlf`;
      const all = sent.documents(work.to).find((document) => document.name === name)!.text;
      const own = new RegExp(`<file id="${work.id}".*?</file>`, 's').exec(all)![0];
      const without = (some: Set<Unit>) =>
        work.units
          .filter((unit) => !some.has(unit))
          .reduce(
            (text, { id }) => text.replace(new RegExp(`(<unit id="${id.replaceAll('.', '\\.')}" .*?)<target>.*?</target>`, 's'), '$1'),
            own,
          );
      const before = readFileSync(work.file, 'utf8');
      rmSync(work.file);
      try {
        const absent = exchange(content);
        const { files, refused } = absent.take(all.replaceAll(/<file .*?<\/file>/gs, (file) => (file === own ? without(units) : '')));
        const whole = new Set(
          work.units.map(partOf).filter((part) => work.units.every((unit) => partOf(unit) !== part || units.has(unit))),
        );
        const taken = [...units].filter((unit) => whole.has(partOf(unit)));
        assert.deepEqual(
          new Set(refused.map(({ unit }) => unit)),
          new Set([...units].filter((unit) => !taken.includes(unit)).map(({ id }) => id)),
        );
        if (taken.length === 0) return assert.equal(files.size, 0);
        for (const [file, text] of files) writeFileSync(file, text!);
        const [file] = files.keys();
        const fresh = exchange(content)
          .works(work.to)
          .find(({ id }) => id === work.id)!;
        assert.deepEqual(new Set(fresh.units.filter(({ target }) => target).map(partOf)), whole);
        const { portal, problems } = readPortal(content);
        assert.deepEqual([...problems, ...provenanceRules(portal)].map(problemLine), [], file);
        const rest = exchange(content).take(all);
        for (const [path, text] of rest.files)
          if (text === undefined) rmSync(path);
          else writeFileSync(path, text);
        const again = exchange(content)
          .works(work.to)
          .find(({ id }) => id === work.id)!;
        assert.deepEqual(
          again.units.map(({ target }) => target),
          work.units.map(({ target }) => target),
        );
        for (const path of [...files.keys(), ...rest.files.keys()]) if (existsSync(path)) rmSync(path);
      } finally {
        writeFileSync(work.file, before);
      }
    }),
    { numRuns: 6 },
  );
});

test('a field whose original has placeholders is taken with other words around them, and refused without one', () => {
  const sent = exchange(copyOfWhole({ after }));
  const fields = localeCodes.flatMap((to) =>
    sent
      .works(to)
      .flatMap((work) =>
        work.units
          .filter(({ place, source, target }) => typeof place !== 'number' && codesOf(source).length > 0 && target)
          .map((unit) => ({ work, unit })),
      ),
  );
  const translations = fields.filter(({ work }) => work.exists && work.translation);
  assert.ok(translations.length > 0);
  for (const { work, unit } of translations) {
    const { text } = sent.documents(work.to).find(({ name }) => name === `${work.collection}.${work.from}-${work.to}.xlf`)!;
    const target = new RegExp(`(<file id="${work.id}".*?<unit id="${unit.id.replaceAll('.', '\\.')}" .*?<target>)(.*?)(</target>)`, 's');
    assert.match(text, target);
    const reworded = sent.take(text.replace(target, '$1$2 x$3'));
    assert.deepEqual(reworded.refused, [], `${work.id} ${unit.id}`);
    assert.equal(reworded.files.size, 1);
    const without = sent.take(
      text.replace(target, (_, start: string, words: string, end: string) => start + words.replace(/<ph [^>]*>/, '') + end),
    );
    assert.deepEqual(
      without.refused.map(({ unit: id }) => id),
      [unit.id],
    );
  }
});
