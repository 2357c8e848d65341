/**
 * Filters the list of measures as one chooses: at once, with the counts left for every other choice, the state in the
 * address, the result announced. Without it the same cuts are plain pages.
 */
class MeasureFilter extends HTMLElement {
  #form!: HTMLFormElement;
  #selects: HTMLSelectElement[] = [];
  #rows: HTMLLIElement[] = [];

  connectedCallback() {
    this.#form = this.querySelector('form')!;
    this.#selects = [...this.#form.querySelectorAll('select')];
    this.#rows = [...this.querySelectorAll<HTMLLIElement>('[data-measures] > li')];
    this.querySelector<HTMLElement>('[data-filter-links]')!.hidden = true;
    this.#form.hidden = false;
    this.#form.addEventListener('change', () => this.#apply(true));
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('reset', () => queueMicrotask(() => this.#clear()));
    addEventListener('popstate', () => this.#read());
    this.#read();
  }

  /** Takes the choices from the address. */
  #read() {
    const address = new URLSearchParams(location.search);
    for (const select of this.#selects) select.value = address.get(select.name) ?? '';
    for (const select of this.#selects) if (select.selectedIndex < 0) select.value = '';
    this.#apply(false);
  }

  #clear() {
    for (const select of this.#selects) select.value = '';
    this.#apply(true);
    this.#selects[0]?.focus();
  }

  #apply(chosen: boolean) {
    const active = this.#selects.filter((select) => select.value !== '');
    const shown = this.#matching(active);
    for (const row of this.#rows) row.hidden = !shown.has(row);
    this.#count(active);
    const status = this.querySelector('[data-filter-status]')!;
    const { found = '', none = '' } = this.dataset;
    status.textContent =
      shown.size === 0 ? none : found.replace('{shown}', String(shown.size)).replace('{total}', String(this.#rows.length));
    if (chosen) {
      const address = new URLSearchParams(active.map((select) => [select.name, select.value]));
      history.replaceState(null, '', address.size > 0 ? `?${address}` : location.pathname);
    }
  }

  #matching(selects: HTMLSelectElement[]): Set<HTMLLIElement> {
    return new Set(
      this.#rows.filter((row) => selects.every((select) => (row.dataset[select.name] ?? '').split(' ').includes(select.value))),
    );
  }

  /** Writes beside every value how many measures it would leave, given the other choices. */
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

customElements.define('measure-filter', MeasureFilter);
