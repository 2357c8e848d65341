import { amazighRules } from './amazigh-rules.ts';
import { hotlineRules } from '#src/frame/hotline/rules.ts';
import { traffickingRules } from '#src/concepts/programme/trafficking/rules.ts';
import { commissionRules } from '#src/concepts/commission/rules.ts';
import { buildDay } from '#src/build/build-day.ts';
import { versionRules, versionsRoot } from '#src/publish/open-data/versions.ts';
import { evidenceRules } from '#src/concepts/progress/rules.ts';
import { locationRules } from '#src/concepts/progress/location-rules.ts';
import { elsewhereRules } from '#src/concepts/progress/elsewhere-rules.ts';
import { searchRules } from '#src/concepts/progress/search-rules.ts';
import { registerRules, unregistered, withRegistered } from '#src/concepts/progress/register.ts';
import { dataRules } from '#src/publish/open-data/rules.ts';
import { lawRules } from '#src/concepts/law/rules.ts';
import { comparisonRules } from '#src/concepts/law/comparisons/rules.ts';
import { helpRules } from '#src/concepts/help/rules.ts';
import { guideRules } from '#src/concepts/help/guide/rules.ts';
import { directoryRules } from '#src/concepts/help/directory/rules.ts';
import { phoneRules } from './phone-rules.ts';
import { pictogramRules } from '#src/content/pictograms/rules.ts';
import { attachmentRules } from '#src/content/attachments/rules.ts';
import { pictureRules } from '#src/content/pictures/rules.ts';
import { localeRules } from './locale-rules.ts';
import { titleRules } from './title-rules.ts';
import { typographyRules } from './typography-rules.ts';
import { nationalDayRules } from '#src/concepts/campaigns/national-day/rules.ts';
import { kitRules } from '#src/concepts/campaigns/kits/rules.ts';
import { materialRules } from '#src/concepts/campaigns/material/rules.ts';
import { jurisprudenceRules } from '#src/concepts/jurisprudence/rules.ts';
import { libraryRules } from '#src/concepts/studies/rules.ts';
import { newsRules } from '#src/concepts/news/rules.ts';
import { programmeRules } from '#src/concepts/programme/rules.ts';
import { releaseRules } from '#src/publish/releases/rules.ts';
import { dateRules } from './date-rules.ts';
import { provenanceRules } from './translation-rules.ts';
import { sourceRules } from './source-rules.ts';
import { understandRules } from '#src/concepts/understand/rules.ts';
import { storyRules } from '#src/concepts/understand/stories/rules.ts';
import { statisticsRules } from '#src/concepts/statistics/rules.ts';
import { courseRules } from '#src/concepts/training/rules.ts';
import { ContentError, type Problem } from '#src/content/problem.ts';
import { folderRules } from './folder-rules.ts';
import { languageRules } from './language.ts';
import { queryRules } from './query-rules.ts';
import { byFile } from './lines.ts';
import { attachmentNameRules } from './prose-names.ts';
import { proseRules } from './prose-rules.ts';
import { referenceRules } from './references.ts';
import { tellingRules } from './telling-rules.ts';
import { followsFrom, type Lost } from './lost.ts';
import { readPortal, withheld, type Portal, type ReadEntry } from './read.ts';

/** The rules of every concept; each gets the whole portal and tells its problems. */
const rules: ((portal: Portal) => Problem[])[] = [
  provenanceRules,
  referenceRules,
  tellingRules,
  titleRules,
  folderRules,
  (portal) => sourceRules(portal),
  (portal) => dateRules(portal),
  programmeRules,
  newsRules,
  lawRules,
  comparisonRules,
  commissionRules,
  traffickingRules,
  evidenceRules,
  locationRules,
  registerRules,
  searchRules,
  elsewhereRules,
  hotlineRules,
  attachmentRules,
  attachmentNameRules,
  pictureRules,
  pictogramRules,
  phoneRules,
  helpRules,
  guideRules,
  directoryRules,
  understandRules,
  storyRules,
  courseRules,
  nationalDayRules,
  materialRules,
  kitRules,
  libraryRules,
  jurisprudenceRules,
  statisticsRules,
  dataRules,
  releaseRules,
  queryRules,
  amazighRules,
  typographyRules,
  proseRules,
  languageRules,
];

/** What entries say of each other, by the rules of every concept: for a portal of which every entry could be read. */
export const problemsOf = (portal: Portal): Problem[] => rules.flatMap((rule) => rule(portal));

/**
 * Reads and checks a content folder. An entry that cannot be read hides nothing of the others; what only follows from it is not told.
 * @returns the portal, and every problem found in it
 */
export function checkContent(root: string): { portal: Portal; problems: Problem[] } {
  const { portal, whole, problems, lost } = readPortal(root);
  const found = lost.length > 0 ? problemsBeside(lost, root, portal) : [...problemsOf(portal), ...problemsOfDrafts(portal, whole)];
  return { portal, problems: [...problems, ...found] };
}

/** What the rules find beside entries that could not be read. A rule that cannot do without them waits until they are mended. */
function problemsBeside(lost: Lost[], root: string, portal: Portal): Problem[] {
  const found = rules.flatMap((rule) => {
    try {
      return rule(portal);
    } catch {
      return [];
    }
  });
  return found.filter((problem) => !followsFrom(problem, lost, root));
}

/** What is wrong with entries that the edition leaves out, judged as they will stand: told now, and not on the day that shows them. */
function problemsOfDrafts(portal: Portal, whole: Portal): Problem[] {
  if (portal === whole) return [];
  const files = new Set((Object.values(portal[withheld]!) as ReadEntry[][]).flat().map(({ file }) => file));
  return problemsOf(withRegistered(whole, unregistered(whole))).filter(({ file }) => files.has(file));
}

/**
 * Stops on broken content, interface strings, or frozen data that are no longer what was frozen.
 * @throws ContentError with the problems by file
 */
export function requireSound(root: string, localesRoot: string): Portal {
  const { portal, problems } = checkContent(root);
  const all = [...problems, ...localeRules(localesRoot), ...versionRules(versionsRoot, buildDay)];
  if (all.length > 0) throw new ContentError(byFile(all));
  return portal;
}
