/**
 * Titles of the cells of a map, which styles show on focus and under the pointer: Esc puts one away until the cell is left (WCAG 1.4.13),
 * and a finger, which cannot hover, sees the title at the first tap and follows the link at the second.
 */
const cell = 'a.plan-cell:has(> .plan-tip)';
const cellAt = ({ target }: Event): HTMLElement | null => (target instanceof Element ? target.closest<HTMLElement>(cell) : null);

document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  for (const shown of document.querySelectorAll<HTMLElement>(`:is(${cell}):is(:hover, :focus, [data-tip=shown])`)) {
    shown.dataset['tip'] = 'away';
    for (const left of ['pointerleave', 'blur']) shown.addEventListener(left, () => delete shown.dataset['tip'], { once: true });
  }
});

let finger = false;
document.addEventListener('pointerdown', ({ pointerType }) => void (finger = pointerType === 'touch'));
document.addEventListener('click', (event) => {
  const tapped = cellAt(event);
  const first = finger && tapped !== null && tapped.dataset['tip'] !== 'shown';
  finger = false; // Enter on a cell is a click as well
  if (first) event.preventDefault();
  for (const other of document.querySelectorAll<HTMLElement>('[data-tip=shown]')) if (other !== tapped) delete other.dataset['tip'];
  if (first) tapped.dataset['tip'] = 'shown';
});
