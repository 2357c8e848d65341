/** What a field that asks the search page loads: of `publish/`, which `frame/` does not import; `astro.config.mjs` says which file it is. */
declare module 'virtual:search-field';
