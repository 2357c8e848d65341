import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { registerFile, unregistered, withRegistered } from '#src/concepts/progress/register.ts';
import { problemsOf } from './check.ts';
import type { Problem } from '#src/content/problem.ts';
import { readPortal } from './read.ts';

/**
 * Notes the new entries of the record in its register. What is registered can only be corrected by another entry, so nothing is
 * registered while the content check finds a problem in the content as it would stand afterwards.
 * @param root the content folder
 * @returns the names of the entries that were registered, and the problems, of which there are none when anything was
 */
export function registerNew(root: string): { registered: string[]; problems: Problem[] } {
  const { portal, problems } = readPortal(root);
  const rows = unregistered(portal);
  const all = problems.length > 0 ? problems : problemsOf(withRegistered(portal, rows));
  if (all.length > 0) return { registered: [], problems: all };
  appendFileSync(join(root, registerFile), rows.map(({ id, digest }) => `- { id: "${id}", digest: "${digest}" }\n`).join(''));
  return { registered: rows.map(({ id }) => id), problems: [] };
}
