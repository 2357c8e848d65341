import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCollection } from 'astro:content';
import sharp from 'sharp';
import { oncePerBuild } from '#src/build/once-per-build.ts';
import { contentRoot } from '#src/content/root.ts';
import type { Picture } from './schema.ts';

/** A picture as it is published. */
export interface PublishedPicture extends Picture {
  /** Its address. */
  path: string;
  width: number;
  height: number;
  bytes: Buffer;
}

/** Twice the width of a text, for screens of twice the density. */
const widest = 1344;

/**
 * All pictures, each written anew as WebP: upright, no wider than a text shows it, and without what its file says of the place, the
 * day and the device it was taken with.
 */
export const pictures = oncePerBuild(async (): Promise<PublishedPicture[]> =>
  Promise.all(
    (await getCollection('picture')).map(async ({ data }) => {
      const original = sharp(readFileSync(join(contentRoot, 'pictures', data.file))).autoOrient();
      const { data: bytes, info } = await original
        .resize({ width: widest, withoutEnlargement: true })
        .webp()
        .toBuffer({ resolveWithObject: true });
      return { ...data, path: `/files/pictures/${data.id}.webp`, width: info.width, height: info.height, bytes };
    }),
  ),
);

/** A picture by its id. @throws when content/pictures.yaml has no such row */
export async function pictureOf(id: string): Promise<PublishedPicture> {
  const found = (await pictures()).find((picture) => picture.id === id);
  if (!found) throw new Error(`content/pictures.yaml: no row "${id}"`);
  return found;
}
