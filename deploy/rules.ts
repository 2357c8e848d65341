import { languageOf, localeCodes, locales, originalLocale, pageLocales, type Language } from '../src/language/locales.ts';

/**
 * THE rules that every server of the portal keeps: headers, caching, types, languages. `npx node deploy/write.ts` makes of them
 * nginx.conf, the Caddyfile and the files of static hosts; the project's own server (scripts/site-server.ts) reads them here; and
 * tests/servers.test.ts asks all of them the same questions. The patterns are written for PCRE, RE2 and JavaScript alike: they look
 * neither ahead nor behind and refer to no group.
 */

/** What addresses of pages begin with, each with the language of its pages of errors: where another language fills the gaps, its own. */
export const beginnings: readonly (readonly [beginning: string, language: Language])[] = pageLocales.map((locale) => [
  locale,
  languageOf(locale),
]);
const begun = beginnings.map(([beginning]) => beginning).join('|');
/** What a language has once, whatever fills its gaps, stands here alone. */
const languages = localeCodes.join('|');

/** An address of the portal in one of its languages. */
export const inLanguage = `^/+(${begun})(/|$)`;

/** Patterns over an address, each with the language in which it is said that it is not found. */
export const errorLanguages = beginnings.map(([beginning, language]) => [`^/+${beginning}(/|$)`, language] as const);

/** Help pages, however they are written, found or not: nothing of them is stored, logged or told. */
export const ofHelp = `^/+((${begun})/+)?help(/|$)`;

/** Names with a digest in them: what they hold never changes. */
export const withDigest = ['^/_astro/', '^/search/[a-z]+/[0-9a-f]+/'];

/** Pictures of figures, which may stand in a frame on any site; nothing else may. */
export const framed = `^/(${languages})/statistics/embed/[a-z0-9-]+/(index\\.html)?$`;

/** What programs of other sites may read: the data and the feeds. */
export const open = ['^/data/', `^/(${languages})/feeds/`];

/** The editor, which only a build with PORTAL_ADMIN=1 has. */
export const editor = '^/admin/';

/** Files whose names begin with a point, but for the folder of RFC 8615: none is sent. Nor is what static hosts read. */
export const hidden = ['/\\.([^w]|w[^e]|we[^l])', '^/_(headers|redirects)$'];

/** What an answer may be kept for. */
export const caching = {
  /** Asked for again each time, and mostly answered with 304. */
  page: 'no-cache',
  withDigest: 'public, max-age=31536000, immutable',
  help: 'no-store',
  door: 'private, no-store',
} as const;

/** Who may embed an answer elsewhere than in a frame. */
export const embedding = { own: 'same-origin', all: 'cross-origin' } as const;

/** What `Strict-Transport-Security` says once the operator has switched it on: a year. */
export const transportSecurity = 'max-age=31536000';

/** Methods that the portal answers. */
export const methods = ['GET', 'HEAD'];

/** An address of more characters is answered with 414. */
export const longestAddress = 8000;

/** Media types by the end of the name; those of text are in UTF-8 and say so. `tests/site/root-files.test.ts` holds that every file has one. */
export const types: Record<string, { type: string; text?: true }> = {
  html: { type: 'text/html', text: true },
  css: { type: 'text/css', text: true },
  js: { type: 'text/javascript', text: true },
  txt: { type: 'text/plain', text: true },
  csv: { type: 'text/csv', text: true },
  ics: { type: 'text/calendar', text: true },
  json: { type: 'application/json', text: true },
  jsonld: { type: 'application/ld+json', text: true },
  xml: { type: 'application/xml', text: true },
  atom: { type: 'application/atom+xml', text: true },
  xlf: { type: 'application/xliff+xml', text: true },
  bib: { type: 'application/x-bibtex', text: true },
  ris: { type: 'application/x-research-info-systems', text: true },
  svg: { type: 'image/svg+xml', text: true },
  png: { type: 'image/png' },
  webp: { type: 'image/webp' },
  jpg: { type: 'image/jpeg' },
  jpeg: { type: 'image/jpeg' },
  avif: { type: 'image/avif' },
  ico: { type: 'image/x-icon' },
  woff2: { type: 'font/woff2' },
  pdf: { type: 'application/pdf' },
  zip: { type: 'application/zip' },
};

/** Files of text without an end to their name. */
export const plainText = '/SHA256SUMS$';

/**
 * The media type of a file.
 * @param path of an address, which begins with "/"
 * @returns with its charset where it is text; that of unknown bytes for a name that the table does not know
 */
export function typeOf(path: string): string {
  const row = new RegExp(plainText).test(path) ? types.txt : types[/\.([a-z0-9]+)$/.exec(path)?.[1] ?? ''];
  return row ? `${row.type}${row.text ? '; charset=utf-8' : ''}` : 'application/octet-stream';
}

/** Codes by which readers ask for a language beside its own. */
const alsoAskedAs: Partial<Record<Language, string[]>> = { zgh: ['ber', 'tzm', 'shi', 'rif'] };

/** Each language with the codes by which readers ask for it. */
export const askedAs = localeCodes.map((locale) => [locale, [locale, ...(alsoAskedAs[locale] ?? [])]] as const);

const known = [...askedAs.flatMap(([, codes]) => codes), '\\*'].join('|');
const item = (weight: string) => `^([^,]*,)*?\\s*(${known})(-[^,;\\s]*)?\\s*${weight}\\s*(,|$)`;

/**
 * Patterns over `Accept-Language`, of which the first that fits has in its second group the language asked for most (RFC 9110, 12.5.4),
 * or "*". Weights count to a tenth; within a tenth, the order of the list, in which browsers send it. A weight of 0 fits none.
 */
export const askedMost: readonly string[] = [
  item('(;\\s*q=1(\\.0*)?)?'),
  ...[9, 8, 7, 6, 5, 4, 3, 2, 1].map((tenth) => item(`;\\s*q=0?\\.${tenth}[0-9]*`)),
  item(';\\s*q=0?\\.0[0-9]*[1-9][0-9]*'),
];

/** The language where the reader asks for none in particular, the original one unless it is refused; then the one it falls back to. */
export const unasked = {
  refusal: `(^|,)\\s*${originalLocale}(-[^,;\\s]*)?\\s*;\\s*q=0(\\.0*)?\\s*(,|$)`,
  language: originalLocale,
  otherwise: locales[originalLocale].fallback[0],
} as const;

/** The language that the door leads a reader to. @param header `Accept-Language` as sent; empty when it is missing */
export function languageFor(header: string): Language {
  const asked = askedMost.map((pattern) => new RegExp(pattern, 'i').exec(header)?.[2]?.toLowerCase()).find(Boolean);
  const row = askedAs.find(([, codes]) => codes.includes(asked ?? ''));
  return row?.[0] ?? (new RegExp(unasked.refusal, 'i').test(header) ? unasked.otherwise : unasked.language);
}
