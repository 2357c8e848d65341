import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentRoot } from '#src/content/root.ts';
import { writeEditor } from './write.ts';

/**
 * Puts the editor into the built site, where PORTAL_ADMIN=1 asks for it: a public edition has none. It comes after the lists of pages, the
 * pages that a device keeps, and the index of the search, so that none of them knows it.
 */
export function browserEditor(): AstroIntegration {
  return {
    name: 'portal:editor',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        if (process.env.PORTAL_ADMIN === '1') await writeEditor(fileURLToPath(dir), contentRoot);
      },
    },
  };
}
