import { readPortal } from '../../src/check/read.ts';
import { assembleNews, paged } from '../../src/concepts/news/model.ts';
import { assembleProgramme } from '../../src/concepts/programme/programme.ts';
import { timelineYearPath } from '../../src/concepts/progress/addresses.ts';
import { assembleProgress, periodsOf } from '../../src/concepts/progress/progress.ts';
import { recordYears } from '../../src/concepts/progress/timeline.ts';
import { assembleQuestions, assembleSeries, embedPath, questionPath } from '../../src/concepts/statistics/model.ts';
import { contentRoot } from '../../src/content/root.ts';
import { releasePath } from '../../src/publish/releases/kinds.ts';

const { portal } = readPortal(contentRoot);
/** Addresses of the entries of which this is true, the newest of those whose names begin with a date last. */
const pathsOf = <Entry extends { id: string }>(entries: Entry[], holds: (entry: Entry) => boolean = () => true): string[] =>
  entries
    .filter(holds)
    .map(({ id }) => `/${id.replace(/^programmes\//, '')}/`)
    .toSorted();

const legibility = (legible: unknown) => pathsOf(portal.measure, ({ data }) => data.legible === legible)[0];
const newsYear = pathsOf(portal.news).at(-1)?.slice('/news/'.length).slice(0, 4);
const questions = assembleQuestions(portal.question, assembleSeries(portal.series));
const [picture] = questions.flatMap(({ pictures }) => pictures).filter(({ series }) => series.length > 1);
const { data: gathering } = portal.gathering[0]!;
const progress = assembleProgress(portal, assembleProgramme(portal, gathering.programme), gathering, gathering.gatheredTo);
const changesYear = periodsOf(progress).find(({ changes }) => changes.length > 0)?.id;

/** The year with most entries: its page is the longest. */
const fullYear = recordYears(progress).toSorted((a, b) => b.evidence.length - a.evidence.length)[0]?.year;

/** What the content may hold or not: its page is looked at as soon as it does. */
const held: Record<string, string | undefined> = {
  fragment: legibility('partial'),
  lost: legibility(false),
  trafficking: pathsOf(portal.trafficking)[0],
  changes: changesYear && `/plan/progress/changes/${changesYear}/`,
  timelineYear: fullYear && timelineYearPath(fullYear),
  newsPage: paged(assembleNews(portal.news, portal.newsText)).length > 1 ? '/news/page/2/' : undefined,
  newsOfYear: newsYear && `/news/years/${newsYear}/`,
  question: questions[0] && questionPath(questions[0]),
  framed: picture && embedPath(picture),
  release: portal.release.at(-1) && releasePath(portal.release.at(-1)!.data),
  communique: pathsOf(portal.news, ({ data }) => data.kind === 'communique').at(-1),
  campaign: pathsOf(portal.campaign, ({ data }) => data.ongoing)[0] ?? pathsOf(portal.campaign)[0],
  edition: pathsOf(portal.edition).at(-1)?.replace('/editions', ''),
  story: pathsOf(portal.story)[0],
  course: pathsOf(portal.course)[0],
  courseModule: pathsOf(portal.courseModule)[0],
  certificate: portal.course[0] && `${pathsOf(portal.course)[0]}certificate/`,
  kit: portal.kit[0] && `/campaigns/${portal.kit[0].id}/`,
  readingGuide: pathsOf(portal.readingGuide)[0],
  comparison: pathsOf(portal.comparison)[0],
  judgment: pathsOf(portal.decision, ({ data }) => data.scope === 'international')[0],
  series: pathsOf(portal.series)[0],
};

/** Kinds looked at where another language fills the gaps too: the notice leads from there, and the page runs in another direction. */
export const filledKinds: readonly string[] = ['home', 'helpPage', 'measure'];

/** One page of every kind, without its language: what the checks of whole pages run over. Kept complete by tests/site/kinds.test.ts. */
export const pageKinds = {
  home: '/',
  help: '/help/',
  helpPage: '/help/you/',
  guide: '/help/guide/',
  directory: '/help/directory/',
  understand: '/understand/',
  topic: '/understand/signs/',
  stories: '/understand/stories/',
  training: '/training/',
  programme: '/plan/',
  axis: '/plan/axes/2/',
  objective: '/plan/objectives/8/',
  measures: '/plan/measures/',
  measure: '/plan/measures/28/',
  bodies: '/plan/bodies/',
  body: '/plan/bodies/interior-ministry/',
  groups: '/plan/target-groups/',
  group: '/plan/target-groups/victims/',
  timeframes: '/plan/timeframes/',
  timeframe: '/plan/timeframes/first-year/',
  governance: '/plan/governance/',
  progress: '/plan/progress/',
  progressOfAxis: '/plan/progress/axes/2/',
  progressOfBodies: '/plan/progress/bodies/',
  progressOfPlaces: '/plan/progress/places/',
  timeline: '/plan/progress/timeline/',
  due: '/plan/progress/due/',
  since: '/plan/progress/changes/',
  recommendations: '/plan/progress/recommendations/',
  askedBy: '/plan/progress/recommendations/us-state-department/',
  askedFacet: '/plan/progress/recommendations/by/subject/',
  contribute: '/plan/progress/contribute/',
  childProtection: '/child-protection/',
  law: '/law/',
  lawText: '/law/law-27-14/',
  treaties: '/law/treaties/',
  commission: '/commission/',
  news: '/news/',
  campaigns: '/campaigns/',
  kits: '/campaigns/kits/',
  material: '/campaigns/material/',
  pictograms: '/campaigns/pictograms/',
  nationalDay: '/national-day/',
  studies: '/studies/',
  study: '/studies/national-plan-2023-2030/',
  facet: '/studies/by/kind/',
  facetValue: '/studies/by/kind/report/',
  studiesByTitle: '/studies/by/title/',
  studiesByAuthor: '/studies/by/author/',
  studiesByOldest: '/studies/by/oldest/',
  jurisprudence: '/jurisprudence/',
  decisionFacet: '/jurisprudence/by/exploitation/',
  nationalCaseLaw: '/jurisprudence/morocco/',
  corrections: '/jurisprudence/corrections/',
  statistics: '/statistics/',
  search: '/search/',
  methodology: '/about/methodology/',
  translations: '/about/translations/',
  data: '/about/data/',
  dataset: '/about/data/plan/',
  privacy: '/about/privacy/',
  design: '/about/design/',
  about: '/about/accessibility/',
  notFound: '/404.html',
  refused: '/refused.html',
  ...(Object.fromEntries(Object.entries(held).filter(([, path]) => path)) as Record<string, string>),
};
