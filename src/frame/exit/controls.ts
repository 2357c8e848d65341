import { leave } from './leave.ts';
import { markable, setMark } from './mark.ts';
import { letGo } from './memory.ts';
import { ShiftPresses } from './shift-presses.ts';

/**
 * The exit of a help page: its links, however they are pressed, and three presses of Shift. It stands in the head of the page
 * and listens to the whole of it, so that the exit works as soon as it is seen. Leaving empties the page, replaces it in the
 * history, and marks the tab for the guard of every page (guard.ts).
 */
const { exit = '', one = '', two = '', leaving = '' } = document.currentScript!.dataset;

// Until this is set, the bar says that Back shows these pages again.
document.documentElement.toggleAttribute('data-exit-sure', markable());

function go() {
  setMark();
  letGo();
  leave(exit);
  const notice = document.createElement('p');
  notice.setAttribute('role', 'alert');
  notice.className = 'p-4';
  notice.textContent = leaving;
  document.body.textContent = '';
  document.body.append(notice);
}

/** A middle click, or one with a key, would open the neutral site elsewhere and leave this page standing. */
function onClick(event: MouseEvent) {
  if (event.button > 1 || !(event.target as Element).closest('[data-quick-exit]')) return;
  event.preventDefault();
  go();
}
for (const type of ['click', 'auxclick'] as const) addEventListener(type, onClick, { capture: true });

const presses = new ShiftPresses((left) => {
  if (left === 0) go();
  else document.querySelector('#exit-status')!.textContent = left === 1 ? one : left === 2 ? two : '';
});
for (const type of ['keydown', 'keyup'] as const) addEventListener(type, (event) => presses.take(event), { capture: true });
