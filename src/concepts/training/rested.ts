import { getCollection } from 'astro:content';
import { helpPage, helpPath } from '#src/concepts/help/load.ts';
import { judgmentInProse } from '#src/concepts/jurisprudence/in-prose.ts';
import { lawInProse } from '#src/concepts/law/in-prose.ts';
import { bodyPath } from '#src/concepts/programme/addresses.ts';
import { programmeOf } from '#src/concepts/programme/load.ts';
import { studyInProse } from '#src/concepts/studies/in-prose.ts';
import type { Reference as Source } from '#src/concepts/understand/schema.ts';
import { nationalPlan } from '#src/content/programmes.ts';
import { titleOf } from '#src/content/texts.ts';
import { say } from '#src/language/localise.ts';
import type { Locale } from '#src/language/locales.ts';
import { stringIn } from '#src/language/strings.ts';
import type { Reference } from '#src/ui/mdx.ts';
import type { Basis } from './schema.ts';

/** What a sentence rests on, as a reader is told it: a page of the portal, or a source in the list at the end of the page. */
interface Rested extends Reference {
  /** Id of a row of references.yaml. */
  source?: string;
}

/** What a sentence rests on, in its order: articles first. */
export const restedOn = async (basis: Basis, locale: Locale): Promise<Rested[]> =>
  Promise.all([
    ...basis.articles.map((name) => {
      const [id, article] = name.split('/') as [string, string];
      return lawInProse({ id, article, locale });
    }),
    ...basis.provisions.map(async ({ law, article }) => {
      const { said, path } = await lawInProse({ id: law, locale });
      return { said: stringIn(locale, 'training.provision', { law: said.value, number: article }), path: path! };
    }),
    ...basis.decisions.map((id) => judgmentInProse({ id, locale })),
    ...basis.studies.map((id) => studyInProse({ id, locale })),
    ...basis.references.map(async (id) => ({ said: say((await sourceOf(id)).label, locale), source: id })),
    ...basis.helpPages.map(async (slug) => ({ said: titleOf(await helpPage(slug), locale), path: helpPath(slug) })),
    ...(basis.ask === undefined ? [] : [askedOf(basis.ask, locale)]),
  ]);

/** The body to ask where nothing is published, with its page where the plan names it. */
async function askedOf(id: string, locale: Locale): Promise<Rested> {
  const plan = await programmeOf(nationalPlan);
  const named = plan.bodies.find((each) => each.id === id);
  const { title } = named ?? (await getCollection('body')).find(({ data }) => data.id === id)!.data;
  const asked = stringIn(locale, 'training.ask', { body: say(title, locale).value });
  return named ? { said: asked, path: bodyPath(plan, named) } : { said: asked };
}

const sourceOf = async (id: string): Promise<Source> => (await getCollection('reference')).find(({ data }) => data.id === id)!.data;

/** The sources that sentences name by their rows, each once, in their order. */
export const sourcesOf = async (bases: Basis[]): Promise<Source[]> =>
  Promise.all([...new Set(bases.flatMap(({ references }) => references))].map(sourceOf));
