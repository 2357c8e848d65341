import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import { modulesIn } from '../scripts/imports.ts';
import { above, circleIn, drawing, floors, folderGraph } from '../scripts/house.ts';

test('the folders of src/ form no circle', () => {
  assert.equal(circleIn(folderGraph())?.join(' > '), undefined);
});

test('the picture in docs/architecture.md is the one that the imports draw', () => {
  assert.ok(readFileSync('docs/architecture.md', 'utf8').includes(drawing(folderGraph())));
});

test('every folder of src/ stands on a floor', () => {
  const others = [...folderGraph().keys()].filter((folder) => !floors.some((floor) => `${folder}/`.startsWith(`src/${floor}/`)));
  assert.deepEqual(others, ['src'], 'only content.config.ts, which Astro looks for there');
});

test('a circle of folders is found, through a component too', () => {
  const root = mkdtempSync(join(tmpdir(), 'house-'));
  const files = {
    'src/a/one.ts': "import { two } from '#src/b/two.ts';",
    'src/b/two.ts': "export { three } from '../c/three.ts';",
    'src/c/Three.astro': "---\nimport One from '#src/a/one.ts';\n---\n<One />",
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  assert.deepEqual(circleIn(folderGraph(root)), ['src/a', 'src/b', 'src/c', 'src/a']);
});

const lint = new ESLint();
const rulesBroken = async (file: string, code: string) =>
  (await lint.lintText(code, { filePath: file }))[0]!.messages.flatMap(({ ruleId }) =>
    ruleId === 'no-restricted-imports' ? [ruleId] : [],
  );

test('an import from a floor above is an error, one from a floor below is none', async () => {
  for (const floor of floors) {
    const file = `src/${floor}/probe.ts`;
    for (const other of floors) {
      if (other === floor) continue;
      const broken = await rulesBroken(file, `export { probe } from '#src/${other}/probe.ts';\n`);
      assert.equal(broken.length, above(floor).includes(other) ? 1 : 0, `${floor} imports ${other}`);
    }
  }
});

test('an import that hides its floor behind ../ is an error', async () => {
  assert.equal((await rulesBroken('src/ui/probe.ts', "export { probe } from '../check/probe.ts';\n")).length, 1);
});

test('each step of the ways in docs/architecture.md is imported by one before it', () => {
  const importsOf = new Map(
    modulesIn('src/**/*.{ts,astro}').map(({ file, imports }) => [file, imports.flatMap(({ target }) => target ?? [])]),
  );
  const ways = [...readFileSync('docs/architecture.md', 'utf8').matchAll(/^\| `\/.*$/gm)].map(([row]) =>
    [...row.matchAll(/`(src\/[^`]+)`/g)].map(([, step]) => (step!.endsWith('/') ? `${step}index.astro` : step!)),
  );
  assert.notEqual(ways.length, 0);
  const broken = ways.flatMap((way) =>
    way.filter((step, index) => index > 0 && !way.slice(0, index).some((before) => importsOf.get(before)?.includes(step))),
  );
  assert.deepEqual(broken, []);
});
