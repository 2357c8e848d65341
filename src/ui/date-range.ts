import { Choices } from './choices.ts';
import { say } from './say.ts';
import type { ScriptWords } from '#src/language/strings.ts';

/** What a range says: how much lies in it, and that nothing does. */
export type RangeWords = Record<'found' | 'none', ScriptWords>;

/**
 * Shows of a list what lies between two days, with the days in the address (`?from=…&to=…`) and the result announced. An item bears
 * its date in `data-date`, as precise as it is known ("2025", "2025-07"), and is shown where some day of it lies in the range.
 * What it holds is counted by `data-since` (publications) and `data-change` (changes). What bears `data-without-days` gives way to the
 * result. Without script the whole list stands.
 */
class DateRange extends Choices {
  #items: HTMLElement[] = [];

  protected prepare() {
    this.#items = [...this.querySelectorAll<HTMLElement>('[data-date]')];
  }

  protected show() {
    const [from = '', to = ''] = this.controls.map(({ value }) => value);
    const shown = this.#items.filter(({ dataset: { date = '' } }) => lastDayOf(date) >= from && (to === '' || date <= to));
    for (const item of this.#items) item.hidden = !shown.includes(item);
    for (const part of this.querySelectorAll<HTMLElement>('[data-without-days]')) part.hidden = from + to !== '';
    const count = (items: HTMLElement[], what: string) => String(items.reduce((sum, item) => sum + item.querySelectorAll(what).length, 0));
    const { found, none } = JSON.parse(this.dataset['said']!) as RangeWords;
    const status = this.querySelector<HTMLElement>('[role="status"]')!;
    if (from + to === '') status.textContent = '';
    else if (shown.length === 0) say(status, none);
    else
      say(status, found, {
        shown: count(shown, '[data-since]'),
        total: count(this.#items, '[data-since]'),
        changes: count(shown, '[data-change]'),
      });
  }
}

/** The last day of a date as precise as it is known; no month has a day after its 31st. */
const lastDayOf = (date: string): string => date + '-12-31'.slice(date.length - 4);

customElements.define('date-range', DateRange);
