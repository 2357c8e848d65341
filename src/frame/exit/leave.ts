/**
 * Leaves the portal for the neutral site, in place of this page. What is not yet parsed is dropped: on a slow line it would
 * appear, with its title, while the neutral site is awaited.
 */
export function leave(address: string) {
  stop();
  document.title = '\u200b'; // an empty title would show the address instead
  location.replace(address);
}
