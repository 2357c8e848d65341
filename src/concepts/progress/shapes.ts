import type { MeasureStatus } from './status.ts';

/**
 * The shape of each status, in a square of 24, in the colour of the text: told apart without colour, on screen, on paper and in pictures.
 * An eye says that somebody else looked; the star is the portal's own, and numbers every measure.
 */
const shapes: Record<MeasureStatus, string> = {
  unsearched: '<path d="M8.5 8.8a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.1-1.5 2.2v.6M12 18.4v.6" stroke-width="2.4"/>',
  none: '<circle cx="12" cy="12" r="8" stroke-width="2" stroke-dasharray="3 3"/>',
  activity: '<circle cx="12" cy="12" r="8" stroke-width="2"/><path d="M12 4a8 8 0 0 1 0 16z" fill="currentColor"/>',
  output: '<rect x="4" y="4" width="16" height="16" fill="currentColor" stroke="none"/>',
  assessed:
    '<path d="M1.5 12C6 4.5 18 4.5 22.5 12C18 19.5 6 19.5 1.5 12z" stroke-width="2"/><circle cx="12" cy="12" r="3.6" fill="currentColor" stroke="none"/>',
  dropped: '<path d="M5 5l14 14M19 5L5 19" stroke-width="3"/>',
};

/** What an `svg` that draws a shape holds: its attributes, and the shape. */
export const shapeOf = (status: MeasureStatus) => ({
  attributes: { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor' },
  inner: shapes[status],
});

/** A shape as a drawing that stands by itself. */
export function shapeSvg(status: MeasureStatus): string {
  const { attributes, inner } = shapeOf(status);
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<svg xmlns="http://www.w3.org/2000/svg"${written.join('')}>${inner}</svg>`;
}
