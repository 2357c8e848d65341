import type { z } from 'zod';
import { drafting } from '#src/content/drafting.ts';
import { isTranslation, partOf, type Part } from '#src/content/part.ts';
import { trafficking, traffickingText } from '#src/concepts/programme/trafficking/schema.ts';
import { body } from '#src/concepts/programme/bodies/schema.ts';
import { commission, commissionText } from '#src/concepts/commission/schema.ts';
import { contradiction } from '#src/concepts/about/contradictions/schema.ts';
import { campaign, campaignText } from '#src/concepts/campaigns/schema.ts';
import { dataField, dataset } from '#src/publish/open-data/schema.ts';
import { page, pageText } from '#src/content/page.ts';
import { pictogram } from '#src/content/pictograms/schema.ts';
import { attachment } from '#src/content/attachments/schema.ts';
import { picture } from '#src/content/pictures/schema.ts';
import * as evidence from '#src/concepts/progress/schema.ts';
import { term } from '#src/concepts/studies/glossary/schema.ts';
import { helpPage, helpText } from '#src/concepts/help/schema.ts';
import { guide, guideText } from '#src/concepts/help/guide/schema.ts';
import { directory, service } from '#src/concepts/help/directory/schema.ts';
import { phoneLine } from '#src/frame/hotline/schema.ts';
import { location } from '#src/content/locations/schema.ts';
import { localeCodes } from '#src/language/locales.ts';
import { quickExit } from '#src/frame/exit/schema.ts';
import * as jurisprudence from '#src/concepts/jurisprudence/schema.ts';
import { study, studyText } from '#src/concepts/studies/schema.ts';
import { article, articleText, law, lawText } from '#src/concepts/law/schema.ts';
import { comparison, comparisonText } from '#src/concepts/law/comparisons/schema.ts';
import { news, newsText } from '#src/concepts/news/schema.ts';
import { edition, editionText, nationalDay, nationalDayText } from '#src/concepts/campaigns/national-day/schema.ts';
import { kit, kitLines, kitLinesText, kitText } from '#src/concepts/campaigns/kits/schema.ts';
import { material, materialText } from '#src/concepts/campaigns/material/schema.ts';
import * as programme from '#src/concepts/programme/schema.ts';
import { danger } from '#src/publish/search/danger-schema.ts';
import { bestBet, subject } from '#src/publish/search/schema.ts';
import { release } from '#src/publish/releases/schema.ts';
import { publisher } from '#src/content/publisher/schema.ts';
import { reference, topic, topicText } from '#src/concepts/understand/schema.ts';
import { story, storyText } from '#src/concepts/understand/stories/schema.ts';
import { question, series } from '#src/concepts/statistics/schema.ts';
import { otherCourse, otherCourseText } from '#src/concepts/training/elsewhere/schema.ts';
import * as training from '#src/concepts/training/schema.ts';

/**
 * Where each kind of content lives and what it must look like: the one table behind Astro's collections
 * (`content.config.ts`) and the check that runs before every build (`check/`).
 *
 * - `facts`: an index.yaml, true in every language; `drafted`: of which an edition may leave out some   - `rows`: a YAML list, one entry per row
 * - `words`: one file per language beside the facts: `fr.yaml`, or `fr.mdx` with prose below its fields, where a page shows it (`prose`)
 */
export type Collection =
  | { shape: 'facts'; pattern: string; schema: z.ZodType; drafted?: boolean }
  | { shape: 'words'; pattern: string; schema: z.ZodType; prose: boolean; inParts: boolean }
  | { shape: 'rows'; file: string; schema: z.ZodType };

const facts = <T extends z.ZodType>(folder: string, schema: T) => ({ shape: 'facts', pattern: `${folder}/index.yaml`, schema }) as const;
/** Facts of which there is one folder for each entry: it may be a draft (`content/drafting.ts`). */
const entries = <T extends z.ZodType>(folder: string, schema: T) => ({ ...facts(folder, schema), drafted: true }) as const;
const words = (folder: string) => ({ shape: 'words', pattern: `${folder}/{${localeCodes.join(',')}}.{yaml,mdx}` }) as const;
/** Words of an entry with a page of its own, which has room for prose. */
const prose = <T extends z.ZodType>(folder: string, schema: T) => ({ ...words(folder), schema, prose: true, inParts: true }) as const;
/** Words of what stands in a list, in a table or on a sheet, and of a measure, which is the plan's own words and no others. */
const labels = <T extends z.ZodType>(folder: string, schema: T) => ({ ...words(folder), schema, prose: false, inParts: true }) as const;
/** Words that are read in danger, or set on a sheet in one language: all of them are translated, or none. */
const whole = <T extends z.ZodType>({ pattern, schema, prose }: { pattern: string; schema: T; prose: boolean }) =>
  ({ shape: 'words', pattern, schema, prose, inParts: false }) as const;
