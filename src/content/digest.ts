import { createHash } from 'node:crypto';

/**
 * A short digest of an entry's words, prose included. A translation notes the digest of the original it was made from,
 * so that a later change of the original is found.
 * @param words the fields of a language file; `translation` does not count
 * @param body the prose after the front matter
 */
export function digest(words: object, body = ''): string {
  const canonical = JSON.stringify(words, (key, value: unknown) =>
    key === 'translation'
      ? undefined
      : value && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
  );
  return createHash('sha256').update(canonical).update('\n').update(body.trim().replaceAll('\r\n', '\n')).digest('hex').slice(0, 12);
}
