import { buildDay } from '../data/build-day.ts';
import { localeCodes } from '../i18n/locales.ts';
import { jurisprudence } from '../jurisprudence/load.ts';
import { studies } from '../library/library.ts';
import { programmes } from '../programme/load.ts';
import { statistics } from '../statistics/load.ts';
import { decisionWork, studyWork } from './published.ts';
import { measureWork, programmeWork, seriesWork, type Work } from './work.ts';

/** Everything that has citation files: documents and judgments once, the portal's own pages once a language. */
export async function works(site: URL): Promise<Work[]> {
  const original = { locale: localeCodes[0]!, site, asOf: buildDay };
  const editions = localeCodes.map((locale) => ({ locale, site, asOf: buildDay }));
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
