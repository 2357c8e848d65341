import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localeCodes } from '#src/language/locales.ts';

/**
 * Names in each search page what its scripts import, so that a browser asks for all of it at once: it would else hear of
 * them only from the scripts, and who opens a query's address waits for that before the question can be asked.
 * @param site folder of the built site
 */
export function nameImports(site: string): void {
  for (const locale of localeCodes) {
    const file = join(site, locale, 'search/index.html');
    if (!existsSync(file)) continue;
    const html = readFileSync(file, 'utf8');
    const scripts = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, address]) => address!);
    const imported = [...importsOf(site, scripts)].filter((address) => !scripts.includes(address));
    const links = imported.map((address) => `<link rel="modulepreload" href="${address}">`).join('');
    writeFileSync(
      file,
      html.replace('</head>', () => `${links}</head>`),
    );
  }
}

/** The scripts that some scripts import, and those that these import. @param addresses from the root of the site */
function importsOf(site: string, addresses: string[], known = new Set<string>()): Set<string> {
  for (const address of addresses) {
    const names = readFileSync(join(site, address), 'utf8').matchAll(/\b(?:from|import)\s*["']\.\/([^"']+\.js)["']/g);
    const found = [...names].map(([, name]) => address.replace(/[^/]+$/, () => name!)).filter((each) => !known.has(each));
    for (const each of found) known.add(each);
    importsOf(site, found, known);
  }
  return known;
}
