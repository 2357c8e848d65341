import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, test } from 'node:test';
import { parse } from 'yaml';
import astro from '../../astro.config.mjs';
import { checkContent } from '../../src/check/check.ts';
import { problemLine } from '../../src/content/problem.ts';

/** What someone writes into a page, and the one line that answers it. */
interface Attack {
  name: string;
  prose?: string;
  front?: string;
  replace?: string;
  by?: string;
  says: string;
}

const attacks = parse(readFileSync('tests/content/attacks.yaml', 'utf8')) as Attack[];
const page = 'pages/methodology/fr.mdx';
const root = mkdtempSync(join(tmpdir(), 'portal-attacks-'));
cpSync('tests/fixtures/portal', root, { recursive: true });
after(() => rmSync(root, { recursive: true }));
const sound = readFileSync(join(root, page), 'utf8');

const attacked = ({ prose, front, replace, by }: Attack): string => {
  const fields = front ? sound.replace('translation:', () => `${front}\ntranslation:`) : sound;
  const text = replace ? fields.replace(replace, () => by!) : fields;
  return prose ? `${text}\n${prose}` : text;
};

/** Compiles a prose as `astro dev` and `astro build` do, with the processor of the project's own configuration. */
async function build(text: string, frontmatter: Record<string, unknown> = {}): Promise<string> {
  const renderer = await astro.markdown!.processor!.createMdxRenderer!(
    { syntaxHighlight: false },
    { optimize: false, srcDir: new URL('../../src/', import.meta.url), sourcemap: false },
  );
  const body = text.replace(/^---[\s\S]*?\n---/, (fields) => fields.replaceAll(/[^\n]/g, ' '));
  return (await renderer.process(body, resolve(root, page), frontmatter)).code;
}

describe('content cannot run code', () => {
  for (const attack of attacks)
    test(attack.name, async () => {
      writeFileSync(join(root, page), attacked(attack));
      assert.deepEqual(
        checkContent(root).problems.map((problem) => problemLine(problem).replaceAll(`${root}/`, '')),
        [attack.says],
      );
      if (attack.prose) await assert.rejects(build(attacked(attack)), 'the build refuses it without the check');
    });

  test('the build refuses a layout among the fields, which Astro would run', async () => {
    await build(sound, { title: 'Méthode' });
    await assert.rejects(build(sound, { layout: '../../../evil.astro' }), /layout/);
  });
});

test('prose of words is none: every form that prose may have, and the components of the table', async () => {
  const prose = `
## Un titre

Un mot **gras**, *penché*, \`{code}\`, 3 < 4 et 5 > 4, \\{accolades\\}, un [lien](https://example.org/a?b=c#d), <Hotline /> et <Hotline line="commission" />.

> - une citation, import de rien
> - [la page](../../plan/measures/1/), [celle-ci](#un-titre), [l’aide](mailto:aide@example.org)

1. un
2. deux[^1]

| a | b |
| - | - |
| 1 | 2 |

[^1]: Une note.
`;
  writeFileSync(join(root, page), sound + prose);
  assert.deepEqual(checkContent(root).problems.map(problemLine), []);
  assert.match(await build(sound + prose), /Hotline/);
});

test('a link to a page that the portal has not, and a line that it does not know, are told', () => {
  const lines = (prose: string) => {
    writeFileSync(join(root, page), `${sound}\n${prose}\n`);
    return checkContent(root).problems.map((problem) => problemLine(problem).replaceAll(`${root}/`, ''));
  };
  for (const [address, near] of [
    ['../../plan/measures/99/', undefined],
    ['../methodologie/', '/about/methodology/'],
    ['/fr/plan/axis/1/', '/plan/axes/1/'],
    ['/plan/', undefined],
    ['../../../../etc/passwd', undefined],
  ]) {
    const [line, ...more] = lines(`[la page](${address})`);
    assert.deepEqual(more, []);
    assert.ok(line?.startsWith(`${page}: line 9: links to "${address}", where the portal has no page; `), line);
    if (near) assert.ok(line!.endsWith(`did you mean the page ${near}?`), line);
  }
  assert.deepEqual(lines('<Hotline line="polise" />'), [
    `${page}: line 9: <Hotline>: no number "polise"; add it to content/hotline.yaml, or correct the id`,
  ]);
});
