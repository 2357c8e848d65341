import type { Page } from '@playwright/test';

/** How a page is looked at: on a screen, with it enlarged to 400 % (320 × 256 px), or on paper. */
type View = 'screen' | 'enlarged' | 'paper';

/**
 * What is wrong with how a page lies in its window, each as one line: what it is and where.
 *
 * - nothing is cut off: whatever bears words, can be pressed or is a picture stands within the window, or in a frame that scrolls;
 *   on paper nothing scrolls
 * - no frame scrolls sideways but that of a table, a picture or code (WCAG 1.4.10, reflow)
 * - what stays in view leaves more than half of an enlarged window to the page
 * - in the main part no text is smaller than 14 px (docs/design.md); not held to it on paper, where sizes are points
 * - what can be pressed is 24 px high and wide, but a link within a sentence (WCAG 2.5.8 without its exception for spacing)
 */
export const misplaced = (page: Page, view: View): Promise<string[]> =>
  page.evaluate(async (view) => {
    await document.fonts.ready;
    const say = (what: string, element: Element) => `${what}: ${element.outerHTML.replaceAll(/\s+/g, ' ').slice(0, 110)}`;
    const found = new Set<string>();
    const root = document.documentElement;
    const room = root.clientWidth;
    if (root.scrollWidth > room) found.add(`the page is ${root.scrollWidth} px wide`);

    /** What is there for those who listen alone is a pixel in size, or clipped away. */
    const unseen = (element: Element): boolean => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        if (getComputedStyle(at).clipPath.startsWith('inset(50%')) return true;
      }
      return false;
    };
    const scrolls = ({ overflowX }: CSSStyleDeclaration) => overflowX === 'auto' || overflowX === 'scroll';
    const frameOf = (element: Element): Element | null => {
      for (let at = element.parentElement; at; at = at.parentElement) if (scrolls(getComputedStyle(at))) return at;
      return null;
    };
    const said = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && /\S/.test(node.textContent!));
    const pressed = 'a[href], button, summary, input:not([type="hidden"]), select, textarea, label:has(input)';

    let kept = 0;
    for (const element of document.querySelectorAll('body *')) {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const style = getComputedStyle(element);
      if (scrolls(style) && element.scrollWidth > element.clientWidth) {
        if (view === 'paper') found.add(say('cut off on paper', element));
        else if (!element.querySelector('table, svg, img, code') && !element.matches('pre, input, textarea'))
          found.add(say('scrolls sideways', element));
      }
      if (view === 'enlarged' && (style.position === 'fixed' || style.position === 'sticky'))
        kept += element.getBoundingClientRect().height;
      const bearsWords = said(element);
      const canBePressed = element.matches(pressed);
      if (!bearsWords && !canBePressed && !element.matches('svg, img')) continue;
      const box = element.getBoundingClientRect();
      if (box.width <= 1 || box.height <= 1 || unseen(element)) continue;
      if ((box.left < -1 || box.right > room + 1) && box.bottom > 0 && !frameOf(element)) found.add(say(`beyond the ${view}`, element));
      if (view === 'paper') continue;
      const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
      const size = parseFloat(style.fontSize) * Math.abs(scale);
      if (bearsWords && size < 13.95 && element.closest('main')) found.add(say(`text of ${size} px`, element));
      if (canBePressed && (box.width < 23.5 || box.height < 23.5)) {
        // A link in a line of other words is as high as that line.
        const line = element.closest('p, li, dd, dt, td, th, figcaption, label, summary, blockquote, div, h1, h2, h3');
        const inSentence =
          style.display.startsWith('inline') && line !== element && line!.textContent!.trim() !== element.textContent!.trim();
        const control = element.closest('label')?.getBoundingClientRect();
        if (!inSentence && !(control && control.height >= 23.5))
          found.add(say(`target of ${box.width.toFixed()} × ${box.height.toFixed()} px`, element));
      }
    }
    if (kept > window.innerHeight / 2) found.add(`${kept} of ${window.innerHeight} px stay in view`);
    return [...found];
  }, view);

/**
 * The things that can be reached by keyboard and do not show it when they are, one of each look: what has no outline, of 2 px or
 * more, while it has the focus (WCAG 2.4.7).
 */
