import type { StringKey } from '#src/i18n/strings.ts';

/** The sections of the portal in the order of the navigation; header, footer and home read them here. */
export const sections = [
  { key: 'nav.help', path: '/help/' },
  { key: 'nav.understand', path: '/understand/' },
  { key: 'nav.plan', path: '/plan/' },
  { key: 'nav.measures', path: '/plan/measures/' },
  { key: 'nav.bodies', path: '/plan/bodies/' },
  { key: 'nav.progress', path: '/plan/progress/' },
  { key: 'nav.governance', path: '/plan/governance/' },
  { key: 'nav.childProtection', path: '/child-protection/' },
  { key: 'nav.law', path: '/law/' },
  { key: 'nav.commission', path: '/commission/' },
  { key: 'nav.news', path: '/news/' },
  { key: 'nav.campaigns', path: '/campaigns/' },
  { key: 'nav.studies', path: '/studies/' },
  { key: 'nav.jurisprudence', path: '/jurisprudence/' },
  { key: 'nav.statistics', path: '/statistics/' },
] as const satisfies { key: StringKey; path: string }[];

/** Pages about the portal itself; the footer lists them. */
export const aboutPages = [
  { key: 'nav.methodology', path: '/about/methodology/' },
  { key: 'nav.translations', path: '/about/translations/' },
  { key: 'nav.data', path: '/about/data/' },
  { key: 'nav.accessibility', path: '/about/accessibility/' },
  { key: 'nav.privacy', path: '/about/privacy/' },
] as const satisfies { key: StringKey; path: string }[];
