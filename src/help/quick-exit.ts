import { ShiftPresses } from './shift-presses.ts';

/**
 * Leaves a help page at once: covers it, blanks its title, replaces it in the history, and marks this tab so that Back
 * does not bring a help page back. `location.replace` alone is not enough: the help page before this one would return.
 *
 * The mark is one letter in sessionStorage, gone with the tab: all that is stored unasked (the table: src/privacy/kept.ts).
 */
const mark = 'left';

function marked(): boolean {
  try {
    return sessionStorage.getItem(mark) !== null;
  } catch {
    return false; // storage is switched off: the page can still be left
  }
}

function setMark(on: boolean) {
  try {
    if (on) sessionStorage.setItem(mark, '1');
    else sessionStorage.removeItem(mark);
  } catch {
    // as above
  }
}

class QuickExit extends HTMLElement {
  #cover: HTMLElement | undefined;
  #title = document.title;

  connectedCallback() {
    // Only going back, or a restored tab, is stopped: a page opened anew by choice is shown, and clears the mark.
    const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (arrival?.type === 'navigate') setMark(false);
    if (marked()) return this.#leave();

    document.addEventListener('click', (event) => {
      if (!(event.target as Element).closest?.('[data-quick-exit]')) return;
      event.preventDefault();
      this.#leave();
    });
    const presses = new ShiftPresses((left) => (left === 0 ? this.#leave() : this.#say(left)));
    for (const type of ['keydown', 'keyup'] as const) document.addEventListener(type, (event) => presses.take(event), { capture: true });

    // A page kept in memory by the browser returns as it was left: it waits covered until it is known to be wanted.
    addEventListener('pagehide', () => this.#hide());
    addEventListener('pageshow', ({ persisted }) => {
      if (marked()) this.#leave();
      else if (persisted) this.#show();
    });
  }

  get #target(): string {
    return this.querySelector('a')!.href;
  }

  #leave() {
    setMark(true);
    this.#hide();
    location.replace(this.#target);
  }

  #say(left: number) {
    const { one = '', two = '' } = this.dataset;
    document.querySelector('#exit-status')!.textContent = left === 1 ? one : left === 2 ? two : '';
  }

  /** Nothing of the page stays visible or readable, not even in the title of the tab. */
  #hide() {
    if (this.#cover) return;
    for (const part of document.body.children) if (part instanceof HTMLElement) part.hidden = true;
    this.#cover = document.createElement('p');
    this.#cover.setAttribute('role', 'alert');
    this.#cover.className = 'p-4';
    this.#cover.textContent = this.dataset['leaving'] ?? '';
    document.body.append(this.#cover);
    document.title = '\u200b'; // an empty title would show the address instead
  }

  #show() {
    this.#cover?.remove();
    this.#cover = undefined;
    for (const part of document.body.children) if (part instanceof HTMLElement) part.hidden = false;
    document.title = this.#title;
  }
}

customElements.define('quick-exit', QuickExit);
