/** What we use of Citation.js, which ships no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(item: object);
    format(form: 'bibtex'): string;
    format(form: 'ris', options: { format: 'object' }): Record<string, string | string[]>[];
  }
  export const plugins: {
    config: {
      get(name: '@bibtex'): { format: { asciiOnly: boolean; useIdAsLabel: boolean; checkLabel: boolean } };
      get(name: '@ris'): { outputSpec: 'mixed' | 'new' | 'old' };
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
