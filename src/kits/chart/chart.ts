import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { mapSaid, type Said } from '#src/language/localise.ts';

/** A bar: its name, its value or null where there is no figure, and the figure as it is written. */
interface Bar {
  label: Said;
  value: number | null;
  shown: Said;
}

/** Bars that one body counted in one way; its name stands over them where there are several. */
interface Panel {
  name?: Said | undefined;
  bars: Bar[];
}

/**
 * A picture of figures: panels below each other, on one scale and with the same years, so that they can be compared and are never
 * drawn as one. Each bar bears its name and its figure: there is no axis to read values from, no legend, and no colour that says
 * something. A year without a figure stays in its place.
 */
interface ChartOptions {
  panels: Panel[];
  shape: 'years' | 'parts';
  dir: 'ltr' | 'rtl';
}

/** What is drawn, from the left: positions across in shares of one, down in pixels. So a picture is as wide as its place, and its letters as large as they say. */
export interface Drawing {
  dir: 'ltr' | 'rtl';
  height: number;
  bars: { x: number; y: number; width: number; height: number; newest: boolean }[];
  rules: { x1: number; x2: number; y: number }[];
  texts: DrawnText[];
}

export interface DrawnText {
  said: Said;
  /** `between`: the name of a year that a narrow picture leaves out, for it has no room for all. */
  role: 'panel' | 'label' | 'between' | 'figure';
  x: number;
  /** Middle of the letters. */
  y: number;
  /** Pixels away from `x`, in the direction of reading. */
  gap: number;
  anchor: 'start' | 'middle';
}

/** Plot's own units across; only shares of it are kept. */
const across = 1000;
const sizes = { line: 24, under: 6, years: { alone: 230, among: 170, top: 28, bottom: 30 }, part: 56, between: 18 };
/** What figures written behind a bar need of the width of a small phone. */
const roomForFigures = 1.3;
/** Of bold letters, on the smallest phone. */
const signsInLine = 36;
/** So many years have their names beside each other on the smallest phone. */
const yearsInLine = 6;

/** Draws figures with Observable Plot, panel by panel. */
export function draw({ panels, shape, dir }: ChartOptions): Drawing {
  const drawing: Drawing = { dir, height: 0, bars: [], rules: [], texts: [] };
  const most = Math.max(1, ...panels.flatMap(({ bars }) => bars.map(({ value }) => value ?? 0)));
  const labels = [...new Set(panels.flatMap(({ bars }) => bars.map(({ label }) => label.value)))];
  const domain = shape === 'years' ? labels.toSorted() : labels;
  panels.forEach(({ name, bars }, index) => {
    if (index > 0) drawing.height += sizes.between;
    for (const line of name ? linesOf(name) : []) {
      const start = dir === 'rtl' ? 1 : 0;
      drawing.texts.push({ said: line, role: 'panel', x: start, y: drawing.height + sizes.line / 2, gap: 0, anchor: 'start' });
      drawing.height += sizes.line;
    }
    if (name) drawing.height += sizes.under;
    const height = shape === 'years' ? sizes.years[panels.length > 1 ? 'among' : 'alone'] : bars.length * sizes.part;
    const svg = (shape === 'years' ? plotYears : plotParts)(bars, { domain, most, dir, height });
    read(svg, bars, domain, drawing);
    drawing.height += height;
  });
  return drawing;
}

/** The name of a panel in lines that a small phone has room for: SVG breaks none itself. */
function linesOf(name: Said): Said[] {
  const lines: string[] = [];
  for (const word of name.value.split(' ')) {
    const longer = [lines.at(-1), word].filter(Boolean).join(' ');
    if (lines.length > 0 && longer.length <= signsInLine) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => mapSaid(name, () => line));
}

interface Frame {
  domain: string[];
  most: number;
  dir: 'ltr' | 'rtl';
  height: number;
}

const rowsOf = (bars: Bar[]) => bars.map(({ label, value }, index) => ({ name: label.value, value: value ?? 0, index }));
const plot = (options: Plot.PlotOptions) => {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return Plot.plot({ document, width: across, marginLeft: 0, marginRight: 0, ...options }) as unknown as Element;
};
/** A text of a bar: read again as the index of the bar, for what is written is words in a language. */
const textOf = 'index';

