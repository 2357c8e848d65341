import { createHash } from 'node:crypto';
import { rolldown } from 'rolldown';

/**
 * The scripts that stand in the page itself: a file of their own would come later, and would tell by its address which page was
 * opened. What differs between contents (address, words) stands beside them in attributes, so that their digests change with the
 * code alone: the policy of the pages and of the server names them.
 */

/** A script as one text, written for the browsers of old phones. @param input its file, from the root of the project */
export async function bundled(input: string): Promise<string> {
  const bundle = await rolldown({ input, tsconfig: false, transform: { target: 'es2019' } });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  return output[0].code.trim();
}

/** In every page: keeps a page that was left from showing again. */
export const guard = await bundled('src/frame/exit/guard.ts');

/** In the help pages: the exit. */
export const controls = await bundled('src/frame/exit/controls.ts');

/** In the guide: asks its questions one at a time. */
export const questionnaire = await bundled('src/ui/questionnaire/script.ts');

/** What lets them run under a Content-Security-Policy, for its `script-src`. */
export const digests = [guard, controls, questionnaire]
  .map((code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`)
  .join(' ');
