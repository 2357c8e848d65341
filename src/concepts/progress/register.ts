import { slugOf } from '#src/content/entry.ts';
import type { Content, Entry } from '#src/content/entry.ts';
import type { EvidenceFacts, EvidenceText, Registered } from './schema.ts';
import type { Problem } from '#src/content/problem.ts';
import { digest } from '#src/content/digest.ts';
import { originalOf } from '#src/content/texts.ts';

/** What these rules read of the content. */
type Read = Content<{ evidence: EvidenceFacts; evidenceText: EvidenceText; registered: Registered }>;

/**
 * The record only grows. `content/progress/register.yaml` notes each published entry with a digest of its facts and of
 * its words in the language it was written in; translations may be bettered.
 */

export const registerFile = 'progress/register.yaml';

const digestOf = (portal: Read, entry: Entry<EvidenceFacts>): string =>
  digest({ ...entry.data, words: originalOf(portal.evidenceText, entry)?.data });

/** A row of the register. */
interface RegisterRow {
  id: string;
  digest: string;
}

/** The rows that the register still lacks, oldest entry first. */
export function unregistered(portal: Read): RegisterRow[] {
  const known = new Set(portal.registered.map(({ id }) => id));
  return portal.evidence
    .filter((entry) => !known.has(slugOf(entry.id)))
    .map((entry) => ({ id: slugOf(entry.id), digest: digestOf(portal, entry) }));
}

/** The portal as it will stand once these rows are in the register: what is to be registered is checked as such. */
export function withRegistered<All extends Read>(portal: All, rows: RegisterRow[]): All {
  const added = rows.map((data) => ({ id: data.id, file: registerFile, data, body: '' }));
  return { ...portal, registered: [...portal.registered, ...added] };
}

/** The way out for what was registered but published nowhere: nobody can have read it, so it need not be corrected in the open. */
const neverPublished = (id: string) =>
  `if it was never published, delete the row of ${id} in content/${registerFile} and run npm run register again`;

/** Registered entries that are gone, or no longer say what they said. */
function brokenEntries(portal: Read): Problem[] {
  const byName = new Map(portal.evidence.map((entry) => [slugOf(entry.id), entry]));
  return portal.registered.flatMap(({ file, id, data }): Problem[] => {
    const entry = byName.get(id);
    if (!entry)
      return [
        {
          file,
          field: id,
          wrong: 'the registered entry is gone',
          cure: `put its folder back, and correct it by a new entry with replaces: ${id}; or, ${neverPublished(id)}`,
        },
      ];
    if (digestOf(portal, entry) === data.digest) return [];
    return [
      {
        file: entry.file,
        field: '',
        wrong: 'was changed after it was registered (its facts, or its words in the original language)',
        cure: `undo the change, and correct it by a new entry with replaces: ${id}; or, ${neverPublished(id)}`,
      },
    ];
  });
}

/** What is registered is still there and still says what it said; what is there is registered. */
export function registerRules(portal: Read): Problem[] {
  const missing = unregistered(portal).map(({ id }) => ({
    file: portal.evidence.find((entry) => slugOf(entry.id) === id)!.file,
    field: '',
    wrong: 'is not registered',
    cure: 'once its facts and words are final, run npm run register',
  }));
  return [...brokenEntries(portal), ...missing];
}
