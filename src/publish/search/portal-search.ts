import { isLocale, localeCodes, locales, type Locale } from '#src/language/locales.ts';
import type { ScriptWords } from '#src/language/strings.ts';
import { say } from '#src/ui/say.ts';
import { startEngine, type Found, type PagefindResult } from './engine.ts';

type Engine = Awaited<ReturnType<typeof startEngine>>;

/** Results shown at first, and added by each "more". */
const step = 20;

/** The search page: the query in the address, results as one types, kinds to narrow them, all announced. */
class PortalSearch extends HTMLElement {
  #locale: Locale = localeCodes[0]!;
  #engine: Promise<Engine> | undefined;
  #input!: HTMLInputElement;
  #turn = 0;
  #found: Found | undefined;
  #shown = 0;

  connectedCallback() {
    if (isLocale(this.dataset['locale'])) this.#locale = this.dataset['locale'];
    const form = this.#part<HTMLFormElement>('form');
    this.#input = this.querySelector('input[type=search]')!;
    form.hidden = false;
    this.#input.addEventListener('focus', () => void this.#start(), { once: true });
    let pause: ReturnType<typeof setTimeout>;
    this.#input.addEventListener('input', () => {
      clearTimeout(pause);
      pause = setTimeout(() => void this.#search(), 250);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(pause);
      void this.#search();
    });
    this.#part('kinds').addEventListener('change', () => void this.#search());
    this.#part('more').addEventListener('click', () => void this.#more());
    addEventListener('popstate', () => this.#read());
    this.#read();
  }

  #part<T extends HTMLElement = HTMLElement>(name: 'form' | 'kinds' | 'status' | 'results' | 'more'): T {
    return this.querySelector<T>(`[data-search-${name}]`)!;
  }

  get #words(): Record<'found' | 'none' | 'failed' | 'busy', ScriptWords> {
    return JSON.parse(this.dataset['words']!) as never;
  }

  get #kinds(): Record<string, ScriptWords> {
    return JSON.parse(this.dataset['kinds']!) as never;
  }

  #start(): Promise<Engine> {
    return (this.#engine ??= startEngine('/pagefind/', this.#locale));
  }

  /** Takes the query from the address. */
  #read() {
    this.#input.value = new URLSearchParams(location.search).get('q') ?? '';
    if (this.#input.value) void this.#search();
    else this.#input.focus();
  }

  async #search() {
    const query = this.#input.value.trim();
    const turn = ++this.#turn;
    const list = this.#part('results');
    delete list.dataset['state'];
    history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    if (!query) return this.#show({ results: [], kinds: {}, corrected: [] }, '');
    say(this.#part('status'), this.#words.busy);
    try {
      const engine = await this.#start();
      const found = await engine.search(query, this.#chosenKinds());
      if (turn === this.#turn) await this.#show(found, query);
    } catch (error) {
      console.error(error);
      say(this.#part('status'), this.#words.failed);
      list.dataset['state'] = 'failed';
    }
  }

  #chosenKinds = () => [...this.#part('kinds').querySelectorAll<HTMLInputElement>('input:checked')].map((box) => box.value);

  async #show(found: Found, query: string) {
    this.#found = found;
    this.#shown = 0;
    this.#showKinds(found.kinds);
    this.#part('results').replaceChildren();
    await this.#more();
    const { found: some, none } = this.#words;
    const asked = [query, ...found.corrected].join(' → ');
    if (query === '') this.#part('status').textContent = '';
    else say(this.#part('status'), found.results.length > 0 ? some : none, { shown: found.results.length, query: asked });
    this.#part('results').dataset['state'] = 'ready';
  }

  /** Loads and adds the next results. */
  async #more() {
    const next = this.#found!.results.slice(this.#shown, this.#shown + step);
    const turn = this.#turn;
    const items = await Promise.all(next.map(({ result }) => this.#item(result)));
    if (turn !== this.#turn) return;
    this.#part('results').append(...items);
    this.#shown += next.length;
    this.#part('more').hidden = this.#shown >= this.#found!.results.length;
  }

  async #item(result: PagefindResult): Promise<HTMLLIElement> {
    const { url, meta, excerpt } = await result.data();
    const kind = this.#kinds[meta['kind'] ?? ''];
    const item = document.createElement('li');
    item.className = 'py-4';
    const label = document.createElement('p');
    label.className = 'text-small text-quiet';
    const what = kind && [{ ...kind, text: [kind.text, meta['number']].filter(Boolean).join(' ') }];
    const parts = [...(what ?? []), ...(meta['place'] ? [{ text: meta['place'] }] : [])];
    label.append(...parts.flatMap((part, index) => [...(index > 0 ? [' · '] : []), isolate(part)]));
    const link = document.createElement('a');
    link.href = url;
    link.className = 'text-lead';
    link.append(isolate({ text: meta['title'] ?? url }));
    const text = document.createElement('p');
    text.className = 'mt-1 text-small';
    text.innerHTML = excerpt; // Pagefind escapes the page's text; the only tag in it is <mark>
    const language = url.split('/')[1];
    if (isLocale(language) && language !== this.#locale) {
      for (const part of [link, text]) Object.assign(part, { lang: locales[language].tag, dir: locales[language].dir });
    }
    item.append(label, link, ...this.#fallen(meta), text);
    return item;
  }

  /** The words of a page that fell back to another language, marked as such. */
  #fallen({ fallen, 'fallen-locale': locale }: Record<string, string>): HTMLElement[] {
    if (!fallen || !isLocale(locale)) return [];
    const words = document.createElement('p');
    Object.assign(words, { textContent: fallen, lang: locales[locale].tag, dir: locales[locale].dir });
    return [words];
  }

  #showKinds(counts: Record<string, number>) {
    const field = this.#part('kinds');
    const chosen = new Set(this.#chosenKinds());
    const rows = Object.keys(this.#kinds).filter((kind) => (counts[kind] ?? 0) > 0 || chosen.has(kind));
    field.hidden = rows.length < 2 && chosen.size === 0;
    field.querySelector('div')!.replaceChildren(
      ...rows.map((kind) => {
        const label = document.createElement('label');
        label.className = 'inline-flex min-h-9 items-center gap-2 text-small';
        const box = document.createElement('input');
        box.type = 'checkbox';
        box.value = kind;
        box.checked = chosen.has(kind);
        const { text, ...language } = this.#kinds[kind]!;
        label.append(box, isolate({ text: `${text} (${counts[kind] ?? 0})`, ...language }));
        return label;
      }),
    );
  }
}

/** Words that keep their own direction, and language, among others. */
function isolate(words: ScriptWords): HTMLElement {
  const element = document.createElement('bdi');
  say(element, words);
  return element;
}

customElements.define('portal-search', PortalSearch);
