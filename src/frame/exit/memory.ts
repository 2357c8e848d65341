import { markKey } from './mark.ts';

/**
 * A page that the browser keeps in memory comes back as a picture of itself before its own script can hide it. Browsers let such
 * a page go when a message reaches it there: every page listens, and leaving sends one.
 */
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(markKey);

/** Makes this page one that `letGo` reaches. It does nothing more: a page that is open in another tab stays as it is. */
export function listen() {
  channel?.addEventListener('message', () => undefined);
}

/** Has the browser let go the pages of the portal that it keeps in memory. */
export function letGo() {
  channel?.postMessage('');
}
