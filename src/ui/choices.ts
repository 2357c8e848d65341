type Control = HTMLInputElement | HTMLSelectElement;

/**
 * A form whose choices stand in the address, and what they leave of a list. A choice is a step to come back from; what is typed is
 * not, letter by letter. An address that names no choice, or one that is not offered, makes none. Without script the whole list stands.
 */
export abstract class Choices extends HTMLElement {
  protected form!: HTMLFormElement;

  connectedCallback() {
    this.form = this.querySelector('form')!;
    this.prepare();
    this.form.addEventListener('change', ({ target }) => this.#chosen(!isTyped(target)));
    this.form.addEventListener('input', ({ target }) => isTyped(target) && this.#chosen(false));
    this.form.addEventListener('submit', (event) => event.preventDefault());
    this.form.addEventListener('reset', () => queueMicrotask(() => this.#clear()));
    addEventListener('popstate', () => this.#read());
    this.#read();
  }

  /** Called once, when the form is there. */
  protected abstract prepare(): void;
  /** Shows what the choices leave. */
  protected abstract show(): void;

  /** What one chooses with: each stands in the address under its name. */
  protected get controls(): Control[] {
    return [...this.form.elements].filter(
      (element): element is Control => (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) && element.name !== '',
    );
  }

  #read() {
    const address = new URLSearchParams(location.search);
    for (const control of this.controls) {
      control.value = address.get(control.name) ?? '';
      if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.value = '';
    }
    this.show();
  }

  #chosen(step: boolean) {
    this.show();
    const made = this.controls.map(({ name, value }) => [name, value.trim()]).filter(([, value]) => value !== '');
    const address = made.length > 0 ? `?${new URLSearchParams(made)}` : location.pathname;
    if (address === (location.search || location.pathname)) return;
    if (step) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  #clear() {
    for (const control of this.controls) control.value = '';
    this.#chosen(true);
    [...this.querySelectorAll<HTMLElement>('summary'), ...this.controls].find((element) => element.checkVisibility())?.focus();
  }
}

const isTyped = (target: EventTarget | null): boolean => target instanceof HTMLInputElement && target.type === 'search';
