import { localeRules } from '../i18n/rules.ts';
import { jurisprudenceRules } from '../jurisprudence/rules.ts';
import { libraryRules } from '../library/rules.ts';
import { programmeRules } from '../programme/rules.ts';
import { provenanceRules } from '../provenance/rules.ts';
import { statisticsRules } from '../statistics/rules.ts';
import { ContentError, type Problem } from './problem.ts';
import { readPortal, type Portal } from './read.ts';

/** The rules of every concept; each gets the whole portal and tells its problems. */
const rules: ((portal: Portal) => Problem[])[] = [provenanceRules, programmeRules, libraryRules, jurisprudenceRules, statisticsRules];

/**
 * Reads and checks a content folder.
 * @returns the portal, and every problem found in it
 */
export function checkContent(root: string): { portal: Portal; problems: Problem[] } {
  const { portal, problems } = readPortal(root);
  return { portal, problems: [...problems, ...rules.flatMap((rule) => rule(portal))] };
}

/**
 * Stops on broken content or interface strings.
 * @throws ContentError with one line per problem
 */
export function requireSound(root: string, localesRoot: string): Portal {
  const { portal, problems } = checkContent(root);
  const all = [...problems, ...localeRules(localesRoot)];
  if (all.length > 0) throw new ContentError(all);
  return portal;
}
