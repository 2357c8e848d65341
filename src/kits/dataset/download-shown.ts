import { csv } from './table.ts';

/** Gives the rows of its table that are shown, in the order in which they stand, as CSV: what a reader has chosen, and no more. */
class DownloadShown extends HTMLElement {
  connectedCallback() {
    this.querySelector('button')!.addEventListener('click', () => this.#download());
  }

  #download() {
    const table = this.querySelector('table')!;
    const rows = [...table.tBodies[0]!.rows].filter(({ hidden }) => !hidden);
    const file = csv(
      [...table.tHead!.rows[0]!.cells].map(wordsOf),
      rows.map(({ cells }) => [...cells].map(told)),
    );
    const href = URL.createObjectURL(new Blob([file], { type: 'text/csv' }));
    Object.assign(document.createElement('a'), { href, download: this.dataset['file'] }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10_000); // some browsers read it only after the click
  }
}

/** What a cell tells, without the label it has on a phone; as a list where it holds one. */
function told(cell: HTMLTableCellElement): string | string[] {
  const items = [...cell.querySelectorAll('li')];
  if (items.length > 0) return items.map(wordsOf);
  const copy = cell.cloneNode(true) as HTMLElement;
  for (const label of copy.querySelectorAll('[data-label]')) label.remove();
  return wordsOf(copy);
}

const wordsOf = ({ textContent }: Element): string => textContent.replaceAll(/\s+/g, ' ').trim();

customElements.define('download-shown', DownloadShown);
