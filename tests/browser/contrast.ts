import type { Page } from '@playwright/test';

/** As far as axe is used here: https://github.com/dequelabs/axe-core/blob/develop/doc/API.md */
interface Result {
  nodes: { html: string; element: Element; any: { data: { contrastRatio?: number } | null }[] }[];
}
interface Axe {
  run(context: { include: Element[] }, options: object): Promise<{ violations: Result[]; passes: Result[] }>;
}

/**
 * The texts of a page whose contrast is below that of WCAG, by the axe that was run in it before.
 *
 * Contrast is most of what axe costs, and a list of a hundred rows is a hundred times the same: of the texts that look alike, by
 * the computed styles of the element and of all it stands in, the first is examined for all of them. Wherever axe does not tell a
 * ratio of the first (it is hidden, half covered, a single sign), all are examined; and so is each text that may stand over
 * something it does not stand in: what is positioned, floating, transformed, moved by a negative margin or put into a cell.
 * @returns the HTML of each such text
 */
export const faintTexts = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { axe } = window as unknown as { axe: Axe };
    const behind = ['background-color', 'background-image', 'background-clip', 'opacity', 'filter', 'mix-blend-mode'];
    const own = ['color', 'font-size', 'font-weight', 'text-shadow', '-webkit-text-stroke', '-webkit-text-fill-color'];
    const valuesOf = (style: CSSStyleDeclaration, names: string[]) => names.map((name) => style.getPropertyValue(name)).join('|');
    const moved = (style: CSSStyleDeclaration) =>
      style.position !== 'static' ||
      style.float !== 'none' ||
      [style.transform, style.translate, style.scale, style.rotate].some((value) => value !== 'none') ||
      /(^| )-/.test(style.margin) ||
      /\d \/ \d/.test(style.gridArea);

    /** What an element puts behind its texts, with all it stands in; and whether one of them may stand over something else. */
    const grounds = new Map<Element, { look: string; apart: boolean }>();
    const groundOf = (element: Element | null): { look: string; apart: boolean } => {
      if (!element) return { look: '', apart: false };
      const known = grounds.get(element);
      if (known) return known;
      const above = groundOf(element.parentElement);
      const style = getComputedStyle(element);
      const ground = { look: `${above.look}\n${valuesOf(style, behind)}`, apart: above.apart || moved(style) };
      grounds.set(element, ground);
      return ground;
    };

    const looks = new Map<string, Element[]>();
    for (const element of document.querySelectorAll('body, body *')) {
      const field = element.matches('input, select, textarea, button');
      const said = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '');
      if ((!said && !field) || !element.checkVisibility({ visibilityProperty: true })) continue;
      const { look, apart } = groundOf(element);
      const key = apart || field ? String(looks.size) : `${look}\n${valuesOf(getComputedStyle(element), own)}`;
      looks.set(key, [...(looks.get(key) ?? []), element]);
    }

    const examine = async (include: Element[]) => {
      if (include.length === 0) return { faint: [], told: new Set<Element>() };
      const options = {
        runOnly: ['color-contrast'],
        resultTypes: ['violations', 'passes'],
        preload: false,
        elementRef: true,
        selectors: false,
      };
      const { violations, passes } = await axe.run({ include }, options);
      const faint = violations.flatMap(({ nodes }) => nodes);
      const ratios = [...faint, ...passes.flatMap(({ nodes }) => nodes)].filter(({ any }) => any[0]?.data?.contrastRatio);
      return { faint: faint.map(({ html }) => html), told: new Set(ratios.map(({ element }) => element)) };
    };
    // Whose first text told no ratio in the scheme before tells none in this one either.
    const kept = window as { untold?: WeakSet<Element> };
    const before = (kept.untold ??= new WeakSet());
    const groups = [...looks.values()];
    const first = await examine(groups.flatMap(([element, ...others]) => (before.has(element!) ? [element!, ...others] : [element!])));
    const untold = groups.filter(([element]) => !first.told.has(element!) && !before.has(element!));
    for (const [element] of untold) before.add(element!);
    const rest = await examine(untold.flatMap(([, ...others]) => others));
    return [...first.faint, ...rest.faint];
  });
