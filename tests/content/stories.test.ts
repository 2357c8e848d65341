import assert from 'node:assert/strict';
import { after as afterAll, test } from 'node:test';
import { parityLocales } from '#src/concepts/help/rules.ts';
import { readPortal } from '#src/check/read.ts';
import { storyForms } from '#src/concepts/understand/stories/schema.ts';
import { contentRoot } from '#src/content/root.ts';
import { problemLine } from '#src/content/problem.ts';
import { languageFiles } from '#src/content/texts.ts';
import { copyOfWhole, trials } from '../fixtures/portal.ts';

const { portal } = readPortal(contentRoot);
const tried = trials({ after: afterAll }, copyOfWhole({ after: afterAll }));

/** Of the portal in small: a story about an adult, and one about a child. */
const [adult, child] = ['understand/stories/every-morning', 'understand/stories/house-of-others'];

/** The one line that an editor is told of a file after an edit. */
function told(file: string, edit: (text: string) => string): string {
  const lines = tried({ [file]: edit }).map(problemLine);
  assert.equal(lines.length, 1, lines.join('\n'));
  assert.ok(lines[0]!.startsWith(`${file}: `), lines[0]);
  return lines[0]!.slice(file.length + 2);
}

test('every form of exploitation has a story, told in each language that help is given in', () => {
  assert.deepEqual(
    storyForms.filter((form) => !portal.story.some(({ data }) => data.form === form)),
    [],
  );
  for (const { id } of portal.story) {
    const languages = languageFiles(portal.storyText, id).map((text) => text.id.split('/').at(-1));
    assert.deepEqual(languages.toSorted(), [...parityLocales].sort(), id);
  }
});

test('a story about a child tells no means, one about an adult does', () => {
  const edit = (text: string) => text.replace(/^purpose:/m, "means: 'التهديد.'\npurpose:");
  const lines = tried({ [`${child}/ar.yaml`]: edit }).map(problemLine);
  assert.ok(
    lines.some((line) => line.startsWith(`${child}/ar.yaml: means: stands in a story about a child; remove it`)),
    lines.join('\n'),
  );
  assert.ok(
    tried({ [`${adult}/ar.yaml`]: (text) => text.replace(/^means: .*\n/m, '') })
      .map(problemLine)
      .some((line) => line.startsWith(`${adult}/ar.yaml: means: is missing; write by what means`)),
  );
});

test('a story too short or too long to be one is told with its words', () => {
  assert.match(
    told(`${adult}/fr.yaml`, (text) =>
      text.replace(/^story:\n(?: {2}.*\n)+/m, "story:\n  - 'Un homme.'\n  - 'Une rue.'\n  - 'Un soir.'\n"),
    ),
    /^story: has 6 words; tell it in \d+ to \d+$/,
  );
});

test('a part too long for the sheet is told with the format and by how much', () => {
  const lines = tried({ [`${adult}/fr.yaml`]: (text) => text.replace(/^act: '/m, `act: '${'Quelqu’un l’a hébergé. '.repeat(40)}`) });
  assert.ok(
    lines.map(problemLine).some((line) => /^\S+\/fr\.yaml: act, means, purpose: is too long for its frame on "[^"]+"/.test(line)),
    lines.map(problemLine).join('\n'),
  );
});

test('what a story names must be there: article, judgment, source, topic, number, help page', () => {
  const slips: [string, (text: string) => string, RegExp][] = [
    [
      adult,
      (text) => text.replace(/act: \[law-27-14\/448-1\]/, 'act: [law-27-14/448-99]'),
      /^articles\.act\.0: no article "law-27-14\/448-99"/,
    ],
    [
      child,
      (text) => text.replace(/siliadin-v-france/, 'siliadin-v-franc'),
      /^decisions\.0: no released decision .*did you mean "siliadin-v-france"/,
    ],
    [adult, (text) => text.replace(/article-448-1,/, 'article-448-0,'), /^references\.0: no source "article-448-0"/],
    [adult, (text) => text.replace(/topic: forms/, 'topic: form'), /^topic: no topic "form"; did you mean "forms"/],
    [adult, (text) => text.replace(/line: commission/, 'line: comission'), /^line: no number "comission"/],
    [adult, (text) => text.replace(/helpPages: \[someone/, 'helpPages: [somebody'), /^helpPages\.0: no help page "somebody"/],
  ];
  for (const [story, edit, line] of slips) assert.match(told(`${story}/index.yaml`, edit), line);
});
