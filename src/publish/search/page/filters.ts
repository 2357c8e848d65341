import { facets, type Answer, type Facet, type FacetCount } from '#src/publish/search/answer.ts';
import type { Asked } from './address.ts';
import { countsByGroup } from './kind-groups.ts';

/** What is chosen in the form of filters. */
export function chosenIn(form: HTMLFormElement): Asked['filters'] {
  const given = new FormData(form);
  const chosen = facets.map((facet) => [facet, given.getAll(facet).filter((value) => value !== '')] as const);
  return Object.fromEntries(chosen.filter(([, values]) => values.length > 0)) as Asked['filters'];
}

/** Ticks what is asked, and says beside every kind how many results it has. Boxes are changed, never made anew: one of them may have the focus. */
export function showFilters(form: HTMLFormElement, filters: Asked['filters'], counts: Answer['counts']): void {
  const groups = countsByGroup(counts.kind);
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
    box.checked = filters.kind?.includes(box.value) ?? false;
    const count = groups[box.value] ?? 0;
    box.labels![0]!.querySelector('[data-count]')!.textContent = `(${count})`;
    box.labels![0]!.hidden = count === 0 && !box.checked;
  }
  for (const select of form.querySelectorAll('select')) {
    const [value = ''] = filters[select.name as Facet] ?? [];
    if (value && ![...select.options].some((option) => option.value === value)) select.add(new Option(value, value));
    select.value = value;
    select.labels[0]!.hidden = select.options.length < 2;
  }
  form.querySelector<HTMLElement>('[type=reset]')!.hidden = Object.keys(filters).length === 0;
}

/** Fills a list of values: those that results have, and the one that is chosen. Years come newest first. */
export function fillValues(select: HTMLSelectElement, counts: FacetCount[]): void {
  const [chosen, kept] = [select.value, select.options[0]!];
  const options = counts.map(({ value, label, count }) => new Option(`${label} (${count})`, value));
  if (select.name === 'year') options.sort((a, b) => Number(b.value) - Number(a.value));
  if (chosen && !counts.some(({ value }) => value === chosen)) options.push(new Option(chosen, chosen));
  select.replaceChildren(kept, ...options);
  select.value = chosen;
  select.labels[0]!.hidden = options.length === 0;
}
