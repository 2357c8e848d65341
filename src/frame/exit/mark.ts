/**
 * What the exit stores: that someone left, in the session storage of the tab, under this key. Gone when the tab is closed
 * or the portal is opened anew by choice.
 */
export const markKey = 'left';

/** Whether this browser lets a page store the mark. Without it a page can still be left, but Back shows the ones before it. */
export function markable(): boolean {
  try {
    return sessionStorage.length >= 0;
  } catch {
    return false;
  }
}

export const isMarked = (): boolean => markable() && sessionStorage.getItem(markKey) !== null;

export function setMark() {
  if (markable()) sessionStorage.setItem(markKey, '1');
}

export function clearMark() {
  if (markable()) sessionStorage.removeItem(markKey);
}
