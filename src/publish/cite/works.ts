import { localeCodes, originalLocale } from '#src/language/locales.ts';
import { releasedDecisions } from '#src/concepts/jurisprudence/load.ts';
import { studies } from '#src/concepts/studies/load.ts';
import { programmes } from '#src/concepts/programme/load.ts';
import { questions, statistics } from '#src/concepts/statistics/load.ts';
import type { CslItem } from '#src/kits/cite/csl.ts';
import { contextIn } from '#src/kits/cite/context.ts';
import type { Work } from '#src/kits/cite/work.ts';
import { comparisons } from '#src/concepts/law/comparisons/load.ts';
import { comparisonWork } from '#src/concepts/law/comparisons/work.ts';
import { treatiesWork } from '#src/concepts/law/work.ts';
import { decisionWork } from '#src/concepts/jurisprudence/work.ts';
import { studyWork } from '#src/concepts/studies/work.ts';
import { measureWork, programmeWork } from '#src/concepts/programme/work.ts';
import { questionWork, seriesWork } from '#src/concepts/statistics/work.ts';

/** The documents of the library as citation programs describe them. */
export async function libraryCsl(site: URL): Promise<CslItem[]> {
  const context = await contextIn(originalLocale, site);
  return (await studies()).map((study) => studyWork(study, context).csl);
}

/** Everything that has citation files: documents and judgments once, the portal's own pages once a language. */
export async function works(site: URL): Promise<Work[]> {
  const original = await contextIn(originalLocale, site);
  const contexts = await Promise.all(localeCodes.map((locale) => contextIn(locale, site)));
  return [
    ...(await studies()).map((study) => studyWork(study, original)),
    ...(await releasedDecisions()).map((decision) => decisionWork(decision, original)),
    ...(await statistics()).flatMap((series) => contexts.map((context) => seriesWork(series, context))),
    ...(await questions()).flatMap((question) => contexts.map((context) => questionWork(question, context))),
    ...contexts.map(treatiesWork),
    ...(await comparisons()).flatMap((comparison) => contexts.map((context) => comparisonWork(comparison, context))),
    ...[...(await programmes()).values()].flatMap((programme) =>
      contexts.flatMap((context) => [
        programmeWork(programme, context),
        ...programme.measures.map((measure) => measureWork(programme, measure, context)),
      ]),
    ),
  ];
}
