/**
 * Filters and sorts a list as one chooses: at once, with the counts left for every other choice, the state in the address, the
 * result announced. Without it the same cuts are plain pages. A row carries its values in `data-` attributes named like the selects,
 * ids separated by spaces, and its place in each order in `data-rank-…`.
 */
class ListFilter extends HTMLElement {
  #form!: HTMLFormElement;
  #selects: HTMLSelectElement[] = [];
  #order: HTMLSelectElement | null = null;
  #rows: HTMLLIElement[] = [];

  connectedCallback() {
    this.#form = this.querySelector('form')!;
    this.#selects = [...this.#form.querySelectorAll<HTMLSelectElement>('select:not([data-order])')];
    this.#order = this.#form.querySelector('select[data-order]');
    this.#rows = [...this.querySelectorAll<HTMLLIElement>('[data-rows] > li')];
    this.querySelector<HTMLElement>('[data-filter-links]')!.hidden = true;
    this.#form.hidden = false;
    this.#form.addEventListener('change', () => this.#apply(true));
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('reset', () => queueMicrotask(() => this.#clear()));
    addEventListener('popstate', () => this.#read());
    this.#read();
  }

  get #all(): HTMLSelectElement[] {
    return this.#order ? [...this.#selects, this.#order] : this.#selects;
  }

  /** Takes the choices from the address. */
  #read() {
    const address = new URLSearchParams(location.search);
    for (const select of this.#all) select.value = address.get(select.name) ?? '';
    for (const select of this.#all) if (select.selectedIndex < 0) select.value = '';
    this.#apply(false);
  }

  #clear() {
    for (const select of this.#all) select.value = '';
    this.#apply(true);
    this.#selects[0]?.focus();
  }

  #apply(chosen: boolean) {
    const active = this.#selects.filter((select) => select.value !== '');
    const shown = this.#matching(active);
    for (const row of this.#rows) row.hidden = !shown.has(row);
    this.#count(active);
    this.#sort();
    const status = this.querySelector('[data-filter-status]')!;
    const { found = '', none = '' } = this.dataset;
    status.textContent =
      shown.size === 0 ? none : found.replace('{shown}', String(shown.size)).replace('{total}', String(this.#rows.length));
    if (chosen) {
      const address = new URLSearchParams(this.#all.filter(({ value }) => value !== '').map((select) => [select.name, select.value]));
      history.replaceState(null, '', address.size > 0 ? `?${address}` : location.pathname);
    }
  }

  #matching(selects: HTMLSelectElement[]): Set<HTMLLIElement> {
    return new Set(
      this.#rows.filter((row) => selects.every((select) => (row.dataset[select.name] ?? '').split(' ').includes(select.value))),
    );
  }

  /** Puts the rows in the order chosen; without a choice, as the page came. */
  #sort() {
    if (!this.#order) return;
    const rank = `rank${this.#order.value.replace(/^./, (letter) => letter.toUpperCase())}`;
    const sorted = this.#order.value ? this.#rows.toSorted((a, b) => Number(a.dataset[rank]) - Number(b.dataset[rank])) : this.#rows;
    this.#rows[0]?.parentElement?.append(...sorted);
  }

  /** Writes beside every value how many rows it would leave, given the other choices. */
  #count(active: HTMLSelectElement[]) {
    for (const select of this.#selects) {
      const base = [...this.#matching(active.filter((other) => other !== select))];
      for (const option of select.options) {
        if (option.value === '') continue;
        const count = base.filter((row) => (row.dataset[select.name] ?? '').split(' ').includes(option.value)).length;
        option.textContent = `${option.dataset['label']} (${count})`;
        option.disabled = count === 0 && !option.selected;
      }
    }
  }
}

customElements.define('list-filter', ListFilter);
