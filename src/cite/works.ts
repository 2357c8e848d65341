import { buildDay } from '../data/build-day.ts';
import { localeCodes } from '../i18n/locales.ts';
import { jurisprudence } from '../jurisprudence/load.ts';
import { studies } from '../library/library.ts';
import { programmes } from '../programme/load.ts';
import type { Study } from '../library/study.ts';
import { portalPublisher } from '../publisher/load.ts';
import { statistics } from '../statistics/load.ts';
import type { CslItem } from './csl.ts';
import { decisionWork, studyWork } from './published.ts';
import { measureWork, programmeWork, seriesWork, type Work } from './work.ts';

/** The documents of the library as citation programs describe them. */
export const cslOf = (library: Study[], site: URL): CslItem[] =>
  library.map((study) => studyWork(study, { locale: localeCodes[0]!, site, asOf: buildDay }).csl);

/** Everything that has citation files: documents and judgments once, the portal's own pages once a language. */
export async function works(site: URL): Promise<Work[]> {
  const publisher = await portalPublisher();
  const editions = localeCodes.map((locale) => ({ locale, site, asOf: buildDay, publisher }));
  const original = editions[0]!;
  const { decisions } = await jurisprudence();
  return [
    ...(await studies()).map((study) => studyWork(study, original)),
    ...decisions.filter(({ released }) => released).map((decision) => decisionWork(decision, original)),
    ...(await statistics()).flatMap((series) => editions.map((edition) => seriesWork(series, edition))),
    ...[...(await programmes()).values()].flatMap((programme) =>
      editions.flatMap((edition) => [
        programmeWork(programme, edition),
        ...programme.measures.map((measure) => measureWork(programme, measure, edition)),
      ]),
    ),
  ];
}
