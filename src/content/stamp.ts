/** What `npm run translations -- stamp` does to one file: a text edit, so that the editor's own formatting stays. */

/** `translation:` and what belongs to it: the rest of its line, or the indented lines below. */
const field = /^translation:[ \t]*(?:\{[^\n}]*\}|(?:\r?\n[ \t]+[^\n]*)+)/m;
const digestPair = /(\bof:\s*)["']?[0-9a-f]{12}["']?/;

/**
 * The text of a language file with the digest of the original noted in its `translation`.
 * @param text the whole file, YAML or MDX
 * @param of digest of the original's words as they stand now
 * @throws when the file has no `translation` with a `state`
 */
export function stamped(text: string, of: string): string {
  const found = field.exec(text);
  if (!found || !/\bstate:/.test(found[0])) throw new Error('has no translation with a state');
  const value = JSON.stringify(of); // quoted: twelve digits alone would be read as a number
  const old = found[0];
  const fresh = digestPair.test(old)
    ? old.replace(digestPair, `$1${value}`)
    : old.replace(/(\n[ \t]+)?(\bstate:\s*[\w"']+)/, (_, indent: string | undefined, state: string) =>
        indent ? `${indent}${state}${indent}of: ${value}` : `${state}, of: ${value}`,
      );
  return text.slice(0, found.index) + fresh + text.slice(found.index + old.length);
}
