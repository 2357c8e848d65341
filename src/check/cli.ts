import { requireSound } from './check.ts';
import { ContentError } from './problem.ts';
import { contentRoot } from './root.ts';

/** `npm run check:content`: prints one line per problem and exits with 1 when there is any. */
try {
  const portal = requireSound(contentRoot, 'locales');
  const entries = Object.values(portal).reduce((sum, list) => sum + list.length, 0);
  console.log(`content: ${entries} entries, no problem`);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  console.error(`${error.problems.length} problem(s) in the content; nothing was built`);
  process.exit(1);
}
