import { isLanguage, localeCodes, languages } from '#src/language/locales.ts';
import type { ScriptWords } from '#src/language/strings.ts';
import { say } from '#src/ui/say.ts';
import { titleFinder, type Title } from './titles.ts';

/** What the list of titles says: how many there are, and what it is called. */
interface SuggestionWords {
  found: ScriptWords;
  list: ScriptWords;
}

/** After so many milliseconds without a letter titles are looked up. */
const pause = 120;

/**
 * Offers titles of pages below a field as one types: the combobox of the ARIA Authoring Practices Guide, whose list is chosen from with the
 * arrows while the focus stays in the field (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). What cannot be fetched is not offered;
 * the field then asks the search page as it would without it.
 */
export function offerTitles(input: HTMLInputElement): void {
  const code = document.documentElement.lang;
  const page = isLanguage(code) ? code : localeCodes[0]!;
  const find = titleFinder('/search', page);
  const { found: counted, list: named } = JSON.parse(input.form!.dataset['suggested']!) as SuggestionWords;
  const list = document.createElement('ul');
  const count = document.createElement('p');
  let titles: Title[] = [];
  let active = -1;
  let turn = 0;
  let typing: ReturnType<typeof setTimeout>;

  list.id = `${input.id || 'asked'}-titles`;
  list.role = 'listbox';
  list.ariaLabel = named.text;
  if (named.lang) list.lang = named.lang;
  list.className =
    'absolute end-0 top-full z-20 w-max max-w-[min(32rem,calc(100vw-2rem))] min-w-full border border-control bg-raised shadow-lg';
  count.className = 'sr-only';
  count.ariaLive = 'polite';
  input.after(list, count);
  input.setAttribute('aria-controls', list.id);

  const expanded = (open: boolean) => {
    list.hidden = !open;
    if (input.role === 'combobox') input.ariaExpanded = String(open);
  };
  const choose = (place: number) => {
    active = place;
    for (const [at, option] of [...list.children].entries()) option.ariaSelected = String(at === place);
    if (place === -1) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', list.children[place]!.id);
  };
  const close = () => {
    turn += 1;
    clearTimeout(typing);
    choose(-1);
    expanded(false);
    count.textContent = '';
  };
  const open = async () => {
    const own = ++turn;
    const found = await find(input.value).catch((): Title[] => []);
    if (own !== turn || document.activeElement !== input) return;
    titles = found;
    list.replaceChildren(...titles.map((title, at) => option(title, `${list.id}-${at}`)));
    choose(-1);
    expanded(titles.length > 0);
    if (titles.length > 0) say(count, counted, { count: titles.length });
    else count.textContent = '';
  };
  const option = ({ title, locale }: Title, id: string) => {
    const { tag: lang, dir } = languages[locale];
    const look = 'flex min-h-11 cursor-pointer items-center px-3 py-1 hover:bg-sand aria-selected:bg-deep aria-selected:text-on-deep';
    const item = Object.assign(document.createElement('li'), { id, role: 'option', className: look, lang, dir });
    item.append(Object.assign(document.createElement('span'), { className: 'line-clamp-2', textContent: title }));
    return item;
  };
  const go = (place: number) => location.assign(titles[place]!.url);

  close();
  input.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => void open(), pause);
  });
  input.addEventListener('blur', close);
  input.addEventListener('answered', () => active === -1 && close()); // the search page's, whose answers stand below
  input.form!.addEventListener('submit', close);
  list.addEventListener('pointerdown', (event) => event.preventDefault()); // the field keeps the focus
  list.addEventListener('click', (event) => {
    const place = [...list.children].indexOf((event.target as HTMLElement).closest('[role=option]')!);
    if (place !== -1) go(place);
  });
  input.addEventListener('keydown', (event) => {
    const last = titles.length - 1;
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (list.hidden) {
      if (event.key !== 'ArrowDown' || !input.value) return;
      event.preventDefault();
      void open();
      return;
    }
    const moves: Record<string, number> = {
      ArrowDown: active === last ? -1 : active + 1,
      ArrowUp: active === -1 ? last : active - 1,
      ...(active !== -1 && { Home: 0, End: last }),
    };
    const to = moves[event.key];
    if (to !== undefined) {
      clearTimeout(typing);
      turn += 1; // titles that come late take no choice away
      choose(to);
    } else if (event.key === 'Enter' && active !== -1) go(active);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  });
}
