import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { z } from 'zod';
import { collections, type CollectionName } from '#src/check/collections.ts';
import { line, ref } from '#src/content/schema.ts';
import { contentRoot } from '#src/content/root.ts';
import { proseComponents } from '#src/ui/mdx.ts';
import type { Field } from '#src/editor/file/field.ts';
import { editorPage, editorPolicy } from '#src/editor/site/page.ts';
import { backendOf, hostsOf } from './backend.ts';
import { insertables } from './components.ts';
import { editorConfig } from './config.ts';
import { fieldsOf } from './fields.ts';
import { measuresIn } from './measures.ts';
import { shownConfig } from './shown.ts';

const form = (name: CollectionName) => fieldsOf(collections[name].schema, { collection: name, i18n: false });

/** The names of all fields of a form, as paths. What the editor holds otherwise than the file has no name there. */
function pathsOf(fields: Field[], path = ''): string[] {
  return fields.flatMap((field) => {
    const own = `${path}${field.name}`;
    const inner = field.fields ?? [];
    if (field.as === 'pair') return [own];
    if (field.as === 'pairs')
      return [
        own,
        ...pathsOf(
          inner.filter(({ name }) => name === 'value').flatMap(({ fields: own = [] }) => own),
          `${own}.`,
        ),
      ];
    const forms = field.types?.filter(({ name }) => name === 'page').flatMap((type) => type.fields) ?? [];
    return [own, ...pathsOf([...inner, ...forms], `${own}.`)];
  });
}

type Json = Record<string, unknown> & {
  properties?: Record<string, Json>;
  items?: Json;
  additionalProperties?: Json | boolean;
  anyOf?: Json[];
  oneOf?: Json[];
};

/** The same of a schema, by zod's own account of it. */
function namesOf({ properties = {}, items, additionalProperties, anyOf = [], oneOf = [] }: Json, path = ''): string[] {
  return [
    ...Object.entries(properties).flatMap(([name, inner]) => [`${path}${name}`, ...namesOf(inner, `${path}${name}.`)]),
    ...(items && !Array.isArray(items) ? namesOf(items, path) : []),
    ...(typeof additionalProperties === 'object' ? namesOf(additionalProperties, path) : []),
    ...[...anyOf, ...oneOf].flatMap((each) => namesOf(each, path)),
  ];
}

