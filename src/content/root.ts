/** The folder of the content; tests and benches point it at another one. */
export const contentRoot = process.env.PORTAL_CONTENT ?? 'content';

/** Where Astro keeps what it read of a content: what was read of another one would lead nowhere. */
export const cacheOf = (content: string): string => `node_modules/.astro/${content.replaceAll(/\W+/g, '-')}`;