export const unmarkedFocus = async (page: Page): Promise<string[]> => {
  await page.keyboard.press('Tab'); // what is focused by script after a key was pressed counts as focused by keyboard
  return page.evaluate(() => {
    const looks = new Set<string>();
    const unmarked: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('a[href], button, summary, input, select, textarea, [tabindex="0"]')) {
      const look = `${element.tagName}|${element.getAttribute('class')}|${element.parentElement!.getAttribute('class')}`;
      if (looks.has(look) || !element.checkVisibility({ visibilityProperty: true })) continue;
      element.focus({ preventScroll: true });
      if (document.activeElement !== element) continue;
      looks.add(look);
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) unmarked.push(element.outerHTML.slice(0, 110));
    }
    (document.activeElement as HTMLElement | null)?.blur();
    return unmarked;
  });
};

/**
 * What is lost where the reader's own colours replace those of the page (forced colours): whatever was said by a ground alone.
 *
 * - a shape without words is drawn by its edge, or as a picture that stands out from the ground at 3:1 (WCAG 1.4.11)
 * - what can be pressed and had a ground of its own keeps an edge or a line below its words
 */
export const lostColours = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const brush = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true })!;
    const known = new Map<string, number>();
    /** Relative luminance of a colour in whatever notation; of one that cannot be seen through it, that of what shows. */
    const luminance = (colour: string, ground?: string): number => {
      const key = `${colour}|${ground}`;
      if (!known.has(key)) {
        for (const each of ground ? [ground, colour] : [colour]) {
          brush.fillStyle = each;
          brush.fillRect(0, 0, 1, 1);
        }
        const [red, green, blue] = [...brush.getImageData(0, 0, 1, 1).data].map((part) => {
          const share = part / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        known.set(key, 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!);
      }
      return known.get(key)!;
    };
    const canvas = getComputedStyle(document.documentElement).backgroundColor;
    const standsOut = (colour: string) => {
      if (colour === 'none') return false;
      if (colour.startsWith('url(')) return true;
      const [high, low] = [luminance(colour, canvas), luminance(canvas)].toSorted((a, b) => b - a);
      return (high! + 0.05) / (low! + 0.05) >= 3;
    };
    const clear = (colour: string) => /^rgba\(.*, 0\)$|^transparent$/.test(colour);
    const lost: string[] = [];
    for (const element of document.querySelectorAll('body *')) {
      if (element.closest('[aria-hidden="true"]:not(svg)') || !element.checkVisibility({ visibilityProperty: true })) continue;
      const style = getComputedStyle(element);
      if (element instanceof SVGGeometryElement) {
        if (element.closest('defs, clipPath, mask')) continue;
        const drawn = [style.fill, style.stroke].filter((colour) => colour !== 'none' && !clear(colour));
        if (drawn.length > 0 && !drawn.some(standsOut)) lost.push(`shape: ${element.outerHTML.slice(0, 110)}`);
        continue;
      }
      if (clear(style.backgroundColor) || element instanceof SVGElement) continue;
      const edged = ['Top', 'Bottom', 'Left', 'Right'].some((side) => {
        const edge = style as unknown as Record<string, string>;
        return edge[`border${side}Style`] !== 'none' && parseFloat(edge[`border${side}Width`]!) >= 1;
      });
      if (edged || style.outlineStyle !== 'none') continue;
      const { width, height } = element.getBoundingClientRect();
      const bare = element.childNodes.length === 0 && !element.matches('input, img, iframe');
      const kept = style.forcedColorAdjust === 'none' && standsOut(style.backgroundColor);
      if (bare && !kept && width > 2 && height > 2) lost.push(`ground: ${element.outerHTML.slice(0, 110)}`);
      if (element.matches('a[href], button') && !style.textDecorationLine.includes('underline'))
        lost.push(`edge: ${element.outerHTML.slice(0, 110)}`);
    }
    return lost;
  });

/** Width and height of the part of a sheet of A4 that is printed on, in px: the margins stand in src/ui/styles/print.css. */
export const sheet = { width: Math.floor(((210 - 2 * 14) / 25.4) * 96), height: Math.floor(((297 - 2 * 12) / 25.4) * 96) };

/** What of a page for paper is amiss beside its places: a navigation or a form that prints, or no number to call on the first sheet. */
export const misprinted = (page: Page): Promise<string[]> =>
  page.evaluate((height) => {
    const shown = (selector: string) => [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility());
    const numbers = shown('a[href^="tel:"]').filter((each) => each.getBoundingClientRect().bottom <= height);
    return [
      ...shown('nav, form, button').map((each) => `prints: ${each.outerHTML.slice(0, 110)}`),
      ...(numbers.length > 0 ? [] : ['no number to call on the first sheet']),
    ];
  }, sheet.height);
