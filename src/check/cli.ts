import { amazighAdvice } from './amazigh-rules.ts';
import { requireSound } from './check.ts';
import { askedLanguage, inTheirWords, phrase } from '#src/content/phrases.ts';
import { ContentError, problemLine } from '#src/content/problem.ts';
import { contentRoot } from '#src/content/root.ts';

/**
 * `npm run check:content`: prints one line per problem, those of a file together, and exits with 1 when there is any.
 * `npm run check:content -- --in fr` (or ar; PORTAL_LANG=fr) says in that language what editors see most.
 */
const { locale = 'en' } = askedLanguage(process.argv.slice(2));
try {
  const portal = requireSound(contentRoot, 'locales');
  for (const advice of amazighAdvice(portal)) console.log(`to consider: ${problemLine(advice)}`);
  const entries = Object.values(portal).reduce((sum, list) => sum + list.length, 0);
  console.log(phrase(`content: ${entries} entries, no problem`, locale));
} catch (error) {
  const files = error instanceof ContentError ? error.files : [];
  // A fault of the check itself is a line too: an editor cannot read a stack, and can pass on a sentence.
  console.error(
    files.length > 0
      ? files.map((own) => own.map((problem) => problemLine(inTheirWords(problem, locale))).join('\n')).join('\n\n')
      : `${contentRoot}: could not be checked (${firstLine(error)}); undo the last change, and tell a developer`,
  );
  console.error(phrase(`${files.flat().length || 1} problem(s) in the content; nothing was built`, locale));
  process.exit(1);
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]!;
}
