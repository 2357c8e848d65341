import { nationalPlan } from '#src/content/programmes.ts';
import type { MenuEntry } from '#src/ui/Menu.astro';

/** The sections of the portal in the order of the navigation. */
export const sections = [
  { key: 'nav.help', path: '/help/' },
  { key: 'nav.understand', path: '/understand/' },
  { key: 'nav.plan', path: `/${nationalPlan}/` },
  { key: 'nav.progress', path: `/${nationalPlan}/progress/` },
  { key: 'nav.law', path: '/law/' },
  { key: 'nav.jurisprudence', path: '/jurisprudence/' },
  { key: 'nav.studies', path: '/studies/' },
  { key: 'nav.statistics', path: '/statistics/' },
  { key: 'nav.campaigns', path: '/campaigns/' },
  { key: 'nav.news', path: '/news/' },
  { key: 'nav.commission', path: '/commission/' },
] as const satisfies MenuEntry[];

/** Lists that lead to everything else, for readers whom search cannot serve; `otherProgrammes` are the rest. */
export const lists = [
  ...sections,
  { key: 'nav.measures', path: `/${nationalPlan}/measures/` },
  { key: 'nav.bodies', path: `/${nationalPlan}/bodies/` },
  { key: 'nav.governance', path: `/${nationalPlan}/governance/` },
  { key: 'material.title', path: '/campaigns/material/' },
  { key: 'nav.nationalDay', path: '/national-day/' },
] as const satisfies MenuEntry[];

/** Pages about the portal itself; the footer lists them. */
export const aboutPages = [
  { key: 'nav.methodology', path: '/about/methodology/' },
  { key: 'nav.translations', path: '/about/translations/' },
  { key: 'nav.data', path: '/about/data/' },
  { key: 'nav.accessibility', path: '/about/accessibility/' },
  { key: 'nav.privacy', path: '/about/privacy/' },
] as const satisfies MenuEntry[];
