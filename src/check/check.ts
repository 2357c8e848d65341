import { amazighRules } from '../amazigh/rules.ts';
import { hotlineRules } from '../hotline/rules.ts';
import { bearingRules } from '../bearing/rules.ts';
import { commissionRules } from '../commission/rules.ts';
import { contradictionRules } from '../contradictions/rules.ts';
import { buildDay } from '../data/build-day.ts';
import { versionRules, versionsRoot } from '../data/versions.ts';
import { evidenceRules } from '../evidence/rules.ts';
import { elsewhereRules } from '../evidence/elsewhere-rules.ts';
import { searchRules } from '../evidence/search-rules.ts';
import { registerRules } from '../evidence/register.ts';
import { dataRules } from '../data/rules.ts';
import { lawRules } from '../law/rules.ts';
import { namingRules } from '../naming/rules.ts';
import { campaignRules } from '../campaigns/rules.ts';
import { helpRules } from '../help/rules.ts';
import { phoneRules } from '../hotline/phone-rules.ts';
import { localeRules } from '../i18n/rules.ts';
import { typographyRules } from '../i18n/typography.ts';
import { nationalDayRules } from '../national-day/rules.ts';
import { materialRules } from '../material/rules.ts';
import { jurisprudenceRules } from '../jurisprudence/rules.ts';
import { libraryRules } from '../library/rules.ts';
import { newsRules } from '../news/rules.ts';
import { programmeRules } from '../programme/rules.ts';
import { dateRules } from '../provenance/dates.ts';
import { provenanceRules } from '../provenance/rules.ts';
import { sourceRules } from '../provenance/source-rules.ts';
import { publisherRules } from '../publisher/rules.ts';
import { understandRules } from '../understand/rules.ts';
import { statisticsRules } from '../statistics/rules.ts';
import { ContentError, type Problem } from './problem.ts';
import { languageRules } from './language.ts';
import { proseRules } from './prose-rules.ts';
import { readPortal, type Portal } from './read.ts';

/** The rules of every concept; each gets the whole portal and tells its problems. */
const rules: ((portal: Portal) => Problem[])[] = [
  provenanceRules,
  (portal) => sourceRules(portal),
  (portal) => dateRules(portal),
  programmeRules,
  namingRules,
  newsRules,
  lawRules,
  commissionRules,
  contradictionRules,
  bearingRules,
  evidenceRules,
  registerRules,
  (portal) => searchRules(portal),
  elsewhereRules,
  hotlineRules,
  phoneRules,
  publisherRules,
  helpRules,
  understandRules,
  campaignRules,
  nationalDayRules,
  materialRules,
  libraryRules,
  jurisprudenceRules,
  statisticsRules,
  dataRules,
  amazighRules,
  typographyRules,
  proseRules,
  languageRules,
];

/** What entries say of each other, by the rules of every concept: for a portal of which every entry could be read. */
export const problemsOf = (portal: Portal): Problem[] => rules.flatMap((rule) => rule(portal));

/**
 * Reads and checks a content folder. What entries say of each other is checked once every entry can be read: one slip in
 * one file would otherwise come back as a missing number, a missing original and a wrong count.
 * @returns the portal, and every problem found in it
 */
export function checkContent(root: string): { portal: Portal; problems: Problem[] } {
  const { portal, problems } = readPortal(root);
  return { portal, problems: problems.length > 0 ? problems : problemsOf(portal) };
}

/**
 * Stops on broken content, interface strings, or frozen data that are no longer what was frozen.
 * @throws ContentError with one line per problem
 */
export function requireSound(root: string, localesRoot: string): Portal {
  const { portal, problems } = checkContent(root);
  const all = [...problems, ...localeRules(localesRoot), ...versionRules(versionsRoot, buildDay)];
  if (all.length > 0) throw new ContentError(all);
  return portal;
}
