import type { Locale } from '#src/language/locales.ts';
import { addressOf, filterCount, type Asked } from './address.ts';
import type { Answer, FacetCount, Result } from './answer.ts';
import { fillValues, showFilters } from './filters.ts';
import type { StatePhrases } from './phrases.ts';
import { resultItem, type ItemPhrases } from './result-item.ts';
import { write } from './write.ts';

type Part =
  'status' | 'unknown' | 'hidden' | 'instead' | 'clear' | 'retry' | 'help' | 'found' | 'filters' | 'results' | 'more' | 'start' | 'lists';
type Batch = Awaited<ReturnType<Answer['next']>>;

/** The parts of the search page that change with what is asked, and what each state shows of them. */
export function answerView(root: HTMLElement, page: Locale) {
  const part = <T extends HTMLElement = HTMLElement>(name: Part): T => root.querySelector<T>(`[data-search-${name}]`)!;
  const phrasesOf = <T>(name: 'states' | 'items') => JSON.parse(root.dataset[name]!) as T;
  const [states, items] = [phrasesOf<StatePhrases>('states'), phrasesOf<ItemPhrases>('items')];
  const [status, results] = [part('status'), part('results')];
  const filters = part('filters').querySelector('form')!;
  const wide = matchMedia('(width >= 64rem)'); // `lg`, from where the filters stand beside the results
  const line = status.querySelector('p')!;

  const say = (phrase: { text: string }, values?: Record<string, string>) => {
    for (const name of ['unknown', 'hidden'] as const) part(name).replaceChildren();
    write(line, phrase, values);
  };
  const show = (...shown: Part[]) => {
    for (const name of ['instead', 'clear', 'retry', 'help', 'found', 'start', 'lists'] as const) part(name).hidden = !shown.includes(name);
  };
  const add = ({ results: found, more }: Batch): HTMLElement[] => {
    const added = found.map((result: Result) => resultItem(result, page, items));
    results.append(...added);
    part('more').hidden = !more;
    return added;
  };

  return {
    filters,
    results,
    /** Before anything is asked. */
    start() {
      say({ text: '' });
      results.replaceChildren();
      delete results.dataset['state'];
      show('start', 'help', 'lists');
    },
    /** While an answer is awaited: what stood there stays, and what a person in danger needs is there at once. */
    wait(inDanger: boolean) {
      delete results.dataset['state'];
      if (inDanger) part('help').hidden = false;
    },
    busy: () => say(states.busy),
    failed() {
      say(states.failed);
      results.dataset['state'] = 'failed';
      show('retry', 'help', 'lists', ...(results.children.length > 0 ? (['found'] as const) : []));
    },
    answer(asked: Asked, answer: Answer, first: Batch, inDanger: boolean) {
      const { total, unfiltered, unknown, corrected = [], counts } = answer;
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
      if (first.results.length > 0 && results.dataset['state'] === undefined) part<HTMLDetailsElement>('filters').open ||= wide.matches;
      write(part('filters').querySelector('summary')!, states.filter, { count: String(filterCount(asked)) });
      showFilters(filters, asked.filters, counts);
      results.replaceChildren();
      add(first);
      results.dataset['state'] = 'ready';
    },
    /** Adds results. @returns the link of the first */
    more: (batch: Batch) => add(batch)[0]?.querySelector('a'),
    /** The link of a result by its place. */
    linkAt: (place: number) => results.children[place]?.querySelector('a'),
    opened: () => part<HTMLDetailsElement>('filters').open,
    /** Offers the values of a facet that results have. */
    offer: (facet: string, counts: FacetCount[]) => fillValues(filters.elements.namedItem(facet) as HTMLSelectElement, counts),
    /** Puts the focus on what was said, where what had it has gone. */
    focusStatus: () => status.focus(),
  };
}
