import { cutByEach, type Facet as FacetOf, type Value } from '#src/content/facets.ts';
import { inLanguage, say } from '#src/language/localise.ts';
import { stringIn, type StringKey } from '#src/language/strings.ts';
import type { Decision } from './model.ts';

/** What decisions are told apart by, besides the question, by which the list itself is grouped; each with its name for a reader. */
export const facetNames = {
  exploitation: 'decision.exploitation',
  act: 'decision.acts',
  means: 'decision.means',
  outcome: 'decision.outcome',
  court: 'decision.court',
  year: 'study.facet.year',
} as const satisfies Record<string, StringKey>;
export type FacetName = keyof typeof facetNames;

export type Facet = FacetOf<FacetName, Decision>;

/** The values of a decision in each facet, in the order in which its file has them. */
export const valuesOf: Record<FacetName, (decision: Decision) => Value[]> = {
  exploitation: ({ facts }) => facts.exploitation.map((id) => ({ id, label: (locale) => stringIn(locale, `exploitation.${id}`) })),
  act: ({ facts }) => facts.acts.map((id) => ({ id, label: (locale) => stringIn(locale, `act.${id}`) })),
  means: ({ facts }) => facts.means.map((id) => ({ id, label: (locale) => stringIn(locale, `means.${id}`) })),
  outcome: ({ facts }) => facts.outcomes.map((id) => ({ id, label: (locale) => stringIn(locale, `outcome.${id}`) })),
  court: ({ court }) => [{ id: court.id, label: (locale) => say(court.title, locale) }],
  year: ({ facts }) => [{ id: facts.date.slice(0, 4), label: (locale) => inLanguage(locale, facts.date.slice(0, 4)) }],
};

/** Every way to cut the decisions, each value with those that have it: years newest first, the rest by how many there are. */
export const facetsOf = (decisions: Decision[]): Facet[] => cutByEach(decisions, valuesOf, ['year']);

export const facetPath = (name: FacetName) => `/jurisprudence/by/${name}/`;
