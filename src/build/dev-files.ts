import { readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { lookup } from 'mime-types';

/** Folders of what is made: the paths of `.gitignore`, but that by which Astro hears that the content has changed. */
const madeFolders = readFileSync('.gitignore', 'utf8')
  .split('\n')
  .map((line) => line.replaceAll(/^\/|\/$/g, ''))
  .filter((line) => line !== '' && line !== '.astro')
  .map((line) => resolve(line));

/** Whether a path is of what is made: no page comes of it, and to watch half a million such files took a minute before the first page. */
export const isMade = (path: string): boolean => madeFolders.some((folder) => path === folder || path.startsWith(folder + sep));

/**
 * Lets `npm run dev` answer for files that are made, as the built site does: a page has a slash at its end and a file has none, which
 * Astro, asked for slashes everywhere, holds to be no address where a name comes from `[file]`; and a file has the type of its name.
 */
export function devFiles(): AstroIntegration {
  return {
    name: 'portal:dev-files',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'dev') updateConfig({ trailingSlash: 'ignore', vite: { server: { watch: { ignored: isMade } } } });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(({ url }, response, next) => {
          const type = lookup(new URL(url ?? '/', 'http://localhost').pathname);
          if (type && /^\/(files|data|(\w+\/)?feeds)\//.test(url!)) response.setHeader('Content-Type', type);
          next();
        });
      },
    },
  };
}
