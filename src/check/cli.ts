import { amazighAdvice } from './amazigh-rules.ts';
import { requireSound } from './check.ts';
import { ContentError, problemLine } from '#src/content/problem.ts';
import { contentRoot } from '#src/content/root.ts';

/** `npm run check:content`: prints one line per problem and exits with 1 when there is any. */
try {
  const portal = requireSound(contentRoot, 'locales');
  for (const advice of amazighAdvice(portal)) console.log(`to consider: ${problemLine(advice)}`);
  const entries = Object.values(portal).reduce((sum, list) => sum + list.length, 0);
  console.log(`content: ${entries} entries, no problem`);
} catch (error) {
  const problems = error instanceof ContentError ? error.problems.length : 1;
  // A fault of the check itself is a line too: an editor cannot read a stack, and can pass on a sentence.
  console.error(
    error instanceof ContentError
      ? error.message
      : `${contentRoot}: could not be checked (${firstLine(error)}); undo the last change, and tell a developer`,
  );
  console.error(`${problems} problem(s) in the content; nothing was built`);
  process.exit(1);
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]!;
}
