import type { Problem } from '#src/content/problem.ts';

/** What is wrong with a drawing, and how it is mended. */
type Fault = Pick<Problem, 'wrong' | 'cure'>;

/** How every drawing begins: the grid, the pen and its colour, which is that of the text around. */
export const frame: Record<string, string> = {
  xmlns: 'http://www.w3.org/2000/svg',
  viewBox: '0 0 24 24',
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '1.75',
  'stroke-linecap': 'square',
  'stroke-linejoin': 'miter',
};

/** The first tag of a drawing, as an editor copies it. */
const opening = `<svg ${Object.entries(frame)
  .map(([name, value]) => `${name}="${value}"`)
  .join(' ')}>`;

const tags = /<(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:-]+="[^"<>]*")*)\s*(\/?)>/g;
const attribute = /([\w:-]+)="([^"]*)"/g;

/**
 * What a drawing holds that it may not. It may hold lines alone: `<path d="…" />` in the frame of all drawings. So it has the grid and
 * the pen of the others and no colour of its own, and nothing in it runs, styles, or asks for another file.
 * @param svg the text of its file
 */
export function faultsOf(svg: string): Fault[] {
  const stray = /<(?!\/?(?:svg|path)\b)\/?([\w:-]+)/.exec(svg);
  if (stray) return [{ wrong: `holds <${stray[1]}>`, cure: 'turn it into <path d="…" />, or remove it: a drawing holds lines alone' }];
  if (svg.replaceAll(tags, '').trim() !== '')
    return [{ wrong: 'holds something else than elements', cure: 'keep <svg> and <path d="…" />; remove comments, declarations and text' }];
  const found = [...svg.matchAll(tags)];
  const [first, ...rest] = found;
  const shape = found.map(([, closes, name, , alone]) => `${closes}${name}${alone}`).join(' ');
  if (!/^svg( path\/)+ \/svg$/.test(shape)) return [{ wrong: 'is no <svg> of <path d="…" />', cure: `begin with ${opening}` }];
  const own = [...first![3]!.matchAll(attribute)];
  if (own.length !== Object.keys(frame).length || own.some(([, name, value]) => frame[name!] !== value))
    return [{ wrong: 'has another grid, pen or colour than the rest', cure: `begin with ${opening}` }];
  const path = rest.slice(0, -1).find(([, , , attributes]) => !/^\s+d="[MmLlHhVvZz0-9.,\s-]+"$/.test(attributes!));
  return path ? [{ wrong: `has a path that is no line: ${path[3]!.trim().slice(0, 40)}`, cure: 'keep `d` alone, with M L H V Z' }] : [];
}

/** The lines of a drawing that has no fault: all its paths as one. */
export const linesOf = (svg: string): string => [...svg.matchAll(/ d="([^"]+)"/g)].map((match) => match[1]).join('');
