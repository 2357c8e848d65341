import sharp from 'sharp';
import { draft } from '#src/build/site.ts';
import { publisherName } from '#src/content/publisher/model.ts';
import type { Publisher } from '#src/content/publisher/schema.ts';
import { originalLocale } from '#src/language/locales.ts';

/** Files at the root of the site that programs ask every site for. */

/** `robots.txt` (RFC 9309): everything may be read; a draft, which has no address, nowhere. @param site address of the portal */
export const robots = (site: URL): string =>
  draft ? 'User-agent: *\nDisallow: /\n' : `User-agent: *\nAllow: /\n\nSitemap: ${new URL('/sitemap-index.xml', site).href}\n`;

/**
 * `security.txt` (RFC 9116), which holds for a year.
 * @param day of the edition, yyyy-mm-dd
 * @returns undefined where the publisher names no address for mail and no page to write to: a contact is never made up
 */
export function security({ contact }: Publisher, site: URL, day: string): string | undefined {
  const contacts = [contact?.email && `mailto:${contact.email}`, contact?.url].filter(Boolean);
  if (contacts.length === 0) return undefined;
  const expires = new Date(`${day}T00:00:00Z`);
  expires.setUTCDate(expires.getUTCDate() + 364);
  return [
    ...contacts.map((address) => `Contact: ${address}`),
    `Expires: ${expires.toISOString()}`,
    ...(draft ? [] : [`Canonical: ${new URL('/.well-known/security.txt', site).href}`]),
    '',
  ].join('\n');
}

/** `humans.txt` (https://humanstxt.org): who publishes, the day of the edition, and where sources and methods stand. */
export const humans = (publisher: Publisher, day: string, pages: string[]): string =>
  [
    '/* SITE */',
    `Publisher: ${publisherName(publisher, originalLocale).value}`,
    `Last update: ${day}`,
    ...pages.map((page) => `Sources and method: ${page}`),
    '',
  ].join('\n');

/** `favicon.ico` for programs that look for nothing else: an icon file of one PNG of 32 px. @param svg the icon of the pages */
export async function favicon(svg: Buffer): Promise<Uint8Array<ArrayBuffer>> {
  const size = 32;
  const png = await sharp(svg, { density: 600 }).resize(size, size).png({ compressionLevel: 9 }).toBuffer();
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // one picture
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10); // planes
  head.writeUInt16LE(32, 12); // bits of a pixel
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return new Uint8Array(Buffer.concat([head, png]));
}
