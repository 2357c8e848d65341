import { nationalPlan } from '#src/content/programmes.ts';
import type { Said } from '#src/language/localise.ts';
import type { StringKey } from '#src/language/strings.ts';
import type { MenuEntry } from '#src/ui/Menu.astro';

/** A group of the navigation: its name, and its sections, the first of which is where its name leads. */
interface Group {
  key: StringKey;
  sections: readonly [MenuEntry, ...MenuEntry[]];
  /** True for the group that the programmes beside the national plan stand in. */
  programmes?: true;
}

/** THE groups of the navigation, in its order. */
export const groups: readonly Group[] = [
  {
    key: 'nav.help',
    sections: [
      { key: 'nav.help', path: '/help/' },
      { key: 'training.title', path: '/training/' },
    ],
  },
  {
    key: 'nav.understand',
    sections: [
      { key: 'nav.understand', path: '/understand/' },
      { key: 'story.title', path: '/understand/stories/' },
    ],
  },
  {
    key: 'nav.group.plan',
    sections: [
      { key: 'nav.plan', path: `/${nationalPlan}/` },
      { key: 'nav.progress', path: `/${nationalPlan}/progress/` },
      { key: 'nav.measures', path: `/${nationalPlan}/measures/` },
      { key: 'nav.bodies', path: `/${nationalPlan}/bodies/` },
      { key: 'nav.governance', path: `/${nationalPlan}/governance/` },
    ],
    programmes: true,
  },
  {
    key: 'nav.group.library',
    sections: [
      { key: 'nav.law', path: '/law/' },
      { key: 'nav.jurisprudence', path: '/jurisprudence/' },
      { key: 'nav.studies', path: '/studies/' },
      { key: 'nav.statistics', path: '/statistics/' },
    ],
  },
  {
    key: 'nav.group.news',
    sections: [
      { key: 'nav.news', path: '/news/' },
      { key: 'nav.campaigns', path: '/campaigns/' },
      { key: 'kit.title', path: '/campaigns/kits/' },
      { key: 'material.title', path: '/campaigns/material/' },
      { key: 'nav.nationalDay', path: '/national-day/' },
      { key: 'nav.commission', path: '/commission/' },
    ],
  },
];

/** The sections of the portal in the order of the navigation. */
export const sections: readonly MenuEntry[] = groups.flatMap((group) => group.sections);

/** The section, or the page about the portal, at a path. @throws when there is none */
export function entryAt(path: string): MenuEntry {
  const found = [...sections, ...aboutPages].find((entry) => entry.path === path);
  if (!found) throw new Error(`src/frame/sections.ts: no section at ${path}`);
  return found;
}

/** What stands in a group: its sections, and the programmes beside the national plan where it is theirs. */
export const sectionsOf = (group: Group, programmes: Programmes) => [...group.sections, ...(group.programmes ? programmes : [])];
type Programmes = { label: Said; path: string }[];

/** The entry that a page stands in: of those whose path its own begins with, the one that says most. @param path without the language */
export const standsIn = <Entry extends { path: string }>(entries: readonly Entry[], path: string): Entry | undefined =>
  entries.filter((entry) => path.startsWith(entry.path)).toSorted((a, b) => b.path.length - a.path.length)[0];

/** Pages about the portal itself; the footer lists them. */
export const aboutPages = [
  { key: 'nav.methodology', path: '/about/methodology/' },
  { key: 'nav.translations', path: '/about/translations/' },
  { key: 'nav.data', path: '/about/data/' },
  { key: 'nav.design', path: '/about/design/' },
  { key: 'nav.accessibility', path: '/about/accessibility/' },
  { key: 'nav.privacy', path: '/about/privacy/' },
] as const satisfies MenuEntry[];