describe('the forms are those of the schemas', () => {
  for (const name of Object.keys(collections) as CollectionName[])
    test(`${name}: every field of the schema is one of the form, and no other`, () => {
      const schema = z.toJSONSchema(collections[name].schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Json;
      const byLocale = /^(.*\b(?:translations?))\.(?:ar|zgh|fr|en|es)(\.|$)/;
      const known = new Set(namesOf(schema));
      const shown = new Set(
        pathsOf(form(name)).map((path) => (known.has(path) ? path : path.replace(byLocale, '$1$2').replace(/\.$/, ''))),
      );
      assert.deepEqual([...shown].sort(), [...known].sort());
    });

  test('a field that is added to a schema is in the form, with its hint, its choices, and whether it is needed', () => {
    const schema = z.strictObject({
      colour: z.enum(['deep-red', 'blue']).describe('of the cover'),
      law: ref('law').optional(),
      laws: z.array(ref('law')),
      note: line.nullable(),
      order: z.int(),
    });
    const [colour, law, laws, note, order] = fieldsOf(schema, { collection: 'probe', i18n: true });
    assert.deepEqual(
      { ...colour, label: undefined },
      {
        name: 'colour',
        label: undefined,
        widget: 'select',
        hint: 'of the cover',
        required: true,
        i18n: true,
        options: [
          { label: 'Deep red', value: 'deep-red' },
          { label: 'Blue', value: 'blue' },
        ],
      },
    );
    assert.deepEqual([law!.widget, law!.collection, law!.required, law!.left], ['relation', 'law', false, undefined]);
    assert.deepEqual([laws!.widget, laws!.multiple, laws!.left], ['relation', true, 'list']);
    assert.deepEqual([note!.required, note!.left], [false, 'null']);
    assert.deepEqual([order!.widget, order!.value_type], ['number', 'int']);
  });

  test('a type that no field can hold is refused by name', () => {
    assert.throws(() => fieldsOf(z.object({ odd: z.map(z.string(), z.string()) }), { collection: 'probe', i18n: false }), /odd/);
  });

  test('a choice is named as readers know it', () => {
    const kind = form('news').find(({ name }) => name === 'kind')!;
    assert.ok(
      kind.options!.every(({ label, value }) => label.endsWith(` (${value})`)),
      JSON.stringify(kind.options),
    );
  });
});

describe('the configuration', () => {
  const { cms, formats } = editorConfig(contentRoot);
  const own = cms.collections.filter((collection) => 'name' in collection);

  test('what a field refers to is a collection of the editor, and a file of it', () => {
    const all = (fields: Field[]): Field[] =>
      fields.flatMap((field) => [
        field,
        ...all([...(field.fields ?? []), ...(field.field ? [field.field] : []), ...(field.types ?? []).flatMap((type) => type.fields)]),
      ]);
    const relations = Object.values(formats).flatMap(({ fields }) => all(fields).filter(({ widget }) => widget === 'relation'));
    assert.ok(relations.length > 0);
    for (const { collection, file } of relations) {
      const found = own.find(({ name }) => name === collection);
      assert.ok(found, collection);
      if (file)
        assert.ok(
          found.files!.some(({ name }) => name === file),
          file,
        );
    }
  });

  test('no two collections, and no two files of one, have the same name', () => {
    for (const names of [own.map(({ name }) => name), ...own.map(({ files = [] }) => files.map(({ name }) => name))])
      assert.equal(new Set(names).size, names.length);
  });

  test('a measure is chosen from those that are there, wherever a field outside a programme names one', () => {
    const measures = measuresIn(contentRoot);
    const numbers = globSync('programmes/plan/measures/*/index.yaml', { cwd: contentRoot });
    assert.deepEqual([new Set(measures.measure.map(({ value }) => value)).size, measures.measure.length], [numbers.length, numbers.length]);
    const choosing = (name: string) => formats[`${name}-yaml`]!.fields.find((field) => field.name === 'measures')!;
    for (const name of ['evidence', 'campaign', 'study', 'recommendation']) {
      const { widget, multiple, options } = choosing(name);
      assert.deepEqual([widget, multiple, options], ['select', true, measures.measure], name);
    }
  });

  test('every component of prose can be inserted', () => {
    assert.deepEqual(
      insertables.map(({ id }) => id),
      Object.keys(proseComponents),
    );
  });
});

describe('the editor knows its configuration: its own schema of one accepts it', () => {
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);
  const accepts = ajv.compile(JSON.parse(readFileSync('node_modules/@sveltia/cms/schema/sveltia-cms.json', 'utf8')) as object);
  const asRead = (env: Record<string, string>) =>
    JSON.parse(JSON.stringify(shownConfig(editorConfig(contentRoot, { env })))) as { backend: object; collections: object[] };
  const environments = {
    'a clone': {},
    GitHub: { PORTAL_ADMIN_BACKEND: 'github:cnclt/portal', PORTAL_ADMIN_BRANCH: 'main' },
    'a GitHub of one’s own': { PORTAL_ADMIN_BACKEND: 'github:cnclt/portal', PORTAL_ADMIN_API: 'https://git.example.ma' },
    GitLab: { PORTAL_ADMIN_BACKEND: 'gitlab:a/b/c' },
    'a GitLab of one’s own': { PORTAL_ADMIN_BACKEND: 'gitlab:a/b', PORTAL_ADMIN_API: 'https://git.example.ma' },
  };
  for (const [where, env] of Object.entries(environments))
    test(where, () => assert.ok(accepts(asRead(env)), JSON.stringify(accepts.errors?.slice(0, 3))));

  test('and refuses one with a backend or a field that it does not know', () => {
    const config = asRead({});
    assert.ok(!accepts({ ...config, backend: { name: 'github' } }));
    assert.ok(!accepts({ ...config, collections: [{ name: 'a', folder: 'b', fields: [{ widget: 'string' }] }] }));
  });
});

describe('what the editor may ask', () => {
  test('of a clone: nobody', () => {
    assert.deepEqual(hostsOf({}), []);
    assert.doesNotMatch(editorPage([]), /https?:/);
    assert.match(editorPage([]), /<meta name="robots" content="noindex/);
  });

  test('of a repository: its own address', () => {
    assert.deepEqual(hostsOf({ PORTAL_ADMIN_BACKEND: 'github:cnclt/portal' }), ['https://api.github.com']);
    assert.deepEqual(hostsOf({ PORTAL_ADMIN_BACKEND: 'gitlab:a/b/c', PORTAL_ADMIN_API: 'https://git.example.ma' }), [
      'https://git.example.ma',
    ]);
    assert.ok(editorPolicy(['https://api.github.com']).includes("connect-src 'self' data: blob: https://api.github.com;"));
  });

  test('a repository that is written otherwise is refused with how to write it', () => {
    for (const wrong of ['cnclt/portal', 'github:portal', 'https://github.com/cnclt/portal', 'bitbucket:a/b'])
      assert.throws(() => backendOf({ PORTAL_ADMIN_BACKEND: wrong }), /PORTAL_ADMIN_BACKEND.*github:owner\/name/);
    assert.throws(() => backendOf({ PORTAL_ADMIN_BACKEND: 'gitlab:a/b', PORTAL_ADMIN_API: 'git.example.ma' }), /PORTAL_ADMIN_API/);
  });
});
