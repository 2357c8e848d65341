import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { buildDay } from '#src/build/build-day.ts';
import { isWithheld } from '#src/content/drafting.ts';
import { collections, entryId, type Collection } from './collections.ts';
import { filesUnder, matching } from './walk.ts';

/** Files of which most have neither field need no second look. */
const marked = /\b(?:draft|publish)\b["']?\s*:/;

/**
 * The ids of the entries that a public edition leaves out: drafts, and those whose day has not come. All that stands in the folder of such an
 * entry goes with it.
 * @param root the content folder
 * @param today day of the edition, yyyy-mm-dd
 */
export function withheldIn(root: string, today = buildDay): string[] {
  const { files } = filesUnder(root);
  return Object.values<Collection>(collections).flatMap((collection) =>
    collection.shape === 'facts' && collection.drafted
      ? matching(files, collection.pattern)
          .filter((path) => leftOut(join(root, path), today))
          .map(entryId)
      : [],
  );
}

function leftOut(file: string, today: string): boolean {
  const text = readFileSync(file, 'utf8');
  if (!marked.test(text)) return false;
  try {
    return isWithheld(parse(text), today);
  } catch {
    return true; // the check tells what is wrong with the file
  }
}

/** Whether an entry is one of those, or stands in the folder of one. */
export const among = (ids: string[], id: string): boolean => ids.some((each) => id === each || id.startsWith(`${each}/`));
