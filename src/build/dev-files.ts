import type { AstroIntegration } from 'astro';
import { lookup } from 'mime-types';

/**
 * Lets `npm run dev` answer for files that are made, as the built site does: a page has a slash at its end and a file has none, which
 * Astro, asked for slashes everywhere, holds to be no address where a name comes from `[file]`; and a file has the type of its name.
 */
export function devFiles(): AstroIntegration {
  return {
    name: 'portal:dev-files',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'dev') updateConfig({ trailingSlash: 'ignore' });
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
