import { ownLine } from '#src/frame/hotline/in-prose.ts';
import { proseComponents } from '#src/ui/mdx.ts';
import { addressesOf, targetOf } from './addresses.ts';
import { nearest } from '#src/content/explain.ts';
import type { Problem } from '#src/content/problem.ts';
import type { Portal, ReadEntry } from './read.ts';
import { missing, referencesIn } from './references.ts';

/** What prose names must be there: the pages it links to, what its components name. */
export function proseRules(portal: Portal): Problem[] {
  const pages = addressesOf(portal);
  return (Object.values(portal) as ReadEntry[][]).flat().flatMap(({ id, file, prose }) => [
    ...(prose?.links ?? []).flatMap(({ line, url }) => {
      if (/^(?:https|mailto):/i.test(url) || url.startsWith('#')) return [];
      const target = targetOf(id, url);
      if (target !== undefined && pages.has(target)) return [];
      const near = nearest(target ?? url, [...pages]);
      return [
        {
          file,
          field: `line ${line}`,
          wrong: `links to "${url}", where the portal has no page`,
          cure: near ? `did you mean the page ${near}?` : 'correct the address, or remove the link',
        },
      ];
    }),
    ...(prose?.uses ?? []).flatMap(({ line, name, attributes }) =>
      referencesIn(proseComponents[name], name === 'Hotline' ? { line: ownLine, ...attributes } : attributes).flatMap((reference) => {
        const lost = missing(portal, reference, id);
        return lost ? [{ file, field: `line ${line}`, wrong: `<${name}>: ${lost.wrong}`, cure: lost.cure }] : [];
      }),
    ),
  ]);
}
