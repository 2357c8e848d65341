import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';

// Titles are Arabic, French, Spanish: BibTeX of today reads UTF-8, and the ASCII form would drop Arabic altogether.
plugins.config.get('@bibtex').format.asciiOnly = false;

export interface CslDate {
  'date-parts': [number[]];
}

/** A work as citation programs describe it (CSL-JSON), the fields that the portal fills. */
export interface CslItem {
  id: string;
  type: 'report' | 'article' | 'webpage' | 'dataset' | 'legal_case' | 'document' | 'interview' | 'pamphlet';
  title: string;
  author?: ({ family: string; given?: string } | { literal: string })[];
  publisher?: string;
  authority?: string;
  issued?: CslDate;
  accessed?: CslDate;
  URL?: string;
  DOI?: string;
  ISBN?: string;
  number?: string;
  language?: string;
  'container-title'?: string;
  'collection-title'?: string;
}

/** "2023-04" as CSL writes it. */
export const cslDate = (date: string): CslDate => ({ 'date-parts': [date.split('-').map(Number)] });

/** RIS with every field on one line: the wrapped lines that Citation.js writes break words, and few programs join them again. */
const ris = (item: CslItem) =>
  `${new Cite(item)
    .format('ris')
    .replace(/\r?\n(?![A-Z][A-Z0-9] {2}-|$)/g, '')
    .trim()
    .replace(/\r?\n/g, '\r\n')} \r\n`;

export const citeFormats = {
  bib: { type: 'application/x-bibtex', write: (item: CslItem) => new Cite(item).format('bibtex') },
  ris: { type: 'application/x-research-info-systems', write: ris },
  json: { type: 'application/vnd.citationstyles.csl+json', write: (item: CslItem) => `${JSON.stringify([item], null, 2)}\n` },
} as const;
export type CiteFormat = keyof typeof citeFormats;
export const citeFormatNames = Object.keys(citeFormats) as CiteFormat[];
