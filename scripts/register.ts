import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemLine } from '../src/check/problem.ts';
import { readPortal } from '../src/check/read.ts';
import { contentRoot } from '../src/check/root.ts';
import { brokenEntries, registerFile, unregistered } from '../src/evidence/register.ts';

/** `npm run register`: notes new entries of the record in its register; it refuses while a registered one is gone or changed. */
const { portal, problems } = readPortal(contentRoot);
const rows = unregistered(portal);
const broken = [...problems, ...brokenEntries(portal)];
if (broken.length > 0) {
  for (const problem of broken) console.error(problemLine(problem));
  console.error('nothing was registered');
  process.exit(1);
}
appendFileSync(join(contentRoot, registerFile), rows.map(({ id, digest }) => `- { id: "${id}", digest: "${digest}" }\n`).join(''));
console.log(rows.length > 0 ? `registered: ${rows.map(({ id }) => id).join(', ')}` : 'nothing new');
