import { isLanguage, localeCodes } from '#src/language/locales.ts';
import { addressOf, goesOn, queryOf, readAsked, type Asked } from './address.ts';
import { answerView } from './answer-view.ts';
import { facets, type Answer } from '#src/publish/search/answer.ts';
import { asking, firstOf } from './asking.ts';
import { chosenIn } from './filters.ts';

/** After so many milliseconds without a letter the query is asked; after so many without an answer the reader is told to wait. */
const pause = 400;
const patience = 1000;

/** What the history keeps of an entry besides its address: how many results were shown, and the place of the one that was opened. */
interface Kept {
  shown?: number;
  opened?: number;
}

/** The search page: what is asked stands in the address, answers come as one types and are said once, and what fails is said to have failed. */
class PortalSearch extends HTMLElement {
  #view!: ReturnType<typeof answerView>;
  #input!: HTMLInputElement;
  #asked: Asked = { query: '', filters: {}, asTyped: false };
  #asking!: ReturnType<typeof asking>;
  #answer: Answer | undefined;
  /** Counts the questions: an answer that comes after another question is dropped. */
  #turn = 0;
  /** False while the reader is still typing what the newest entry of the history asks. */
  #settled = true;
  #adding = false;
  #title = document.title;

  connectedCallback() {
    const page = isLanguage(this.dataset['locale']) ? this.dataset['locale'] : localeCodes[0]!;
    this.#view = answerView(this, page);
    this.#asking = asking(page);
    this.#input = this.querySelector('input[type=search]')!;
    this.#listen();
    this.#read();
  }

  #listen() {
    const input = this.#input;
    let typing: ReturnType<typeof setTimeout>;
    input.addEventListener('focus', () => void this.#asking.preload());
    input.addEventListener('input', () => {
      clearTimeout(typing);
      typing = setTimeout(() => this.#go({ query: queryOf(input.value), asTyped: false }, 'typing'), input.value ? pause : 0);
    });
    input.form!.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(typing);
      this.#go({ query: queryOf(input.value), asTyped: false });
    });
    const { filters, facets } = this.#view;
    facets.addEventListener('toggle', () => void this.#countFacets());
    filters.addEventListener('change', () => this.#go({ filters: chosenIn(filters) }));
    filters.addEventListener('reset', () => {
      this.#go({ filters: {} });
      this.#view.focusStatus();
    });
    this.addEventListener('click', (event) => this.#press(event));
    this.addEventListener('keydown', (event) => this.#key(event));
    addEventListener('popstate', () => this.#read());
  }

  /** Takes over what the address asks, with what the history kept of it. */
  #read() {
    this.#settled = true;
    this.#asked = readAsked(location.search);
    this.#input.value = this.#asked.query;
    void this.#ask((history.state ?? {}) as Kept);
  }

  /** Asks something else and puts it into the history: while the reader types on, in place of what stood there, else after it. */
  #go(change: Partial<Asked>, how?: 'typing') {
    const [before, asked] = [this.#asked, { ...this.#asked, ...change }];
    const replaces = how === 'typing' && !this.#settled && goesOn(asked.query, before.query);
    if (addressOf(asked) !== addressOf(before))
      history[replaces ? 'replaceState' : 'pushState'](null, '', location.pathname + addressOf(asked));
    this.#settled = how !== 'typing';
    this.#asked = asked;
    void this.#ask();
  }

  async #ask({ shown = 1, opened }: Kept = {}) {
    const turn = ++this.#turn;
    const { query } = this.#asked;
    document.title = query ? `\u2068${query}\u2069 – ${this.#title}` : this.#title;
    if (!query) return this.#view.start();
    this.#view.wait();
    // The engine first: of all that is fetched it alone leads to more files.
    const asked = this.#asking.answer(this.#asked);
    const danger = this.#asking.inDanger(query).then((inDanger) => {
      if (inDanger && turn === this.#turn) this.#view.help();
      return inDanger;
    });
    const wait = setTimeout(() => turn === this.#turn && this.#view.busy(), patience);
    try {
      const answer = await asked;
      const [first, inDanger] = [await firstOf(answer, shown), await danger];
      if (turn !== this.#turn) return;
      this.#answer = answer;
      this.#view.answer(this.#asked, answer, first, inDanger);
      this.#input.dispatchEvent(new Event('answered')); // titles were offered while nothing was answered yet
      if (opened !== undefined) this.#view.linkAt(opened)?.focus();
      await this.#countFacets();
    } catch {
      if (turn === this.#turn) this.#view.failed();
    } finally {
      clearTimeout(wait);
    }
  }

  /** Counts what the lists of the filters hold, once they are opened: each costs a file. What cannot be had is not offered. */
  async #countFacets() {
    const answer = this.#answer;
    if (!answer || !this.#view.facets.open) return;
    await Promise.all(
      facets.map(async (facet) => {
        if (facet === 'kind') return;
        const counts = await answer.countsOf(facet).catch(() => undefined);
        if (counts && answer === this.#answer) this.#view.offer(facet, counts);
      }),
    );
  }

  async #more() {
    if (this.#adding) return;
    const turn = this.#turn;
    this.#adding = true;
    try {
      const batch = await this.#answer!.next();
      if (turn !== this.#turn) return;
      this.#view.more(batch)?.focus();
      this.#keep({ shown: this.#view.results.children.length });
    } catch {
      if (turn === this.#turn) this.#view.failed();
    } finally {
      this.#adding = false;
    }
  }

  #press(event: MouseEvent) {
    const pressed = event.target as HTMLElement;
    const asks = pressed.closest<HTMLAnchorElement>('a[data-ask]');
    const result = pressed.closest('[data-search-results] > li');
    if (asks && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      const asked = readAsked(asks.search);
      this.#input.value = asked.query;
      this.#go(asked);
      this.#view.focusStatus();
    } else if (pressed.closest('[data-search-retry]')) {
      void this.#ask({ shown: this.#view.results.children.length || 1 });
      this.#view.focusStatus();
    } else if (pressed.closest('[data-search-more]')) void this.#more();
    else if (result && pressed.closest('a')) this.#keep({ opened: [...result.parentElement!.children].indexOf(result) });
  }

  /** Escape empties the field, in browsers too that do not do so by themselves. "/" leads back to the field from whatever of the search has the focus, and from nowhere else: WCAG 2.1.4 asks that of keys without Ctrl. */
  #key(event: KeyboardEvent) {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape' && event.target === this.#input && this.#input.value) {
      event.preventDefault();
      this.#input.value = '';
      this.#go({ query: '', filters: {}, asTyped: false });
    }
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.target as HTMLElement).matches('input[type=search], select')) return;
    event.preventDefault();
    this.#input.focus();
    this.#input.select();
  }

  #keep(kept: Kept) {
    history.replaceState({ ...(history.state as Kept | null), ...kept }, '');
  }
}

customElements.define('portal-search', PortalSearch);
