import { nationalPlan } from '#src/content/programmes.ts';
import { getCollection } from 'astro:content';
import { buildDay } from '#src/build/build-day.ts';
import { oncePerBuild } from '#src/build/once-per-build.ts';
import { inEveryLanguage } from '#src/language/locales.ts';
import { programmes } from '#src/concepts/programme/load.ts';
import type { PublishedFeed } from '#src/kits/feed/feed.ts';
import { portalPublisher } from '#src/content/publisher/load.ts';
import { licenceLineOf, publisherName } from '#src/content/publisher/model.ts';
import { readingsAgree } from './agreement.ts';
import { feedFor, feedsOf, recordFiles } from './feeds.ts';
import type { Progress } from './model.ts';
import { assembleProgress } from './progress.ts';

const recorded = oncePerBuild(async (): Promise<Progress | undefined> => {
  const [gathering] = await getCollection('gathering');
  const programme = gathering && (await programmes()).get(gathering.data.programme);
  if (!programme) return undefined;
  const records = {
    gathering: [gathering],
    evidence: await getCollection('evidence'),
    evidenceText: await getCollection('evidenceText'),
    recommendation: await getCollection('recommendation'),
    recommendationText: await getCollection('recommendationText'),
    askingBody: await getCollection('askingBody'),
    term: await getCollection('term'),
    location: await getCollection('location'),
    place: await getCollection('place'),
    search: await getCollection('search'),
    news: await getCollection('news'),
    campaign: await getCollection('campaign'),
    study: await getCollection('study'),
    law: await getCollection('law'),
  };
  return assembleProgress(records, programme, gathering.data, buildDay);
});

/** The record of a programme; undefined for a programme of which no evidence is gathered. */
export async function progressOf(programme: { id: string }): Promise<Progress | undefined> {
  const progress = await recorded();
  return progress?.programme.id === programme.id ? progress : undefined;
}

/** The record of the national plan. @throws when content/progress/evidence holds none */
export async function planProgress(): Promise<Progress> {
  const progress = await progressOf({ id: nationalPlan });
  if (!progress) throw new Error('content/progress/index.yaml: missing');
  return progress;
}

/** How far two readings agree: of recommendations with measures and with articles, of evidence, studies and judgments with measures. */
export const mappingAgreement = oncePerBuild(async () => {
  const { evidence, recommendations, programme } = await planProgress();
  const factsOf = async (kind: 'study' | 'decision') => (await getCollection(kind)).map(({ data }) => data);
  const read = (await getCollection('evidenceReading')).flatMap(({ data: { id, readings } }) =>
    evidence.filter((entry) => entry.id === id).map(({ measures }) => ({ measures, readings })),
  );
  const measures = programme.measures.length;
  const agreements = {
    measures: readingsAgree(recommendations, 'measures', measures),
    articles: readingsAgree(recommendations, 'articles', (await getCollection('article')).length),
    evidence: readingsAgree(read, 'measures', measures),
    studies: readingsAgree(await factsOf('study'), 'measures', measures),
    judgments: readingsAgree(await factsOf('decision'), 'measures', measures),
  };
  return (Object.keys(agreements) as (keyof typeof agreements)[]).flatMap((of) => (agreements[of] ? [{ of, ...agreements[of] }] : []));
});

/** Static paths of the record's pages: one per language and part; none where no evidence is gathered. */
export function progressPaths<Part extends Record<string, string> = Record<never, string>>(
  parts: (progress: Progress) => Part[] = () => [{} as Part],
) {
  return async () => {
    const progress = await progressOf({ id: nationalPlan });
    return progress ? inEveryLanguage(parts(progress)) : [];
  };
}

/** The feeds that follow the record; none where no evidence is gathered. */
export async function recordFeeds(): Promise<PublishedFeed[]> {
  const progress = await progressOf({ id: nationalPlan });
  if (!progress) return [];
  return feedsOf(progress).map((feed) => ({
    files: recordFiles(feed),
    feedIn: async (locale, site) => {
      const publisher = await portalPublisher();
      const rights = licenceLineOf(publisher, locale, 'texts');
      return feedFor(progress, feed, locale, { author: publisherName(publisher, locale), rights, site });
    },
  }));
}
