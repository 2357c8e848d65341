import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { problemLine } from '#src/content/problem.ts';
import { trials } from '../fixtures/portal.ts';

const problemsAfter = trials({ after });

/** The lines of a value as an item of a list. */
const item = (lines: string) => lines.replaceAll(/^ {2}/gm, '    ').replace(/^ {4}/, '  - ');

/** What the check says of the portal in small after one edit: one line, with file, field and cure. */
const slips: [name: string, file: string, edit: (text: string) => string, says: RegExp][] = [
  [
    'a study whose date was forgotten, which is not a study without a date',
    'studies/tip-report-2022/index.yaml',
    (text) => text.replace(/^date: .*\n/m, ''),
    /^studies\/tip-report-2022\/index\.yaml: date: .+; .+$/,
  ],
  [
    'a DOI written as an address',
    'studies/tip-report-2022/index.yaml',
    (text) => `${text}doi: "https://doi.org/10.2870/25201"\n`,
    /^studies\/tip-report-2022\/index\.yaml: doi: is not a DOI; write 10\.1234\/abc, without https:\/\/doi\.org\/$/,
  ],
  [
    'an ISBN with a wrong check digit',
    'studies/tip-report-2022/index.yaml',
    (text) => `${text}isbn: "978-9954-9638-4-4"\n`,
    /^studies\/tip-report-2022\/index\.yaml: isbn: is not an ISBN, its check digit is wrong; compare it with the imprint$/,
  ],
  [
    'a subject that the glossary does not know',
    'studies/tip-report-2022/index.yaml',
    (text) => text.replace(/^subjects: \[[^\]]*\]/m, 'subjects: [invented]'),
    /^studies\/tip-report-2022\/index\.yaml: subjects\.0: no term "invented"; .+$/,
  ],
  [
    'a malformed ECLI',
    'jurisprudence/siliadin-v-france/index.yaml',
    (text) => `${text}ecli: "ECLI:CE:ECHR"\n`,
    /^jurisprudence\/siliadin-v-france\/index\.yaml: ecli: is not an ECLI; write ECLI:country:court:year:number$/,
  ],
  [
    'an ECLI that does not follow from number and date',
    'jurisprudence/siliadin-v-france/index.yaml',
    (text) => `${text}ecli: "ECLI:CE:ECHR:2005:0727JUD007331601"\n`,
    /^jurisprudence\/siliadin-v-france\/index\.yaml: ecli: does not follow from number and date .+; .+$/,
  ],
  [
    'a guide through decisions that names one in its original alone',
    'jurisprudence/guides/positive-obligations/fr.mdx',
    (text) => text.replace(/<Judgment [^>]*>/, 'un arrêt'),
    /^jurisprudence\/guides\/positive-obligations\/fr\.mdx: .*does not name "siliadin-v-france", which the original names; .+<Judgment id="…" \/>/,
  ],
  [
    'a comparison that finds nothing and names an article',
    'law/comparisons/trafficking-protocol/index.yaml',
    (text) => text.replace("place: '12',", "place: '12', measures: [1],"),
    /^law\/comparisons\/trafficking-protocol\/index\.yaml: asks\.2\.judgement: is "nothing", but something that answers is named; .+$/,
  ],
  [
    'a reservation whose words were forgotten',
    'law/trafficking-protocol/index.yaml',
    (text) => `${text}reservations: [trafficking-protocol]\n`,
    /^law\/trafficking-protocol\/index\.yaml: reservations: has 1 source\(s\), the original text tells 0; .+$/,
  ],
  [
    'a series without its source',
    'statistics/prosecution-cases.yaml',
    (text) => text.replace(/^source:.*\n(?: .*\n)*/m, ''),
    /^statistics\/prosecution-cases\.yaml: source: .+; .+$/,
  ],
  [
    'a figure that does not say where it was read',
    'statistics/prosecution-cases.yaml',
    (text) => text.replace('    readIn: *source1\n', ''),
    /^statistics\/prosecution-cases\.yaml: points\.\d+\.readIn: .+; .+$/,
  ],
  [
    'a series drawn from two sources',
    'statistics/prosecution-cases.yaml',
    (text) => text.replace(/^source:\n((?: .*\n)+)/m, (_, own: string) => `source:\n${item(own).repeat(2)}`),
    /^statistics\/prosecution-cases\.yaml: source: names two sources; make one series of each.+$/,
  ],
  [
    'a count of victims under eleven without its reason',
    'statistics/tip-victims.yaml',
    (text) => text.replace(/^ {4}small:\n(?: {6}.*\n)+/m, ''),
    /^statistics\/tip-victims\.yaml: points\.\d+\.value: \d+ victims are fewer than 11; .+$/,
  ],
];

for (const [name, file, edit, says] of slips)
  test(`${name} stops with one line`, () => {
    const lines = problemsAfter({ [file]: edit }).map(problemLine);
    assert.equal(lines.length, 1, lines.join('\n'));
    assert.match(lines[0]!, says);
  });
