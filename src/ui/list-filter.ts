import { Choices } from './choices.ts';
import { answers, holds, inOrder } from './rows.ts';
import { say } from './say.ts';
import type { ScriptWords } from '#src/language/strings.ts';

/** What a filter says: how many rows are shown, that none is, and how many filters are on. */
export type FilterWords = Record<'found' | 'none' | 'button', ScriptWords>;

/**
 * Filters and sorts a list as one chooses: at once, with the counts left for every other choice and the result announced. Without it
 * the same cuts are plain pages. The rows are the items of `[data-rows]`, or the rows of that table. A row carries its values in `data-`
 * attributes named like the selects, and one searches what bears `data-words` in it; an order tells their places in `data-places`, as the
 * page lists them. A list in parts (`data-part`) is sorted within each, and a part of which no row is shown is put away.
 */
class ListFilter extends Choices {
  #selects: HTMLSelectElement[] = [];
  #order: HTMLSelectElement | null = null;
  #typed: HTMLInputElement | null = null;
  #rows: HTMLElement[] = [];
  #words: Map<HTMLElement, string> | undefined;
  /** The order in which the rows stand: at first that of the page. */
  #placed = '';

  protected prepare() {
    this.#selects = [...this.form.querySelectorAll<HTMLSelectElement>('select:not([data-order])')];
    this.#order = this.form.querySelector('select[data-order]');
    this.#typed = this.form.querySelector('input[type=search]');
    this.#rows = [...this.querySelectorAll<HTMLElement>('[data-rows] > li, [data-rows] > tbody > tr')];
  }

  /** What is searched in a row; read when somebody types, for few do. */
  #wordsOf(row: HTMLElement): string {
    const words = (each: HTMLElement) => [...each.querySelectorAll('[data-words]')].map(({ textContent }) => textContent).join(' ');
    this.#words ??= new Map(this.#rows.map((each) => [each, words(each)]));
    return this.#words.get(row)!;
  }

  protected show() {
    const active = this.#selects.filter((select) => select.value !== '');
    const found = this.#rows.filter((row) => !this.#typed?.value || holds(this.#wordsOf(row), this.#typed.value));
    const shown = new Set(found.filter((row) => answers(row.dataset, active)));
    for (const row of this.#rows) row.hidden = !shown.has(row);
    this.#count(found, active);
    this.#sort();
    for (const part of this.querySelectorAll<HTMLElement>('[data-part]')) part.hidden = !part.querySelector('[data-rows] > :not([hidden])');
    this.#tell(shown.size, active.length + (this.#typed?.value ? 1 : 0));
  }

  /** Moves the rows only when another order was chosen: each move makes the page be laid out anew. */
  #sort() {
    const order = this.#order?.value ?? '';
    if (order === this.#placed) return;
    this.#placed = order;
    const places = this.#order!.selectedOptions[0]?.dataset['places']?.split(' ').map(Number);
    for (const row of inOrder(this.#rows, places)) row.parentElement!.append(row);
  }

  /** Says how many rows are shown and how many filters are on; the way to take them off is there when one is. */
  #tell(shown: number, filters: number) {
    const { found, none, button } = JSON.parse(this.dataset['said']!) as FilterWords;
    say(this.querySelector('[role="status"]')!, shown === 0 ? none : found, { shown, total: this.#rows.length });
    say(this.querySelector('summary')!, button, { count: filters });
    this.querySelector<HTMLElement>('[type=reset]')!.hidden = filters === 0 && !this.#order?.value;
  }

  /** Writes beside every value how many rows it would leave, given the other choices. */
  #count(found: HTMLElement[], active: HTMLSelectElement[]) {
    for (const select of this.#selects) {
      const others = active.filter((other) => other !== select);
      const base = found.filter((row) => answers(row.dataset, others));
      for (const option of select.options) {
        if (option.value === '') continue;
        const count = base.filter((row) => answers(row.dataset, [{ name: select.name, value: option.value }])).length;
        const label = option.text.replace(/\d+(?=\)$)/, String(count));
        if (option.textContent !== label) option.textContent = label;
        option.disabled = count === 0 && !option.selected;
      }
    }
  }
}

customElements.define('list-filter', ListFilter);
