import { nationalPlan } from '#src/content/programmes.ts';
import type { StringKey } from '#src/language/strings.ts';
import type { MenuEntry } from '#src/ui/Menu.astro';

/** The ways in, for those who come with a task: researchers, journalists, and last the partners, who are shown the other programmes too. */
export const doors = [
  {
    title: 'door.researchers',
    text: 'door.researchers.text',
    links: [
      { key: 'nav.studies', path: '/studies/' },
      { key: 'nav.jurisprudence', path: '/jurisprudence/' },
      { key: 'nav.statistics', path: '/statistics/' },
      { key: 'nav.data', path: '/about/data/' },
      { key: 'nav.methodology', path: '/about/methodology/' },
    ],
  },
  {
    title: 'door.journalists',
    text: 'door.journalists.text',
    links: [
      { key: 'nav.progress', path: `/${nationalPlan}/progress/` },
      { key: 'nav.news', path: '/news/' },
      { key: 'nav.commission', path: '/commission/' },
      { key: 'nav.measures', path: `/${nationalPlan}/measures/` },
      { key: 'nav.governance', path: `/${nationalPlan}/governance/` },
    ],
  },
  {
    title: 'door.partners',
    text: 'door.partners.text',
    links: [
      { key: 'nav.bodies', path: `/${nationalPlan}/bodies/` },
      { key: 'progress.due.title', path: `/${nationalPlan}/progress/due/` },
      { key: 'nav.law', path: '/law/' },
    ],
  },
] as const satisfies { title: StringKey; text: StringKey; links: MenuEntry[] }[];
