import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { orderEnding } from '#src/frame/share-order.ts';
import { shareSize } from '#src/frame/share-picture.ts';
import { pngOf, type Setting } from '#src/kits/typeset/typst.ts';

/** A picture of a shared link: its few colours and what is between them need no more than sixteen. */
export const sharePng = (setting: Setting): Promise<Buffer> => pngOf(setting, shareSize.width, 16);

/** So many pictures are made at once: while one is set, another is drawn and a third written. */
const atOnce = 4;

/** Makes the pictures that the pages ordered, once all pages stand. */
export function sharePictures(): AstroIntegration {
  return {
    name: 'portal:share',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const orders = globSync(`files/*/*${orderEnding}`, { cwd: folder });
        const open = orders.values();
        await Promise.all(Array.from({ length: atOnce }, () => fill(open, folder)));
        logger.info(`share: ${orders.length} pictures`);
      },
    },
  };
}

async function fill(open: Iterable<string>, folder: string): Promise<void> {
  for (const name of open) {
    const order = join(folder, name);
    const png = await sharePng(JSON.parse(readFileSync(order, 'utf8')) as Setting);
    writeFileSync(order.slice(0, -orderEnding.length), png);
    rmSync(order);
  }
}
