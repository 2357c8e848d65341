import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { matchesGlob, resolve } from 'node:path';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import prettier from 'prettier';
import ts from 'typescript';

/** Each gate of `npm test` is shown something that must not pass, and every file stands before its gates. */

const code = globSync('{src,scripts,tests,bench,deploy,public}/**/*.{ts,mjs,js,astro,css}').concat(globSync('*.{ts,js,mjs}'));
const eslint = new ESLint();
const lines = (count: number) => 'export {};\n'.repeat(count);
const block = (count: number) => `---\n---\n${'<p></p>\n'.repeat(count - 2)}`;

/** In two pieces, for this file passes the same gate. */
const physical = 'm' + 'l';

/** A file that lint must refuse: where it would stand, what it says, the rule or the words of the refusal. */
const refused: [path: string, text: string, why: RegExp][] = [
  ['src/pages/long.astro', block(61), /max-lines/],
  ['src/ui/long.astro', block(121), /max-lines/],
  ['src/ui/long.ts', lines(201), /max-lines/],
  ['tests/content/long.test.ts', lines(261), /max-lines/],
  ['tests/content/unused.test.ts', 'const unused = 1;\n', /no-unused-vars/],
  ['scripts/untyped.ts', 'export const any = (value: any) => value;\n', /no-explicit-any/],
  ['src/ui/left.astro', `<p class="${physical}-4"></p>\n`, /logical utilities/],
  ['src/ui/left.ts', `export const at = 'p-2 ${physical}-1';\n`, /logical utilities/],
  ['src/ui/left-template.ts', `export const at = (size: number) => \`${physical}-\${size}\`;\n`, /logical utilities/],
  ['src/ui/language.ts', "export const arabic = (locale: string) => locale === 'ar';\n", /branches on a language/],
  ['src/ui/order.ts', 'export const order = (a: string, b: string) => a.localeCompare(b);\n', /language of the machine/],
  ['scripts/number.ts', 'export const told = (count: number) => count.toLocaleString();\n', /language of the machine/],
  ['tests/site/class.test.ts', "root.querySelector('main p.callout .text-doubt');\n", /no element by its class/],
  ['tests/browser/class.spec.ts', "page.locator('nav.border-t');\n", /no element by its class/],
  ['tests/browser/sentence.spec.ts', "page.getByRole('link', { name: 'What changed in 2024' });\n", /no element by a sentence/],
  ['tests/browser/text.spec.ts', "page.getByText('You are in danger');\n", /no element by a sentence/],
  ['src/ui/language.astro', "---\nconst { locale } = Astro.props;\n---\n{locale !== 'fr' && <p />}\n", /branches on a language/],
];
for (const [filePath, text, why] of refused)
  test(`lint refuses ${filePath}`, async () => {
    const [result] = await eslint.lintText(text, { filePath });
    assert.match(result!.messages.map(({ ruleId, message }) => `${ruleId} ${message}`).join('\n'), why);
  });

test('lint passes over no file of code', async () => {
  const ignored = await Promise.all(code.map(async (file) => (await eslint.isPathIgnored(file)) && !file.endsWith('.css') && file));
  assert.deepEqual(ignored.filter(Boolean), []);
});

test('format refuses what Prettier would write otherwise, and passes over no file of code', async () => {
  const options = { ...(await prettier.resolveConfig('src/ui/T.astro')), filepath: 'tests/content/crooked.test.ts' };
  assert.equal(await prettier.check("export const a = 'straight';\n", options), true);
  assert.equal(await prettier.check('export const a = "crooked" \n', options), false);
  const info = await Promise.all(code.map((file) => prettier.getFileInfo(file, { ignorePath: ['.gitignore', '.prettierignore'] })));
  assert.deepEqual(
    code.filter((_, at) => info[at]!.ignored),
    [],
  );
});

test('types are checked in every TypeScript file, as strictly as it goes', () => {
  const config = ts.getParsedCommandLineOfConfigFile('tsconfig.json', {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} })!;
  const checked = new Set(config.fileNames.map((file) => resolve(file)));
  assert.deepEqual(
    code.filter((file) => file.endsWith('.ts') && !checked.has(resolve(file))),
    [],
  );
  const crooked = resolve('tests/content/crooked.ts');
  const text = 'export const first = (list: string[]): string => list[0];\nexport const loose = (value) => value;\n';
  const host = ts.createCompilerHost(config.options);
  const { readFile, fileExists } = host;
  host.readFile = (file) => (resolve(file) === crooked ? text : readFile(file));
  host.fileExists = (file) => resolve(file) === crooked || fileExists(file);
  const program = ts.createProgram([crooked], { ...config.options, types: [] }, host);
  const found = ts.getPreEmitDiagnostics(program).filter(({ file }) => file && resolve(file.fileName) === crooked);
  assert.equal(found.length, 2, 'a missing check of an index, a missing type');
});

test('every test file is run by a command of its own, and that command by `npm test` or `npm run test:long`', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const steps = [...readFileSync('scripts/test.ts', 'utf8').matchAll(/ script: '([^']*)'/g)].map((match) => scripts[match[1]!]!);
  const globs = [...steps.join(' ').matchAll(/'([^']*\.test\.ts)'/g)].map((match) => match[1]!);
  const forgotten = code.filter((file) => /\.test\.ts$/.test(file) && !globs.some((glob) => matchesGlob(file, glob)));
  assert.deepEqual(forgotten, []);
});

test('the browser of the tests runs without every feature that Playwright switches off', () => {
  const bundle = readFileSync('node_modules/playwright-core/lib/coreBundle.js', 'utf8');
  const [, list] = /disabledFeatures = \[(.*?)\]/s.exec(bundle)!;
  const theirs = [...list!.replaceAll(/\/\/.*/g, '').matchAll(/"(\w+)"/g)].map((match) => match[1]!);
  assert.ok(theirs.length > 5);
  const ours = readFileSync('playwright.config.ts', 'utf8');
  assert.deepEqual(
    theirs.filter((feature) => !ours.includes(`'${feature}'`)),
    [],
    'add them to playwright.config.ts',
  );
});
