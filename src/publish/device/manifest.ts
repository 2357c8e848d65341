import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { localeCodes, type Locale } from '#src/language/locales.ts';
import { keptPages, listOf, type Keepable, type KeepList } from './scopes.ts';

/** Writes, for each language, which pages can be kept on a device and what they need, with their sizes. */
export function keepLists(): AstroIntegration {
  return {
    name: 'portal:keep',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const locale of localeCodes) {
          const path = join(folder, listOf(locale));
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, JSON.stringify(keepList(folder, locale)));
        }
      },
    },
  };
}

/** What can be kept of a built site in a language. */
function keepList(folder: string, locale: Locale): KeepList {
  const files = keptPages.flatMap((section) => globSync(`${locale}/${section}/**/index.html`, { cwd: folder })).sort();
  const assets = new Set<string>();
  for (const file of files) collect(folder, readFileSync(join(folder, file), 'utf8'), assets);
  const sized = (url: string, file: string): Keepable => ({ url, bytes: readFileSync(join(folder, file)).length });
  const pages = files.map((file) => sized(`/${file.replace(/index\.html$/, '')}`, file));
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(join(folder, file)));
  return { version: hash.digest('hex').slice(0, 12), pages, assets: [...assets].sort().map((url) => sized(url, url)) };
}

/** Addresses of this site that a text of HTML, CSS or JavaScript names, and what those name in turn. */
function collect(folder: string, text: string, found: Set<string>) {
  const named = text.matchAll(/["'(=](\/(?:_astro|files)\/[^"'()\s?#]+|\/[\w-]+\.svg|\.\/[\w.-]+\.js)["')\s>]/g);
  for (const [, name] of named) {
    const url = name!.startsWith('./') ? `/_astro/${name!.slice(2)}` : name!;
    // Files to hand out are kept only when the reader chooses them; their previews belong to the page.
    if (found.has(url) || /^\/files\/(?!.*-preview\.png$)/.test(url) || !existsSync(join(folder, url))) continue;
    found.add(url);
    if (/\.(css|js)$/.test(url)) collect(folder, readFileSync(join(folder, url), 'utf8'), found);
  }
}
