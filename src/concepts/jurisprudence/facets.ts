import { inLanguage, say, type Said } from '#src/language/localise.ts';
import type { Locale } from '#src/language/locales.ts';
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

/** A value by which the decisions can be cut: its id in the address, and its name for a reader. */
interface Labelled {
  id: string;
  label: (locale: Locale) => Said;
}
interface FacetValue extends Labelled {
  decisions: Decision[];
}
export interface Facet {
  name: FacetName;
  values: FacetValue[];
}

/** The values of a decision in each facet, in the order in which its file has them. */
export const valuesOf: Record<FacetName, (decision: Decision) => Labelled[]> = {
  exploitation: ({ facts }) => facts.exploitation.map((id) => ({ id, label: (locale) => stringIn(locale, `exploitation.${id}`) })),
  act: ({ facts }) => facts.acts.map((id) => ({ id, label: (locale) => stringIn(locale, `act.${id}`) })),
  means: ({ facts }) => facts.means.map((id) => ({ id, label: (locale) => stringIn(locale, `means.${id}`) })),
  outcome: ({ facts }) => facts.outcomes.map((id) => ({ id, label: (locale) => stringIn(locale, `outcome.${id}`) })),
  court: ({ court }) => [{ id: court.id, label: (locale) => say(court.title, locale) }],
  year: ({ facts }) => [{ id: facts.date.slice(0, 4), label: (locale) => inLanguage(locale, facts.date.slice(0, 4)) }],
};

/** Every way to cut the decisions, each value with those that have it: years newest first, the rest by how many there are. */
export function facetsOf(decisions: Decision[]): Facet[] {
  return (Object.keys(facetNames) as FacetName[]).map((name) => {
    const values = new Map<string, FacetValue>();
    for (const decision of decisions)
      for (const value of valuesOf[name](decision)) {
        const known = values.get(value.id) ?? { ...value, decisions: [] };
        known.decisions.push(decision);
        values.set(value.id, known);
      }
    const list = [...values.values()];
    if (name === 'year') list.sort((a, b) => b.id.localeCompare(a.id));
    else list.sort((a, b) => b.decisions.length - a.decisions.length || a.id.localeCompare(b.id));
    return { name, values: list };
  });
}

export const facetPath = (name: FacetName) => `/jurisprudence/by/${name}/`;
/** Where a value stands on the page of its facet. */
export const valueId = ({ id }: { id: string }) => `value-${id}`;