const rows = <T extends z.ZodType>(file: string, schema: T) => ({ shape: 'rows', file, schema }) as const;

export const collections = {
  programme: entries('programmes/*', programme.programme.safeExtend(drafting)),
  programmeText: prose('programmes/*', programme.programmeText),
  axis: entries('programmes/*/axes/*', programme.axis.safeExtend(drafting)),
  axisText: prose('programmes/*/axes/*', programme.axisText),
  objectives: { shape: 'facts', pattern: 'programmes/*/objectives.yaml', schema: programme.objectives } as const,
  objective: entries('programmes/*/objectives/*', programme.objective.safeExtend(drafting)),
  objectiveText: prose('programmes/*/objectives/*', programme.objectiveText),
  measure: entries('programmes/*/measures/*', programme.measure.safeExtend(drafting)),
  measureText: labels('programmes/*/measures/*', programme.measureText),
  governance: facts('programmes/*/governance', programme.governance),
  governanceText: prose('programmes/*/governance', programme.governanceText),
  trafficking: facts('programmes/*/trafficking', trafficking),
  traffickingText: prose('programmes/*/trafficking', traffickingText),
  body: rows('bodies.yaml', body),
  targetGroup: rows('target-groups.yaml', programme.targetGroup),
  term: rows('glossary.yaml', term),
  phoneLine: rows('hotline.yaml', phoneLine),
  picture: rows('pictures.yaml', picture),
  attachment: rows('attachments.yaml', attachment),
  location: rows('locations.yaml', location),
  pictogram: rows('pictograms.yaml', pictogram),
  publisher: { shape: 'facts', pattern: 'publisher.yaml', schema: publisher } as const,
  study: entries('studies/*', study.safeExtend(drafting)),
  studyText: prose('studies/*', studyText),
  news: entries('news/*', news.safeExtend(drafting)),
  newsText: prose('news/*', newsText),
  release: rows('news/releases.yaml', release),
  law: entries('law/*', law.safeExtend(drafting)),
  lawText: prose('law/*', lawText),
  article: entries('law/*/articles/*', article.safeExtend(drafting)),
  articleText: labels('law/*/articles/*', articleText),
  comparison: entries('law/comparisons/*', comparison.safeExtend(drafting)),
  comparisonText: prose('law/comparisons/*', comparisonText),
  commission: facts('commission', commission),
  commissionText: prose('commission', commissionText),
  contradiction: rows('contradictions.yaml', contradiction),
  gathering: facts('progress', evidence.gathering),
  registered: rows('progress/register.yaml', evidence.registered),
  evidenceReading: rows('progress/evidence-readings.yaml', evidence.evidenceReading),
  place: rows('progress/places.yaml', evidence.place),
  search: rows('progress/searches.yaml', evidence.search),
  evidence: entries('progress/evidence/*', evidence.evidence.safeExtend(drafting)),
  evidenceText: labels('progress/evidence/*', evidence.evidenceText),
  askingBody: rows('progress/asking-bodies.yaml', evidence.askingBody),
  recommendation: entries('progress/recommendations/*', evidence.recommendation.safeExtend(drafting)),
  recommendationText: labels('progress/recommendations/*', evidence.recommendationText),
  progressPage: entries('progress/*', page.safeExtend(drafting)),
  progressPageText: prose('progress/*', pageText),
  material: entries('material/*', material.safeExtend(drafting)),
  materialText: whole(labels('material/*', materialText)),
  kit: entries('kits/*', kit.safeExtend(drafting)),
  kitText: whole(prose('kits/*', kitText)),
  kitLines: facts('kit-lines', kitLines),
  kitLinesText: whole(labels('kit-lines', kitLinesText)),
  series: { shape: 'facts', pattern: 'statistics/*.yaml', schema: series.safeExtend(drafting), drafted: true } as const,
  question: rows('questions.yaml', question),
  decision: entries('jurisprudence/*', jurisprudence.decision),
  decisionText: prose('jurisprudence/*', jurisprudence.decisionText),
  readingGuide: entries('jurisprudence/guides/*', page.safeExtend(drafting)),
  readingGuideText: prose('jurisprudence/guides/*', pageText),
  court: rows('courts.yaml', jurisprudence.court),
  decisionLog: rows('decision-log.yaml', jurisprudence.logEntry),
  nationalCaseLaw: facts('national-case-law', jurisprudence.nationalCaseLaw),
  nationalCaseLawText: prose('national-case-law', jurisprudence.nationalCaseLawText),
  dataset: rows('datasets.yaml', dataset),
  dataField: rows('data-fields.yaml', dataField),
  aboutPage: entries('about/*', page.safeExtend(drafting)),
  aboutPageText: prose('about/*', pageText),
  helpPage: entries('help/*', helpPage.safeExtend(drafting)),
  helpPageText: whole(prose('help/*', helpText)),
  guide: facts('guide', guide),
  guideText: whole(labels('guide', guideText)),
  directory: { shape: 'facts', pattern: 'help/directory.yaml', schema: directory } as const,
  service: rows('services.yaml', service),
  quickExit: { shape: 'facts', pattern: 'help/quick-exit.yaml', schema: quickExit } as const,
  reference: rows('references.yaml', reference),
  topic: entries('understand/*', topic.safeExtend(drafting)),
  topicText: prose('understand/*', topicText),
  story: entries('understand/stories/*', story.safeExtend(drafting)),
  storyText: whole(prose('understand/stories/*', storyText)),
  course: entries('training/*', training.course.safeExtend(drafting)),
  courseText: whole(prose('training/*', training.courseText)),
  courseModule: entries('training/*/*', training.courseModule.safeExtend(drafting)),
  courseModuleText: whole(labels('training/*/*', training.courseModuleText)),
  otherCourse: entries('training-elsewhere/*', otherCourse.safeExtend(drafting)),
  otherCourseText: whole(labels('training-elsewhere/*', otherCourseText)),
  campaign: entries('campaigns/*', campaign.safeExtend(drafting)),
  campaignText: prose('campaigns/*', campaignText),
  nationalDay: facts('national-day', nationalDay),
  nationalDayText: prose('national-day', nationalDayText),
  subject: rows('search/subjects.yaml', subject),
  bestBet: rows('search/best-bets.yaml', bestBet),
  danger: { shape: 'facts', pattern: 'search/danger.yaml', schema: danger } as const,
  edition: entries('national-day/editions/*', edition.safeExtend(drafting)),
  editionText: prose('national-day/editions/*', editionText),
} satisfies Record<string, Collection>;

