import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as engine from 'pagefind';

/** Builds the search indexes, one per language of `<html lang>`, from the finished pages. */
export function pagefind(): AstroIntegration {
  return {
    name: 'portal:pagefind',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { index, errors } = await engine.createIndex({});
        if (!index) throw new Error(`search index: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path: folder });
        const written = await index.writeFiles({ outputPath: `${folder}pagefind` });
        const failed = [...added.errors, ...written.errors];
        if (failed.length > 0) throw new Error(`search index: ${failed.join('; ')}`);
        await engine.close();
        logger.info(`search: ${added.page_count} pages indexed`);
      },
    },
  };
}
