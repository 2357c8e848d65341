import { attributeOf } from '#src/language/attributes.ts';
import { escaped } from '#src/kits/escape.ts';
import { isolated } from '#src/language/bidi.ts';
import { langAttributes, type Said } from '#src/language/localise.ts';
import { locales, type Locale } from '#src/language/locales.ts';
import type { Drawing, DrawnText } from './chart.ts';
import { percent } from './time.ts';

/** Words as they stand in an element: numbers and names that would flip keep their own order. */
const written = (said: Said): string => escaped(isolated(said.value, locales[said.locale].dir));

/** Attributes of an element, without those that have no value. */
const attributes = (values: Record<string, string | number | undefined>) =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');

/** How the parts of a drawing look: by the style sheet of a page, or by attributes of their own. */
type Look = (part: 'bar' | 'past' | 'rule' | DrawnText['role']) => Record<string, string | undefined>;

const textOf = ({ said, role, x, y, gap, anchor }: DrawnText, dir: Drawing['dir'], look: Look) =>
  `<text${attributes({
    ...look(role),
    x: percent(x),
    y,
    dy: '.35em',
    dx: gap === 0 ? undefined : dir === 'rtl' ? -gap : gap,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    lang: langAttributes(said).lang,
  })}>${written(said)}</text>`;

/** The elements of a drawing. */
const parts = ({ bars, rules, texts, dir }: Drawing, look: Look): string =>
  [
    ...bars.map(
      ({ x, y, width, height, newest }) =>
        `<rect${attributes({ ...look(newest ? 'bar' : 'past'), x: percent(x), y, width: percent(width), height })}/>`,
    ),
    ...rules.map(({ x1, x2, y }) => `<line${attributes({ ...look('rule'), x1: percent(x1), x2: percent(x2), y1: y, y2: y })}/>`),
    ...texts.map((text) => textOf(text, dir, look)),
  ].join('');

const classes: Partial<Record<Parameters<Look>[0], string>> = {
  bar: 'bar',
  past: 'bar past',
  panel: 'panel',
  between: 'between',
  figure: 'figure',
};

/**
 * A drawing within a page, as wide as its place. Its colours are those of the style sheet (chart.css), so that it follows theme, print
 * and contrast; it carries no style of its own, which the security policy forbids.
 * @param description what it shows, for those who do not see it
 * @param locale language of the page
 */
export function inlineSvg(drawing: Drawing, description: Said, locale: Locale): string {
  const named = { class: 'chart', role: 'img', ...attributeOf('aria-label', description) };
  const own = { 'aria-hidden': 'true', lang: description.fallback ? locales[locale].tag : undefined };
  return (
    `<svg${attributes({ ...named, width: '100%', height: drawing.height, direction: drawing.dir })}>` +
    `<g${attributes(own)}>${parts(drawing, (part) => ({ class: classes[part] }))}</g></svg>`
  );
}

/** What stands round a drawing where it is a file: its title and, at the foot, where it comes from. */
interface FileWords {
  title: Said;
  notes: Said[];
  lang: string;
}

/** Of a picture that stands alone: width, margin, and heights of its lines, in pixels. */
export const sheet = { width: 960, margin: 40, title: 56, note: 26 };

/** How high a picture is that stands alone. */
export const sheetHeight = ({ height }: Drawing, notes: number): number =>
  2 * sheet.margin + sheet.title + height + 20 + notes * sheet.note;

/**
 * A drawing as a file of its own, which brings what a page would give it: ground, colours, title and sources. By attributes, for the
 * security policy of a server forbids the styles of a file too.
 * @param colours those of the light scheme: a picture in a document of others has their ground
 */
export function svgFile(drawing: Drawing, { title, notes, lang }: FileWords, colours: Record<string, string>): string {
  const height = sheetHeight(drawing, notes.length);
  const inner = sheet.width - 2 * sheet.margin;
  const bold = { 'font-weight': '700', 'unicode-bidi': 'plaintext' };
  const label = { 'unicode-bidi': 'plaintext' };
  const looks: Record<Parameters<Look>[0], Record<string, string | undefined>> = {
    bar: { fill: colours['link'] },
    past: { fill: colours['link'], 'fill-opacity': '.7' },
    rule: { stroke: colours['control'] },
    label,
    between: label,
    panel: bold,
    figure: bold,
  };
  const line = (said: Said, y: number, look: Record<string, string | number | undefined>) =>
    `<text${attributes({ x: drawing.dir === 'rtl' ? sheet.width - sheet.margin : sheet.margin, y, ...look, lang: langAttributes(said).lang })}>${written(said)}</text>`;
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: sheet.width,
    height,
    viewBox: `0 0 ${sheet.width} ${height}`,
    'xml:lang': lang,
    direction: drawing.dir,
    fill: colours['ink'],
    'font-family': 'Noto Sans, Noto Sans Arabic, system-ui, sans-serif',
    'font-size': 15,
  };
  const note = { 'unicode-bidi': 'plaintext', 'font-size': 14, fill: colours['quiet'] };
  const place = { x: sheet.margin, y: sheet.margin + sheet.title, width: inner, height: drawing.height, overflow: 'visible' };
  return [
    `<svg${attributes(root)}><title>${escaped(title.value)}</title>`,
    `<rect${attributes({ width: '100%', height: '100%', fill: colours['ground'] })}/>`,
    line(title, sheet.margin + 16, { ...bold, 'font-size': 24 }),
    `<svg${attributes(place)}>${parts(drawing, (part) => looks[part])}</svg>`,
    ...notes.map((said, index) => line(said, height - sheet.margin - (notes.length - 1 - index) * sheet.note, note)),
    '</svg>\n',
  ].join('');
}
