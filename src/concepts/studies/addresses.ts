/** Addresses of the library; paths are without the language. */
export const studiesPath = '/studies/';
export const studyPath = (study: { id: string }) => `/studies/${study.id}/`;
export const oldestPath = '/studies/by/oldest/';
export const titlesPath = '/studies/by/title/';
export const authorsPath = '/studies/by/author/';
export const facetPath = (facet: string) => `/studies/by/${facet}/`;
export const facetValuePath = (facet: string, value: { id: string }) => `/studies/by/${facet}/${value.id}/`;
