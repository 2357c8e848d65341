import type { StepFacts } from './schema.ts';

/** The steps of a case as a net of decisions: what cannot be walked, and every way through it. */

type Net = Pick<StepFacts, 'id' | 'leads'>[];

/** Steps that the first step leads to, itself among them. */
export function reached(steps: Net): Set<string> {
  const found = new Set<string>();
  const walk = (id: string | undefined): void => {
    const step = steps.find((each) => each.id === id);
    if (!step || found.has(step.id)) return;
    found.add(step.id);
    step.leads.forEach(walk);
  };
  walk(steps[0]?.id);
  return found;
}

/** A way that comes back to a step it has passed, as ids; undefined where there is none. */
export function circleIn(steps: Net): string[] | undefined {
  const done = new Set<string>();
  const walk = (id: string, way: string[]): string[] | undefined => {
    if (way.includes(id)) return [...way.slice(way.indexOf(id)), id];
    if (done.has(id)) return undefined;
    for (const next of steps.find((each) => each.id === id)?.leads ?? []) {
      const circle = walk(next, [...way, id]);
      if (circle) return circle;
    }
    done.add(id);
    return undefined;
  };
  for (const { id } of steps) {
    const circle = walk(id, []);
    if (circle) return circle;
  }
  return undefined;
}

/** How many ways lead from the first step to an end; the steps form no circle. */
export function countWays(steps: Net, id = steps[0]?.id): number {
  const leads = steps.find((each) => each.id === id)?.leads ?? [];
  return leads.length === 0 ? 1 : leads.reduce((sum, next) => sum + countWays(steps, next), 0);
}
