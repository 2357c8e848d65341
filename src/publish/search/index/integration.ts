import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { nameImports } from './ahead.ts';
import { buildIndex } from './build.ts';
import { readKnowledge } from './knowledge.ts';

/** Builds the search indexes, one per language, from the finished pages, and names in the search pages what they load. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'portal:search',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const began = { ...process.cpuUsage(), at: performance.now() };
        const site = fileURLToPath(dir);
        nameImports(site);
        const pages = buildIndex(site, readKnowledge());
        const { user, system } = process.cpuUsage(began);
        const seconds = ((user + system) / 1e6).toFixed(1);
        logger.info(`search: ${pages} pages indexed, ${seconds} s of the processor, ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
      },
    },
  };
}
