import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { builtRoot } from '#src/build/built-root.ts';
import { settingDigest, type Setting } from '#src/kits/typeset/typst.ts';
import type { Locale } from '#src/language/locales.ts';

/** What an order's name adds to that of its picture. */
export const orderEnding = '.order';

/**
 * Orders the picture of a page: what it is set from, written where the picture will stand, for pages are made before their
 * pictures (`sharePictures`).
 * @returns its address: a digest of what it shows, so that a picture that changes is fetched anew by who keeps copies
 */
export function orderPicture(setting: Setting, locale: Locale): string {
  const path = `/files/${locale}/share-${settingDigest(setting)}.png`;
  const order = join(builtRoot, `${path}${orderEnding}`);
  mkdirSync(dirname(order), { recursive: true });
  writeFileSync(order, JSON.stringify(setting));
  return path;
}
