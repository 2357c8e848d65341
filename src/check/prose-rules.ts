import { addressesOf, targetOf } from './addresses.ts';
import { nearest } from '#src/content/explain.ts';
import type { Problem } from '#src/content/problem.ts';
import { lostNames } from './prose-names.ts';
import { withheld, type Portal, type ReadEntry } from './read.ts';
import { unpublished } from './references.ts';

/** What prose names must be there: the pages it links to, and what its components name. */
export function proseRules(portal: Portal): Problem[] {
  const pages = addressesOf(portal);
  const drafts = portal[withheld] ? addressesOf(portal[withheld]) : new Set<string>();
  return (Object.values(portal) as ReadEntry[][]).flat().flatMap(({ id, file, prose }) => {
    const problem = (line: number, wrong: string, cure: string): Problem => ({ file, field: `line ${line}`, wrong, cure });
    return [
      ...(prose?.links ?? []).flatMap(({ line, url }) => {
        if (/^(?:https|mailto):/i.test(url) || url.startsWith('#')) return [];
        const target = targetOf(id, url);
        if (target !== undefined && pages.has(target)) return [];
        if (target !== undefined && drafts.has(target))
          return [problem(line, `links to "${url}", an entry that is not published yet (draft, or publish)`, unpublished)];
        const near = nearest(target ?? url, [...pages]);
        const cure = near ? `did you mean the page ${near}?` : 'correct the address, or remove the link';
        return [problem(line, `links to "${url}", where the portal has no page`, cure)];
      }),
      ...(prose?.uses ?? []).flatMap((use) =>
        lostNames(use, portal, id).map(([wrong, cure]) => problem(use.line, `<${use.name}>: ${wrong}`, cure)),
      ),
    ];
  });
}
