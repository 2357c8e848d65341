import { langAttributes } from '#src/language/localise.ts';
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Said } from '#src/language/localise.ts';

/** A bar: its name, its value or null where there is no figure, and the figure as it is written. */
interface Bar {
  label: Said;
  value: number | null;
  shown: Said;
}

/**
 * A series as a picture, drawn at build: bars with their figures, no axis to read values from. Colours come from the style sheet
 * (`chart-bar`, `currentColor`), so that it follows theme, print and contrast; it carries no inline style, which the security policy
 * forbids. A year without a figure stays in its place.
 */
interface ChartOptions {
  rows: Bar[];
  shape: 'years' | 'parts';
  dir: 'ltr' | 'rtl';
  /** What the picture shows, for those who do not see it. */
  description: string;
}

/** What a phone of 320 px leaves between its margins: there a unit is a pixel, and letters have the size they say. */
const width = 288;

export function chart({ rows, shape, dir, description }: ChartOptions): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  // Over a year there is no room for the reason why a figure is missing; the table says it.
  const textOf = ({ value, shown }: Bar) => (value === null && shape === 'years' ? '…' : shown.value);
  const data = rows.map((row) => ({ name: row.label.value, value: row.value ?? 0, text: textOf(row) }));
  const names = data.map(({ name }) => name);
  const options = { document, className: 'chart', width, marginLeft: 8, marginRight: 8 };
  const figure =
    shape === 'years'
      ? Plot.plot({
          ...options,
          height: 180,
          marginTop: 22,
          marginBottom: 26,
          x: { type: 'band', domain: dir === 'rtl' ? names.toReversed() : names, padding: 0.25, label: null, axis: null },
          y: { axis: null },
          marks: [
            Plot.barY(data, { x: 'name', y: 'value', fill: 'currentColor', insetTop: 0 }),
            Plot.ruleY([0], { stroke: 'currentColor' }),
            Plot.text(data, { x: 'name', y: 'value', text: 'text', dy: -8, fill: 'currentColor', fontSize: 12 }),
            Plot.text(data, { x: 'name', y: 0, text: 'name', dy: 13, fill: 'currentColor', fontSize: 12 }),
          ],
        })
      : Plot.plot({
          ...options,
          height: rows.length * 46 + 8,
          marginTop: 4,
          marginBottom: 4,
          x: { axis: null, reverse: dir === 'rtl', domain: [0, Math.max(1, ...data.map(({ value }) => value)) * 1.28] },
          y: { type: 'band', domain: names, axis: null, label: null },
          marks: [
            Plot.barX(data, { y: 'name', x: 'value', fill: 'currentColor', insetTop: 22, insetBottom: 4 }),
            Plot.text(data, { y: 'name', x: 0, text: 'name', dy: -12, textAnchor: 'start', fill: 'currentColor', fontSize: 12 }),
            Plot.text(data, {
              y: 'name',
              x: 'value',
              text: 'text',
              dx: dir === 'rtl' ? -5 : 5,
              dy: 9,
              textAnchor: 'start',
              fill: 'currentColor',
              fontSize: 12,
            }),
          ],
        });
  const svg = figure as unknown as Element;
  markLanguages(svg, rows);
  return cleaned(svg, description);
}

/** Words that fell back to another language say in which one they are. */
function markLanguages(svg: Element, rows: Bar[]) {
  const languages = new Map(rows.flatMap(({ label, shown }) => [label, shown].map((said) => [said.value, langAttributes(said).lang])));
  for (const text of [...svg.querySelectorAll('text')]) {
    const lang = languages.get(text.textContent ?? '');
    if (lang) text.setAttribute('lang', lang);
  }
}

/** Without what the security policy forbids or the page decides itself: styles, fixed size, fonts. */
function cleaned(svg: Element, description: string): string {
  for (const style of [...svg.querySelectorAll('style')]) style.remove();
  for (const element of [svg, ...svg.querySelectorAll('*')]) element.removeAttribute('style');
  for (const name of ['width', 'height', 'font-family', 'class']) svg.removeAttribute(name);
  svg.setAttribute('class', 'chart');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', description);
  for (const group of [...svg.querySelectorAll('g')]) {
    if (group.getAttribute('aria-label') === 'bar') group.setAttribute('class', 'chart-bar');
    group.removeAttribute('aria-label');
    group.setAttribute('aria-hidden', 'true');
  }
  return svg.outerHTML;
}
