import { slugOf } from '#src/content/entry.ts';
import type { Problem } from '#src/content/problem.ts';
import type { Content, Entry } from '#src/content/entry.ts';
import type { EvidenceFacts, EvidenceText, Gathering } from './schema.ts';
import type { MeasureFacts, MeasureText } from '#src/concepts/programme/schema.ts';
import { buildDay } from '#src/build/build-day.ts';
import { languageFiles, originalOf } from '#src/content/texts.ts';

/** What these rules read of the content. */
type Read = Content<{
  evidence: EvidenceFacts;
  evidenceText: EvidenceText;
  gathering: Gathering;
  measure: MeasureFacts;
  measureText: MeasureText;
}>;

/**
 * What holds for the record: it is dated and not in the future, its indicators are ones of its measures, and no
 * correction replaces itself.
 * @param today the clock, yyyy-mm-dd
 */
export function evidenceRules(portal: Read, today: string = buildDay): Problem[] {
  const [gathering] = portal.gathering;
  if (!gathering) return []; // its absence is told by check/folder-rules.ts
  const root = `programmes/${gathering.data.programme}`;
  const measures = new Map(
    portal.measure.filter(({ id }) => id.startsWith(`${root}/`)).map((measure) => [measure.data.number, indicatorsOf(portal, measure)]),
  );
  return [
    ...(gathering.data.gatheredTo > today
      ? [problem(gathering.file, 'gatheredTo', 'lies in the future', `write ${today} or earlier`)]
      : []),
    ...portal.evidence.flatMap((entry) => [
      ...dateRules(entry, today, gathering.data.gatheredTo),
      ...showingRules(entry, portal),
      ...indicatorRules(entry, measures),
    ]),
    ...replacementRules(portal.evidence),
  ];
}

const problem = (file: string, field: string, wrong: string, cure: string): Problem => ({ file, field, wrong, cure });

function indicatorsOf(portal: Read, measure: Entry<MeasureFacts>): number {
  return originalOf(portal.measureText, measure)?.data.indicators?.length ?? 0;
}

function dateRules({ file, id, data }: Entry<EvidenceFacts>, today: string, gatheredTo: string): Problem[] {
  const problems: Problem[] = [];
  if (data.date > today)
    problems.push(problem(file, 'date', 'lies in the future', 'write the day it happened; what is announced is no evidence yet'));
  else if (data.date > gatheredTo)
    problems.push(
      problem(file, 'date', `is later than the gathering (${gatheredTo})`, 'move gatheredTo on in content/progress/index.yaml'),
    );
  if (!id.startsWith(`progress/evidence/${data.date}-`))
    problems.push(problem(file, 'date', `is ${data.date}, the folder is called ${slugOf(id)}`, 'let the folder begin with the date'));
  return problems;
}

function showingRules({ file, id, data }: Entry<EvidenceFacts>, portal: Read): Problem[] {
  const problems: Problem[] = [];
  const milestone = data.shows === 'milestone';
  if (!milestone && data.measures.length === 0)
    problems.push(problem(file, 'measures', 'names no measure', 'name the measures it bears on, or write shows: milestone'));
  if (milestone && data.measures.length > 0)
    problems.push(problem(file, 'measures', 'a milestone bears on no single measure', 'write [], or say what it shows: activity, output…'));
  if (data.shows === 'assessment' && data.whose !== 'second-party')
    problems.push(
      problem(file, 'whose', `an assessment by "${data.whose}"`, 'only a second party assesses; otherwise write shows: activity or output'),
    );
  for (const text of languageFiles(portal.evidenceText, id))
    if ((text.data.why === undefined) !== milestone)
      problems.push(
        problem(
          text.file,
          'why',
          milestone ? 'a milestone bears on no measure' : 'is missing',
          milestone ? 'remove it' : 'say why it bears on these measures: it is our reading',
        ),
      );
  return problems;
}

function indicatorRules({ file, data }: Entry<EvidenceFacts>, measures: Map<number, number>): Problem[] {
  const named = data.indicators ?? [];
  if (data.shows !== 'output')
    return data.indicators
      ? [problem(file, 'indicators', `"${data.shows}" answers no indicator`, 'remove it, or write shows: output')]
      : [];
  return [
    ...data.measures
      .filter((number) => !named.some(({ measure }) => measure === number))
      .map((number) =>
        problem(
          file,
          'indicators',
          `an output that names no indicator of measure ${number}`,
          'name the indicator, or write shows: activity',
        ),
      ),
    ...named.flatMap(({ measure, indicator }, index) => {
      if (!data.measures.includes(measure))
        return [problem(file, `indicators.${index}.measure`, `${measure} is not among its measures`, 'add it to measures, or correct it')];
      const count = measures.get(measure) ?? 0;
      return indicator <= count
        ? []
        : [
            problem(
              file,
              `indicators.${index}.indicator`,
              `measure ${measure} has ${count} indicators, not ${indicator}`,
              'count them from 1',
            ),
          ];
    }),
  ];
}

function replacementRules(entries: Entry<EvidenceFacts>[]): Problem[] {
  const byName = new Map(entries.map((entry) => [slugOf(entry.id), entry]));
  return entries.flatMap((entry) => {
    const { replaces } = entry.data;
    if (replaces === undefined) return [];
    const seen = new Set<string>();
    for (let name: string | undefined = slugOf(entry.id); name !== undefined; name = byName.get(name)?.data.replaces) {
      if (seen.has(name))
        return [problem(entry.file, 'replaces', 'the replacement runs in a circle', 'let the newest entry replace the older one')];
      seen.add(name);
    }
    return [];
  });
}
