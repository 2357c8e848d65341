import { slugOf } from '#src/content/entry.ts';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problem } from '#src/content/problem.ts';
import type { Content, Entry } from '#src/content/entry.ts';
import type { PageText } from '#src/content/page.ts';
import type { CourtFacts, DecisionFacts, DecisionText, LogEntry } from './schema.ts';
import { tracesIn, type Finding } from './anonymisation.ts';
import { echrEcli } from './identifier.ts';
import { decisionsNamed, reserved } from './model.ts';
import { tracesInPdf } from './pdf.ts';
import { tracesOnPages } from './pdf-words.ts';

/** What these rules read of the content. */
type Read = Content<{
  court: CourtFacts;
  decision: DecisionFacts;
  decisionLog: LogEntry;
  decisionText: DecisionText;
  readingGuide: { language: string };
  readingGuideText: PageText;
}>;

const folderOf = (entry: Entry) => slugOf(entry.id);
const cure = 'write initials or a neutral word, and have the anonymisation reviewed again';

/** What holds for decisions: identifiers that can be formed, nothing that names a person, a log that adds up, guides that rest on them. */
export function jurisprudenceRules(portal: Read): Problem[] {
  return [...portal.decision.flatMap((entry) => decisionRules(entry, portal)), ...logRules(portal), ...guideRules(portal)];
}

/** A guide rests on decisions that it names, the same in every language in which it has its text. */
function guideRules({ readingGuide, readingGuideText }: Read): Problem[] {
  const told = (file: string, wrong: string): Problem => ({
    file,
    field: '',
    wrong,
    cure: 'name it in the text below the fields by <Judgment id="…" />, in every language or in none',
  });
  return readingGuide.flatMap(({ id, data }) => {
    const texts = readingGuideText.filter((text) => dirname(text.id) === id && text.body !== '');
    const original = texts.find((text) => slugOf(text.id) === data.language);
    if (!original) return [];
    const named = new Set(decisionsNamed(original.body));
    if (named.size === 0) return [told(original.file, 'names no decision')];
    return texts.flatMap(({ file, body }) => {
      const own = new Set(decisionsNamed(body));
      return [...own.symmetricDifference(named)].map((decision) =>
        told(
          file,
          own.has(decision) ? `names "${decision}", which the original does not` : `does not name "${decision}", which the original names`,
        ),
      );
    });
  });
}

function decisionRules(entry: Entry<DecisionFacts>, portal: Read): Problem[] {
  const { file, data } = entry;
  const problems: Problem[] = [];
  const court = portal.court.find(({ id }) => id === data.court);
  if (court?.data.identifier === 'ecli-echr') problems.push(...echrRules(entry));
  if (reserved.includes(folderOf(entry)))
    problems.push({ file, field: '', wrong: `the folder "${folderOf(entry)}" is taken by a page`, cure: 'rename the folder' });
  if (data.scope === 'national') problems.push(...gate(entry, portal));
  return problems;
}

function echrRules({ file, data }: Entry<DecisionFacts>): Problem[] {
  try {
    const formed = echrEcli(data.numbers[0]!, data.date, data.stage);
    if (!data.ecli || data.ecli === formed) return [];
    return [
      { file, field: 'ecli', wrong: `does not follow from number and date (${formed})`, cure: 'remove it or correct number and date' },
    ];
  } catch (error) {
    return [{ file, field: 'numbers', wrong: (error as Error).message.split(': ')[0]!, cure: 'write it like 73316/01' }];
  }
}

/** Stops a national decision in which anything may name a person: in its facts, its words, or the PDF beside them, metadata and pages. */
function gate(entry: Entry<DecisionFacts>, portal: Read): Problem[] {
  const folder = dirname(entry.file);
  const { name, numbers } = entry.data;
  const told = (file: string, field: string, findings: Finding[]): Problem[] =>
    findings.map(({ trace, text }) => ({ file, field, wrong: `may name a person (${trace}: "${text}")`, cure }));
  const texts = portal.decisionText.filter((text) => dirname(text.file) === folder);
  return [
    ...told(entry.file, 'name', tracesIn(name)),
    ...told(
      entry.file,
      'numbers',
      tracesIn(numbers.join('\n')).filter(({ trace }) => trace !== 'id'),
    ),
    ...texts.flatMap(({ file, data, body }) => [
      ...(['title', 'question', 'holding', 'summary', 'bearing'] as const).flatMap((field) =>
        told(file, field, tracesIn(data[field] ?? '')),
      ),
      ...told(file, 'body', tracesIn(body)),
    ]),
    ...globSync('*.[pP][dD][fF]', { cwd: folder }).flatMap((pdf) => {
      const file = join(folder, pdf);
      const { findings, closed } = tracesOnPages(file);
      return [
        ...told(file, '', [...tracesInPdf(readFileSync(file)), ...findings]),
        ...closed.map((wrong) => ({ file, field: '', wrong, cure: 'save it anew as a PDF with searchable text, or leave it out' })),
      ];
    }),
  ];
}

function logRules(portal: Read): Problem[] {
  const present = new Set(portal.decision.map(folderOf));
  return portal.decisionLog.flatMap(({ file, data }) => {
    if (data.kind === 'withdrawal' && present.has(data.decision))
      return [{ file, field: data.id, wrong: 'withdraws a decision whose folder is still there', cure: 'remove the folder, keep the row' }];
    if (data.kind === 'correction' && !present.has(data.decision) && !withdrawn(portal, data.decision))
      return [{ file, field: data.id, wrong: `corrects "${data.decision}", which does not exist`, cure: 'correct the id' }];
    return [];
  });
}

const withdrawn = (portal: Read, id: string) => portal.decisionLog.some(({ data }) => data.kind === 'withdrawal' && data.decision === id);
