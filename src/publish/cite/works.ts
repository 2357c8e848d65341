import { buildDay } from '#src/build/build-day.ts';
import { localeCodes } from '#src/language/locales.ts';
import { releasedDecisions } from '#src/concepts/jurisprudence/load.ts';
import { studies } from '#src/concepts/studies/load.ts';
import { programmes } from '#src/concepts/programme/load.ts';
import { portalPublisher } from '#src/content/publisher/load.ts';
import { questions, statistics } from '#src/concepts/statistics/load.ts';
import type { CslItem } from '#src/kits/cite/csl.ts';
import type { Work } from '#src/kits/cite/work.ts';
import { decisionWork } from '#src/concepts/jurisprudence/work.ts';
import { studyWork } from '#src/concepts/studies/work.ts';
import { measureWork, programmeWork } from '#src/concepts/programme/work.ts';
import { questionWork, seriesWork } from '#src/concepts/statistics/work.ts';

/** The documents of the library as citation programs describe them. */
export const libraryCsl = async (site: URL): Promise<CslItem[]> =>
  (await studies()).map((study) => studyWork(study, { locale: localeCodes[0]!, site, asOf: buildDay }).csl);

/** Everything that has citation files: documents and judgments once, the portal's own pages once a language. */
export async function works(site: URL): Promise<Work[]> {
  const publisher = await portalPublisher();
  const editions = localeCodes.map((locale) => ({ locale, site, asOf: buildDay, publisher }));
  const original = editions[0]!;
  return [
    ...(await studies()).map((study) => studyWork(study, original)),
    ...(await releasedDecisions()).map((decision) => decisionWork(decision, original)),
    ...(await statistics()).flatMap((series) => editions.map((edition) => seriesWork(series, edition))),
    ...(await questions()).flatMap((question) => editions.map((edition) => questionWork(question, edition))),
    ...[...(await programmes()).values()].flatMap((programme) =>
      editions.flatMap((edition) => [
        programmeWork(programme, edition),
        ...programme.measures.map((measure) => measureWork(programme, measure, edition)),
      ]),
    ),
  ];
}
