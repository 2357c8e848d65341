import type { SearchKind } from '#src/frame/kinds.ts';
import type { StringKey } from '#src/language/strings.ts';

interface KindGroup {
  label: StringKey;
  kinds: readonly SearchKind[];
}

/** THE groups of kinds by which results are narrowed: what readers look for together. The name of a group is its value in the address. */
export const kindGroups = {
  help: { label: 'nav.help', kinds: ['help'] },
  understand: { label: 'nav.understand', kinds: ['understand', 'story'] },
  training: { label: 'training.title', kinds: ['training'] },
  law: { label: 'nav.law', kinds: ['law'] },
  judgments: { label: 'nav.jurisprudence', kinds: ['judgment'] },
  studies: { label: 'nav.studies', kinds: ['study'] },
  statistics: { label: 'nav.statistics', kinds: ['statistics'] },
  measures: { label: 'nav.measures', kinds: ['measure', 'group'] },
  plan: { label: 'nav.group.plan', kinds: ['programme', 'axis', 'objective', 'progress'] },
  bodies: { label: 'nav.bodies', kinds: ['body', 'commission'] },
  news: { label: 'nav.news', kinds: ['news'] },
  campaigns: { label: 'nav.campaigns', kinds: ['campaign', 'kit'] },
  other: { label: 'search.group.other', kinds: ['page'] },
} as const satisfies Record<string, KindGroup>;

const groups: Record<string, KindGroup> = kindGroups;

/** The kinds that groups stand for. A name that is no group stands for itself: it finds nothing, and can be taken off. */
export const kindsOf = (names: readonly string[]): string[] =>
  names.flatMap((name): readonly string[] => (Object.hasOwn(groups, name) ? groups[name]!.kinds : [name]));

/** How many results each group has. @param counts by kind */
export function countsByGroup(counts: Record<string, number>): Record<string, number> {
  const sum = (kinds: readonly SearchKind[]) => kinds.reduce((all, kind) => all + (counts[kind] ?? 0), 0);
  return Object.fromEntries(Object.entries(groups).map(([name, { kinds }]) => [name, sum(kinds)]));
}