function plotYears(bars: Bar[], { domain, most, dir, height }: Frame): Element {
  const rows = rowsOf(bars);
  return plot({
    height,
    marginTop: sizes.years.top,
    marginBottom: sizes.years.bottom,
    x: { type: 'band', domain: dir === 'rtl' ? domain.toReversed() : domain, padding: 0.22, label: null, axis: null },
    y: { axis: null, domain: [0, most] },
    marks: [
      Plot.barY(rows, { x: 'name', y: 'value' }),
      Plot.ruleY([0]),
      Plot.text(rows, { x: 'name', y: 'value', text: textOf, dy: -12, ariaDescription: 'figure' }),
      Plot.text(rows, { x: 'name', y: 0, text: textOf, dy: 16, ariaDescription: 'label' }),
    ],
  });
}

function plotParts(bars: Bar[], { most, dir, height }: Frame): Element {
  const rows = rowsOf(bars);
  return plot({
    height,
    marginTop: 0,
    marginBottom: 0,
    x: { axis: null, reverse: dir === 'rtl', domain: [0, most * roomForFigures] },
    y: { type: 'band', domain: rows.map(({ name }) => name), axis: null, label: null, padding: 0 },
    marks: [
      Plot.barX(rows, { y: 'name', x: 'value', insetTop: 27, insetBottom: 9 }),
      Plot.text(rows, { y: 'name', x: 0, text: textOf, dy: -15, ariaDescription: 'label' }),
      Plot.text(rows, { y: 'name', x: 'value', text: textOf, dy: 9, ariaDescription: 'figure' }),
    ],
  });
}

/** Takes over what Plot drew, below what the drawing holds. @param domain the years or parts of all panels, which share their places */
function read(svg: Element, bars: Bar[], domain: string[], drawing: Drawing): void {
  const round = (share: number) => Math.round((share / across) * 1e4) / 1e4;
  const number = (element: Element, name: string) => Number(element.getAttribute(name));
  const newest = bars.findLastIndex(({ value }) => value !== null);
  const years = svg.querySelector('line') !== null;
  [...svg.querySelectorAll('rect')].forEach((rect, index) => {
    if (bars[index]!.value === null) return;
    drawing.bars.push({
      x: round(number(rect, 'x')),
      y: Math.round(drawing.height + number(rect, 'y')),
      width: round(number(rect, 'width')),
      height: Math.round(number(rect, 'height')),
      newest: !years || index === newest,
    });
  });
  for (const line of [...svg.querySelectorAll('line')])
    drawing.rules.push({
      x1: round(number(line, 'x1')),
      x2: round(number(line, 'x2')),
      y: Math.round(drawing.height + number(line, 'y1')),
    });
  for (const text of [...svg.querySelectorAll('text')]) {
    const bar = bars[Number(text.textContent)]!;
    const role = text.closest('[aria-description]')!.getAttribute('aria-description') as 'label' | 'figure';
    const [x, y] = placeOf(text);
    const behind = domain.length - 1 - domain.indexOf(bar.label.value);
    const between = years && behind % Math.ceil(domain.length / yearsInLine) !== 0;
    // Over a year there is no room for the reason why a figure is missing; the table says it.
    const shown: Said = years && bar.value === null ? { ...bar.shown, value: '…' } : bar.shown;
    drawing.texts.push({
      said: role === 'label' ? bar.label : shown,
      role: role === 'label' && between ? 'between' : role,
      x: round(x),
      y: Math.round(drawing.height + y),
      gap: role === 'figure' && !years && bar.value !== null ? 6 : 0,
      anchor: years ? 'middle' : 'start',
    });
  }
}

/** Where a text stands: Plot moves it, and the groups round it. */
function placeOf(text: Element): [number, number] {
  let [x, y] = [0, 0];
  for (let element: Element | null = text; element; element = element.parentElement) {
    const [, right, down] = /translate\(([-\d.]+),([-\d.]+)\)/.exec(element.getAttribute('transform') ?? '') ?? [];
    x += Number(right ?? 0);
    y += Number(down ?? 0);
  }
  return [x, y];
}
