/** What we use of Citation.js, which ships no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(item: object);
    format(form: 'bibtex' | 'ris'): string;
    format(form: 'data', options: { format: 'object' }): object[];
  }
  export const plugins: { config: { get(name: string): { format: { asciiOnly: boolean } } } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
