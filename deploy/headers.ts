import { digests } from '../src/frame/exit/inline.ts';
import { caching, editor, embedding, framed, ofHelp, open, withDigest } from './rules.ts';

/** The headers that every server sends: see rules.ts. */

/** Headers that are the same on every answer, errors included. */
export const always: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

const loads = `default-src 'self'; script-src 'self' ${digests}; img-src 'self' data:; font-src 'self'; connect-src 'self'; media-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'self'; form-action 'self'`;

/** The policy that lets nobody frame a page. */
export const unframed = "frame-ancestors 'none'";

/** What a page may load and who may frame it; the editor says in itself what it loads, for its hosts are those of its repository. */
export const policies = {
  page: `${loads}; ${unframed}`,
  framed: `${loads}; frame-ancestors *`,
  editor: unframed,
} as const;

/**
 * The headers of an answer that depend on its address alone.
 * @param path decoded, without its query
 * @param found false for an error, which is neither kept for a year nor open to other sites
 */
export function headersOf(path: string, found = true): Record<string, string> {
  const is = (...patterns: string[]) => patterns.some((pattern) => new RegExp(pattern).test(path));
  const isOpen = found && is(...open);
  const cache = new RegExp(ofHelp, 'i').test(path) ? 'help' : found && is(...withDigest) ? 'withDigest' : 'page';
  return {
    ...always,
    'Cache-Control': caching[cache],
    'Content-Security-Policy': policies[is(editor) ? 'editor' : found && is(framed) ? 'framed' : 'page'],
    'Cross-Origin-Resource-Policy': embedding[isOpen || (found && is(framed)) ? 'all' : 'own'],
    ...(isOpen && { 'Access-Control-Allow-Origin': '*' }),
    ...(is(editor) && { 'X-Robots-Tag': 'noindex, nofollow' }),
  };
}
