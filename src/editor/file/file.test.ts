import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { contentRoot } from '#src/content/root.ts';
import { insertables } from '#src/editor/forms/components.ts';
import { editorConfig } from '#src/editor/forms/config.ts';
import { filesOf } from '#src/editor/forms/files.fixture.ts';
import { patternOf, valuesOf, writtenComponent } from './component.ts';
import { formatOf } from './format.ts';
import { keepYaml } from './keep-yaml.ts';

const config = editorConfig(contentRoot);
const blocks = insertables.filter(({ place }) => place === 'block').map(({ id }) => id);
const format = (name: string) => formatOf(config.formats[name]!.fields, config.formats[name]!, blocks);

test('the editor opens every file of the content, and a file that nobody changed is written as it was', () => {
  const files = filesOf(contentRoot, config);
  const all = globSync('**/*.{yaml,mdx}', { cwd: contentRoot }).map((file) => file.replaceAll('\\', '/'));
  assert.deepEqual(files.map(({ file }) => file).sort(), all.sort());
  for (const { file, format: name } of files) {
    const text = readFileSync(join(contentRoot, file), 'utf8');
    const { fromFile, toFile } = format(name);
    assert.equal(`${toFile(fromFile(text.trim())).trim()}\n`, text, file);
  }
});

test('a changed text is the only line of its file that changes, wherever it stands', () => {
  for (const { file, format: kind } of filesOf(contentRoot, config)) {
    const text = readFileSync(join(contentRoot, file), 'utf8').trim();
    const { fromFile, toFile } = format(kind);
    const values = fromFile(text);
    const name = Object.keys(values).find((key) => typeof values[key] === 'string' && !['body', 'textOfTheFile'].includes(key));
    if (!name) continue;
    const after = toFile({ ...values, [name]: `${String(values[name])} ⵣ "ع"` }).trim();
    const [old, now] = [text.split('\n'), after.split('\n')];
    assert.equal(now.length, old.length, file);
    assert.equal(now.filter((line, index) => line !== old[index]).length, 1, file);
  }
});

describe('keepYaml', () => {
  const key = fc.stringMatching(/^[a-z]{1,6}$/);
  const { group } = fc.letrec<{ value: unknown; group: Record<string, unknown> }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
      fc.integer(),
      fc.boolean(),
      fc.array(tie('value'), { minLength: 1, maxLength: 4 }),
      tie('group'),
    ),
    group: fc.dictionary(key, tie('value'), { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
  }));
  const style = fc.constantFrom(
    (value: unknown) => stringify(value),
    (value: unknown) => `# of editors\n${stringify(value, { lineWidth: 0, indentSeq: false })}`,
    (value: unknown) => `${stringify(value, { collectionStyle: 'flow', lineWidth: 0 })}# at the end\n`,
  );

  test('whatever stood there and however it was written, the file then holds the values', () => {
    fc.assert(
      fc.property(group, group, style, (before, after, write) => {
        const held = parse(keepYaml(write(before), after)) as Record<string, unknown>;
        // What was false or empty, and is not named any more, stays as it was written.
        for (const name of Object.keys(held)) if (!(name in after)) assert.ok(held[name] === false, name);
        for (const [name, value] of Object.entries(after)) assert.deepEqual(without(held[name]), without(value));
      }),
    );
  });

  test('with the values that it holds, a file stays as it is', () => {
    fc.assert(fc.property(group, style, (values, write) => assert.equal(keepYaml(write(values), values), write(values))));
  });

  test('a field that is added or taken away leaves the lines of the others, and their remarks', () => {
    fc.assert(
      fc.property(group, key, fc.string({ minLength: 1 }), (values, name, text) => {
        fc.pre(!(name in values));
        const before = Object.entries(values)
          .map(([each, value]) => `# on ${each}\n${stringify({ [each]: value })}`)
          .join('');
        const added = keepYaml(before, { ...values, [name]: text });
        assert.ok(added.startsWith(before));
        assert.equal(keepYaml(added, values), before);
      }),
    );
  });
});

/** Without what `keepYaml` may keep of the old file. */
const without = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, inner: unknown) => (inner === false ? undefined : inner)) ?? 'null');

test('a component of prose becomes a form and the same component again', () => {
  for (const insertable of insertables) {
    const values = Object.fromEntries(
      insertable.fields.map(({ name, widget }) => [name, widget === 'number' ? 21 : name === 'content' ? '1. Un\n2. Deux' : 'law-27-14']),
    );
    const written = writtenComponent(insertable, values);
    const found = patternOf(insertable).exec(`Un mot ${written} et la suite.`)!;
    assert.equal(found[0], written);
    assert.deepEqual(valuesOf(found), values);
  }
});

test('a block that rich text put into a line of words gets lines of its own, and what has them stays', () => {
  const fields = [{ name: 'body', label: 'Text', widget: 'richtext', required: false }];
  const { toFile } = formatOf(fields, { rows: false, extension: 'mdx' }, ['Callout']);
  const apart = 'Un mot.\n\n<Callout>\n\nDeux\n\n</Callout>\n\nTrois <Hotline />.';
  for (const body of [apart, apart.replace('mot.\n\n<', 'mot.<').replace('>\n\nTrois', '>Trois')])
    assert.ok(toFile({ body }).endsWith(`\n\n${apart}\n`));
});
