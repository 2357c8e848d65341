import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCollection } from 'astro:content';
import { oncePerBuild } from '#src/build/once-per-build.ts';
import { contentRoot } from '#src/content/root.ts';
import { pictogramPath } from './addresses.ts';
import { linesOf } from './drawing.ts';
import type { Pictogram } from './schema.ts';

/** A pictogram with its drawing. */
export interface DrawnPictogram extends Pictogram {
  /** Where its drawing is published. */
  path: string;
  /** The text of its file. */
  svg: string;
  /** Its lines, as the `d` of one path. */
  lines: string;
}

/** All pictograms. */
export const pictograms = oncePerBuild(async (): Promise<DrawnPictogram[]> =>
  (await getCollection('pictogram')).map(({ data }) => {
    const svg = readFileSync(join(contentRoot, 'pictograms', `${data.id}.svg`), 'utf8');
    return { ...data, path: pictogramPath(data.id), svg, lines: linesOf(svg) };
  }),
);

/** A pictogram by its id. @throws when content/pictograms.yaml has no such row */
export async function pictogramOf(id: string): Promise<DrawnPictogram> {
  const found = (await pictograms()).find((pictogram) => pictogram.id === id);
  if (!found) throw new Error(`content/pictograms.yaml: no row "${id}"`);
  return found;
}
