import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { readPortal } from '../../src/check/read.ts';
import { among, withheldIn } from '../../src/check/withheld.ts';
import { slugOf, type Entry } from '../../src/content/entry.ts';
import type { Edition } from '../../src/publish/releases/changes.ts';
import { isShown, toldKinds, type ToldKind } from '../../src/publish/releases/kinds.ts';
import { release, type Release } from '../../src/publish/releases/schema.ts';

/** What a folder of content says of editions, and what an edition of it shows. */

/** The list of the editions, from the root of the content. */
export const releasesFile = 'news/releases.yaml';

/** The editions that are written down in a folder of content, oldest first. */
export function releasesIn(content: string): Release[] {
  const file = join(content, releasesFile);
  return existsSync(file) ? release.array().parse(parse(readFileSync(file, 'utf8'))) : [];
}

/** The list with one edition more, as text. */
export function withRelease(content: string, added: Release): string {
  const file = join(content, releasesFile);
  const before = existsSync(file) ? readFileSync(file, 'utf8').replace(/^\[\]\n?/m, '') : '';
  return before + stringify([added], { defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN', lineWidth: 0 });
}

/** What the edition of a day shows of a folder of content. */
export function editionOf(content: string, day: string): Edition {
  const { whole } = readPortal(content);
  const left = withheldIn(content, day);
  const shown = <Data>(entries: Entry<Data>[]) => entries.filter(({ id }) => !among(left, id));
  const kinds = Object.keys(toldKinds) as ToldKind[];
  const [gathering] = whole.gathering;
  const programme = `programmes/${gathering?.data.programme}`;
  return {
    entries: kinds.flatMap((kind) =>
      shown(whole[kind] as Entry[])
        .filter(isShown)
        .map(({ id }) => id),
    ),
    evidence: shown(whole.evidence).map(({ id, data }) => ({ ...data, id: slugOf(id) })),
    measures: shown(whole.measure)
      .filter(({ id }) => id.startsWith(`${programme}/`))
      .map(({ data }) => data.number)
      .toSorted((a, b) => a - b),
    firstYear: whole.programme.find(({ id }) => id === programme)?.data.period[0] ?? 0,
  };
}

/** The ids of what an edition showed. An entry that this version of the portal cannot read any more was shown. */
export function shownBefore(content: string, day: string): Set<string> {
  const { lost } = readPortal(content);
  return new Set([...editionOf(content, day).entries, ...lost.flatMap(({ id }) => id ?? [])]);
}