/** Files that are no entry themselves: beside one, or in a folder whose list has a row for each. `named`: the file of a row. */
export const filesBeside: { pattern: string; rows?: { of: 'attachment' | 'picture' | 'pictogram'; named: (row: never) => string } }[] = [
  { pattern: 'jurisprudence/*/*.pdf' },
  { pattern: 'attachments/*.pdf', rows: { of: 'attachment', named: ({ file }: { file: string }) => file } },
  { pattern: 'pictures/*.{jpg,png,webp}', rows: { of: 'picture', named: ({ file }: { file: string }) => file } },
  { pattern: 'pictograms/*.svg', rows: { of: 'pictogram', named: ({ id }: { id: string }) => `${id}.svg` } },
];

export type CollectionName = keyof typeof collections;
export type EntryOf<Name extends CollectionName> = (typeof collections)[Name] extends { inParts: true }
  ? Part<z.infer<(typeof collections)[Name]['schema']>>
  : z.infer<(typeof collections)[Name]['schema']>;

/**
 * The schema of one file of a collection: that of a translation lets fields be missing where the collection may be translated in parts.
 * @param data the fields of the file
 */
export const schemaFor = (collection: Collection, data: unknown): z.ZodType =>
  collection.shape === 'words' && collection.inParts && isTranslation(data) ? partOf(collection.schema) : collection.schema;

/** A field of an entry, as an editor finds it: that of a row of a list after the id of the row. */
export const fieldOf = (name: CollectionName, id: string, path: PropertyKey[]): string =>
  [...(collections[name].shape === 'rows' ? [id] : []), ...path].join('.');

/** Collections whose words stand in one file per language beside their facts. */
export const translatedCollections = (Object.keys(collections) as CollectionName[]).flatMap((facts) => {
  const words = `${facts}Text`;
  return words in collections ? [{ facts, words: words as CollectionName }] : [];
});

/** The id of an entry from its file: "programmes/plan/measures/1/ar.yaml" gives "programmes/plan/measures/1/ar". */
export const entryId = (file: string): string => file.replace(/(\/index)?\.(ya?ml|mdx)$/, '');
