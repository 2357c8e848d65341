import { readdirSync } from 'node:fs';
import { localeCodes, originalLocale } from '../src/language/locales.ts';
import { always, unframed } from './headers.ts';
import { beginnings, caching, embedding } from './rules.ts';

/**
 * The two files that the usual hosts of static sites read from the folder of the site. All rules that fit an address count there, and
 * a header that two of them name is sent twice: so each header of a rule stands in no other that fits the same address.
 */

const rule = (path: string, headers: Record<string, string>) =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');

/** Sections of the address, those of the programmes among them. */
const sections = new Set([
  ...readdirSync('src/pages/[locale]', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('['))
    .map(({ name }) => name),
  ...readdirSync('content/programmes'),
]);
/** Every address of a page that may not be framed: all but the pictures of figures. What a page loads, it says in itself. */
const pages = [
  '/',
  '/:language/',
  ...[...sections]
    .toSorted()
    .flatMap((section) =>
      section === 'statistics' ? ['', ':series/', 'questions/*'].map((rest) => `/:language/statistics/${rest}`) : `/:language/${section}/*`,
    ),
];
const programs = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': embedding.all };

/** What `_headers` holds. Caching of what has no digest stays that of these hosts: kept, and asked for again each time. */
export const headersFile = () =>
  [
    '# Made by npx node deploy/write.ts from deploy/rules.ts: change that, not this.',
    rule('/*', always),
    rule('/_astro/*', { 'Cache-Control': caching.withDigest }),
    rule('/search/:language/:digest/*', { 'Cache-Control': caching.withDigest }),
    ...beginnings.map(([beginning]) => rule(`/${beginning}/help/*`, { 'Cache-Control': caching.help })),
    rule('/data/*', programs),
    rule('/:language/feeds/*', programs),
    ...pages.map((path) => rule(path, { 'Content-Security-Policy': unframed })),
    '',
  ].join('\n');

/** What `_redirects` holds: a host that knows no languages, or no pages of errors, passes over those lines. */
export const redirectsFile = () =>
  [
    '# Made by npx node deploy/write.ts from deploy/rules.ts: change that, not this.',
    ...localeCodes.filter((locale) => locale !== originalLocale).map((locale) => `/ /${locale}/ 302 Language=${locale}`),
    ...beginnings.map(([beginning, language]) => `/${beginning}/* /${language}/404.html 404`),
    '',
  ].join('\n');
