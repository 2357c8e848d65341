/**
 * What a page may load: files of this host, no inline script or style. WebAssembly is the search engine's. It stands in
 * each page, so that it holds on any host. The dev server puts styles into the page and would break under it.
 */
export const policy = import.meta.env.PROD
  ? "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'"
  : undefined;
