import { localeCodes } from '#src/language/locales.ts';
import type { ScriptWords } from '#src/language/strings.ts';
import { say } from '#src/ui/say.ts';
import { cacheOf, listOf, scopesOf, type KeepList } from './scopes.ts';

/** Waits for all that the page shows. */
const loaded = (): Promise<unknown> =>
  document.readyState === 'complete' ? Promise.resolve() : new Promise((done) => addEventListener('load', done, { once: true }));

/**
 * "Keep this on my phone": stores the awareness pages and the chosen files when asked, shows how far it is, and removes
 * all of it in one tap. Until the reader asks, nothing is stored and no service worker is registered.
 */
class KeepOffline extends HTMLElement {
  #locale = '';
  #list: KeepList | undefined;
  #words: Record<string, ScriptWords> = {};

  async connectedCallback() {
    if (!('serviceWorker' in navigator) || !('caches' in window)) return;
    await loaded(); // what is asked for here is not what the page is opened for
    this.#locale = this.dataset['locale']!;
    this.#words = JSON.parse(this.dataset['words']!) as Record<string, ScriptWords>;
    try {
      const answer = await fetch(listOf(this.#locale));
      this.#list = (await answer.json()) as KeepList;
    } catch {
      this.#list = undefined; // offline: what is kept can still be removed
    }
    this.#part('start').addEventListener('click', () => void this.#keep());
    this.#part('remove').addEventListener('click', () => void this.#remove());
    this.addEventListener('change', () => this.#total());
    this.#part('none').hidden = true;
    await this.#show();
  }

  #part = (name: string) => this.querySelector<HTMLElement>(`[data-keep="${name}"]`)!;
  #say = (part: string, key: string, values: Record<string, number> = {}) => say(this.#part(part), this.#words[key]!, values);
  #kilobytes = (bytes: number) => Math.ceil(bytes / 1000);

  #chosen() {
    const boxes = [...this.querySelectorAll<HTMLInputElement>('input:checked')];
    const files = boxes.map((box) => ({ url: box.value, bytes: Number(box.dataset['bytes']) }));
    return [...(this.#list?.pages ?? []), ...(this.#list?.assets ?? []), ...files];
  }

  #total() {
    const bytes = this.#chosen().reduce((sum, item) => sum + item.bytes, 0);
    this.#say('total', 'total', { pages: this.#list?.pages.length ?? 0, size: this.#kilobytes(bytes) });
  }

  /** Shows the choice, or what is kept already. */
  async #show() {
    const kept = await caches.has(cacheOf(this.#locale));
    this.#part('choice').hidden = kept || !this.#list;
    this.#part('kept').hidden = !kept;
    if (!kept) return this.#total();
    const cache = await caches.open(cacheOf(this.#locale));
    const answers = await Promise.all((await cache.keys()).map(async (request) => (await cache.match(request))!.arrayBuffer()));
    const bytes = answers.reduce((sum, answer) => sum + answer.byteLength, 0);
    this.#say('size', 'kept', { size: this.#kilobytes(bytes) });
  }

  async #keep() {
    const items = this.#chosen();
    const bar = this.#part('progress') as HTMLProgressElement;
    const button = this.#part('start') as HTMLButtonElement;
    button.disabled = true;
    bar.hidden = false;
    bar.max = items.reduce((sum, item) => sum + item.bytes, 0);
    bar.value = 0;
    this.#tell('busy');
    try {
      const cache = await caches.open(cacheOf(this.#locale));
      for (const { url, bytes } of items) {
        await cache.add(url);
        bar.value += bytes;
      }
      for (const scope of scopesOf(this.#locale)) await navigator.serviceWorker.register('/keep.js', { scope });
      this.#tell('done');
    } catch {
      await this.#clear([this.#locale]); // half of it would be worse than nothing
      this.#tell('failed');
    }
    bar.hidden = true;
    button.disabled = false;
    await this.#show();
    if (!this.#part('kept').hidden) this.#part('remove').focus();
  }

  /** Removes what was kept in every language: the button says "everything", and whoever presses it may have forgotten the others. */
  async #remove() {
    await this.#clear(localeCodes);
    this.#tell('removed');
    await this.#show();
    this.#part('start').focus();
  }

  async #clear(locales: readonly string[]) {
    for (const locale of locales) await caches.delete(cacheOf(locale));
    const scopes = new Set(locales.flatMap(scopesOf).map((scope) => new URL(scope, location.origin).href));
    const registered = await navigator.serviceWorker.getRegistrations();
    await Promise.all(registered.filter(({ scope }) => scopes.has(scope)).map((registration) => registration.unregister()));
  }

  #tell(key: string) {
    this.#say('status', key);
  }
}

customElements.define('keep-offline', KeepOffline);
