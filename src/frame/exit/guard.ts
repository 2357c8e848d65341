import { leave } from './leave.ts';
import { clearMark, isMarked } from './mark.ts';
import { listen } from './memory.ts';

/**
 * The first script of every page, in the page itself, so that it runs before anything is painted and waits for no file.
 * Once someone has left by the exit (see controls.ts), no page of the portal shows in that tab by going back or by restoring
 * the tab: it sends on to the neutral site. A page opened anew by choice is shown, and clears the mark.
 */
const { style } = document.documentElement;
const hide = () => style.setProperty('visibility', 'hidden', 'important'); // keeps the place on the page, as no display would not
const neutralSite = document.currentScript!.dataset['exit']!;

/** By a link, an address, a bookmark: not by Back, Forward, reloading, or a tab restored. */
function isChosen(): boolean {
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  // Where the entry does not stand yet while the page is parsed, the older interface knows.
  const { navigation } = performance as unknown as { navigation?: { type: number } };
  return arrival ? arrival.type === 'navigate' : navigation?.type === 0;
}

/** A page that the browser prepares unasked is chosen only once it is shown. */
function choose() {
  if ((document as { prerendering?: boolean }).prerendering) document.addEventListener('prerenderingchange', clearMark, { once: true });
  else clearMark();
}

if (isChosen()) choose();
else if (isMarked()) {
  hide();
  leave(neutralSite);
}

// A page kept in memory by the browser returns as it was left. It waits hidden until it is known to be wanted, and is let go on leaving.
listen();
addEventListener('pagehide', hide);
addEventListener('pageshow', ({ persisted }) => {
  if (persisted && isMarked()) leave(neutralSite);
  else if (persisted) style.removeProperty('visibility');
});
