import CMS from '@sveltia/cms';
import type { Field } from '#src/editor/file/field.ts';
import { localeCodes, locales, type Locale } from '#src/language/locales.ts';

/**
 * The preview of words: every language of the entry beside each other, field by field, as it is typed. The language of the pane is shown as
 * a page has it, in the styles of the portal, the others as they stand in their files. The editor itself edits two languages at a time.
 */

type Words = Record<string, unknown>;
/** An element of the React that the editor brings. */
interface Element {
  type: unknown;
}
/** What the editor gives a preview, as far as this one asks for it: `i18n` are the words of all languages but the pane's. */
interface Shown {
  entry: { toJS: () => { i18n: Record<string, { data: Words }> } };
  widgetFor: (field: string) => Element;
  document: Document;
}
const { h } = window as unknown as { h: (type: string, properties: object, ...children: unknown[]) => Element };
const register = CMS.registerPreviewTemplate as unknown as (name: string, preview: (shown: Shown) => Element) => void;

/** Widths of the columns in rem, at the least: the one that is shown as on a page needs more. */
const [wide, narrow] = [18, 9];
const cell = { whiteSpace: 'pre-wrap', overflowWrap: 'break-word', hyphens: 'auto', verticalAlign: 'top', padding: '0.25rem 0.75rem' };

/** Gives a file of words its preview. @param name of the file in the editor  @param fields of its form */
export function registerBeside(name: string, fields: Field[]): void {
  register(name, ({ entry, widgetFor, document }) => {
    const { i18n } = entry.toJS();
    const own = document.documentElement.lang;
    const codes = localeCodes.filter((code) => code === own || i18n[code]);
    const inLanguage = (code: Locale) => ({ key: code, lang: code, dir: locales[code].dir });
    const groups = fields.map((field) =>
      h(
        'tbody',
        { key: field.name },
        h('tr', {}, h('th', { colSpan: codes.length, scope: 'rowgroup', style: { ...cell, textAlign: 'start' } }, field.label)),
        h(
          'tr',
          {},
          ...codes.map((code) =>
            code === own
              ? h('td', { ...inLanguage(code), style: { ...cell, whiteSpace: 'normal' } }, widgetFor(field.name))
              : h('td', { ...inLanguage(code), style: cell }, said(i18n[code]!.data[field.name])),
          ),
        ),
      ),
    );
    const heads = codes.map((code) =>
      h('th', { ...inLanguage(code), scope: 'col', style: { ...cell, width: `${code === own ? wide : narrow}rem` } }, locales[code].name),
    );
    return h(
      'div',
      { style: { overflowX: 'auto' }, tabIndex: 0 },
      h(
        'table',
        { style: { tableLayout: 'fixed', width: `max(100%, ${wide + (codes.length - 1) * narrow}rem)` } },
        h('thead', {}, h('tr', {}, ...heads)),
        ...groups,
      ),
    );
  });
}

const nothing = [undefined, null, ''];
/** A value in lines: the fields of a group by their names, and a dash where nothing stands. */
function said(value: unknown): string {
  if (Array.isArray(value)) return value.map(said).join('\n') || '–';
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .filter(([, inner]) => !nothing.includes(inner as string))
      .map(([name, inner]) => `${name}: ${said(inner)}`)
      .join('\n');
  return nothing.includes(value as string) ? '–' : String(value as string | number | boolean);
}
