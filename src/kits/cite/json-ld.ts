import type { Thing } from 'schema-dts';

/** What programs read of a page, in the words of schema.org, as the text of a script element. */
export const jsonLd = (schema: Exclude<Thing, string>): string =>
  JSON.stringify({ '@context': 'https://schema.org', ...schema }).replaceAll('<', '\\u003c');
