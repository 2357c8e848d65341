import { digests } from '#src/frame/exit/inline.ts';

/**
 * What a page may load: files of this host, and in the page itself no script but those of the exit and of the guide, by their digests, and no
 * style. It stands in each page, so that it holds on any host. The dev server puts styles
 * into the page and would break under it.
 */
export const policy = import.meta.env.PROD
  ? `default-src 'self'; script-src 'self' ${digests}; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'`
  : undefined;
