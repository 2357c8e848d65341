import { byCharacters } from '#src/language/collate.ts';
import type { Said } from '#src/language/localise.ts';
import type { Locale } from '#src/language/locales.ts';

/** A value by which a list can be cut: its id in addresses, and its name for a reader. */
export interface Value {
  id: string;
  label: (locale: Locale) => Said;
}

/** A value with what has it, in the order of the list. */
export interface FacetValue<Item> extends Value {
  items: Item[];
}

/** A way to cut a list. */
export interface Facet<Name extends string, Item> {
  name: Name;
  values: FacetValue<Item>[];
}

type Order = (a: FacetValue<unknown>, b: FacetValue<unknown>) => number;

/** Values that most have first, and by their ids among equals. */
export const mostFirst: Order = (a, b) => b.items.length - a.items.length || byCharacters(a.id, b.id);
/** Years from the newest; what is no year last. */
export const newestFirst: Order = (a, b) => (Number(b.id) || 0) - (Number(a.id) || 0);
/** Numbers from the lowest. */
export const lowestFirst: Order = (a, b) => Number(a.id) - Number(b.id);

/**
 * Cuts a list by a facet.
 * @param valuesOf the values that an item has in it; none where it has none
 */
export function cutBy<Item>(items: Item[], valuesOf: (item: Item) => Value[], order: Order = mostFirst): FacetValue<Item>[] {
  const values = new Map<string, FacetValue<Item>>();
  for (const item of items)
    for (const value of valuesOf(item)) {
      const known = values.get(value.id) ?? { ...value, items: [] };
      known.items.push(item);
      values.set(value.id, known);
    }
  return [...values.values()].toSorted(order);
}

/**
 * Cuts a list by every facet that it has.
 * @param years the facets whose values are years, which come newest first; those of the others come by how much they hold
 */
export const cutByEach = <Name extends string, Item>(
  items: Item[],
  valuesOf: Record<Name, (item: Item) => Value[]>,
  years: readonly Name[],
): Facet<Name, Item>[] =>
  (Object.keys(valuesOf) as Name[]).map((name) => ({
    name,
    values: cutBy(items, valuesOf[name], years.includes(name) ? newestFirst : mostFirst),
  }));

/** Where a value stands on the page of its facet. */
export const valueAnchor = ({ id }: Pick<Value, 'id'>): string => `value-${id}`;

/** A facet of more values is a page of its own, on which each leads on: a phone has no room for them beside a list. */
export const mostValues = 20;
