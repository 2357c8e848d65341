import type { Language } from '#src/language/locales.ts';
import { addressOf, filterCount, type Asked } from './address.ts';
import type { Answer, FacetCount, Result } from '#src/publish/search/answer.ts';
import type { Batch } from './asking.ts';
import { fillValues, showFilters } from './filters.ts';
import type { StatePhrases } from './phrases.ts';
import { resultItem, type ItemPhrases } from './result-item.ts';
import { write } from './write.ts';

type Part =
  | 'status'
  | 'unknown'
  | 'hidden'
  | 'instead'
  | 'clear'
  | 'retry'
  | 'help'
  | 'found'
  | 'filters'
  | 'facets'
  | 'results'
  | 'more'
  | 'notes'
  | 'start'
  | 'lists';

/** The parts of the search page that change with what is asked, and what each state shows of them. */
export function answerView(root: HTMLElement, page: Language) {
  const part = <T extends HTMLElement = HTMLElement>(name: Part): T => root.querySelector<T>(`[data-search-${name}]`)!;
  const phrasesOf = <T>(name: 'states' | 'items') => JSON.parse(root.dataset[name]!) as T;
  const [states, items] = [phrasesOf<StatePhrases>('states'), phrasesOf<ItemPhrases>('items')];
  const [status, results] = [part('status'), part('results')];
  const filters = part('filters').querySelector('form')!;
  const wide = matchMedia('(width >= 64rem)'); // `lg`, from where the filters stand beside the results
  const facets = part<HTMLDetailsElement>('facets');
  const line = status.querySelector('p')!;
  let restate = () => {};
  let opened = false; // the filters, where there is room for them

  const say = (phrase: { text: string }, values?: Record<string, string>) => {
    for (const name of ['unknown', 'hidden'] as const) part(name).replaceChildren();
    write(line, phrase, values);
  };
  const show = (...shown: Part[]) => {
    for (const name of ['notes', 'instead', 'clear', 'retry', 'help', 'found', 'start', 'lists'] as const)
      part(name).hidden = !shown.includes(name);
  };
  const add = ({ results: found, more }: Batch): HTMLElement[] => {
    const added = found.map((result: Result) => resultItem(result, page, items));
    results.append(...added);
    part('more').hidden = !more;
    return added;
  };

  /** Says what was found, and what was done with the words to find it. */
  const state = (asked: Asked, { total, unfiltered, unknown, corrected = [] }: Answer, inDanger: boolean) => {
    const query = corrected.reduce((words, { from, to }) => words.replace(from, () => to), asked.query);
    say(total > 0 ? states.found : states.none, { query, shown: String(total) });
    if (unknown.length > 0 && unfiltered > 0) write(part('unknown'), states.unknown, { words: unknown });
    const hides = total < unfiltered;
    if (hides) write(part('hidden'), states.hidden, { count: String(unfiltered) });
    const instead = part<HTMLAnchorElement>('instead');
    instead.href = addressOf({ ...asked, asTyped: true });
    write(instead, states.instead, { query: asked.query });
    show(
      ...(corrected.length > 0 ? (['instead'] as const) : []),
      ...(hides ? (['clear'] as const) : []),
      ...(total === 0 || inDanger ? (['help'] as const) : []),
      ...(unfiltered === 0 ? (['lists'] as const) : (['found'] as const)),
    );
    results.dataset['state'] = 'ready';
  };

  return {
    filters,
    results,
    /** Before anything is asked. */
    start() {
      say({ text: '' });
      results.replaceChildren();
      delete results.dataset['state'];
      show('notes', 'start', 'help', 'lists');
    },
    /** While an answer is awaited. What stood there stays, help too: it goes when the answer tells that it is not needed. */
    wait() {
      delete results.dataset['state'];
    },
    /** What a person in danger needs, at once. */
    help() {
      part('help').hidden = false;
    },
    busy: () => say(states.busy),
    failed() {
      say(states.failed);
      results.dataset['state'] = 'failed';
      show('retry', 'help', 'lists', ...(results.children.length > 0 ? (['found'] as const) : []));
    },
    answer(asked: Asked, answer: Answer, first: Batch, inDanger: boolean) {
      restate = () => state(asked, answer, inDanger);
      restate();
      if (first.results.length > 0) part<HTMLDetailsElement>('filters').open ||= wide.matches && !opened;
      opened ||= first.results.length > 0;
      write(part('filters').querySelector('summary')!, states.filter, { count: String(filterCount(asked)) });
      facets.open ||= Object.keys(asked.filters).some((facet) => facet !== 'kind');
      showFilters(filters, asked.filters, answer.counts);
      results.replaceChildren();
      add(first);
    },
    /** Adds results, after a failure too. @returns the link of the first */
    more(batch: Batch) {
      if (results.dataset['state'] === 'failed') restate();
      return add(batch)[0]?.querySelector('a');
    },
    /** The link of a result by its place. */
    linkAt: (place: number) => results.children[place]?.querySelector('a'),
    facets,
    /** Offers the values of a facet that results have. */
    offer: (facet: string, counts: FacetCount[]) => fillValues(filters.elements.namedItem(facet) as HTMLSelectElement, counts),
    /** Puts the focus on what was said, where what had it has gone. */
    focusStatus: () => status.focus(),
  };
}
