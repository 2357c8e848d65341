import { nationalPlan } from '#src/content/programmes.ts';
import { entryAt } from '#src/frame/sections.ts';
import type { StringKey } from '#src/language/strings.ts';
import type { MenuEntry } from '#src/ui/Menu.astro';

/** The ways in, for those who come with a task: researchers, journalists, and last the partners, who are shown the other programmes too. */
export const doors = [
  {
    title: 'door.researchers',
    text: 'door.researchers.text',
    links: ['/studies/', '/jurisprudence/', '/statistics/', '/about/data/', '/about/methodology/'].map(entryAt),
  },
  {
    title: 'door.journalists',
    text: 'door.journalists.text',
    links: [`/${nationalPlan}/progress/`, '/news/', '/commission/', `/${nationalPlan}/measures/`, `/${nationalPlan}/governance/`].map(
      entryAt,
    ),
  },
  {
    title: 'door.partners',
    text: 'door.partners.text',
    links: [entryAt(`/${nationalPlan}/bodies/`), { key: 'progress.due.title', path: `/${nationalPlan}/progress/due/` }, entryAt('/law/')],
  },
] as const satisfies { title: StringKey; text: StringKey; links: MenuEntry[] }[];
