import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { z } from 'zod';

// Titles are Arabic, French, Spanish: BibTeX of today reads UTF-8, and the ASCII form would drop Arabic altogether.
// The key is the entry's own id, hyphens included: one made of author, year and title would stand twice.
Object.assign(plugins.config.get('@bibtex').format, { asciiOnly: false, useIdAsLabel: true, checkLabel: false });
plugins.config.get('@ris').outputSpec = 'new';

const partialDate = z.strictObject({ 'date-parts': z.tuple([z.array(z.int()).min(1).max(3)]) });
type CslDate = z.infer<typeof partialDate>;

const personOrBody = z.union([
  z.strictObject({ family: z.string(), given: z.string().optional() }),
  z.strictObject({ literal: z.string() }),
]);

/** A work as citation programs describe it (CSL-JSON), the fields that the portal fills. */
const cslItem = z.strictObject({
  id: z.string(),
  type: z.enum(['report', 'article', 'article-journal', 'webpage', 'dataset', 'legal_case', 'document', 'interview', 'pamphlet']),
  title: z.string(),
  author: z.array(personOrBody).optional(),
  publisher: z.string().optional(),
  authority: z.string().optional(),
  issued: partialDate.optional(),
  accessed: partialDate.optional(),
  URL: z.string().optional(),
  DOI: z.string().optional(),
  ISBN: z.string().optional(),
  number: z.string().optional(),
  language: z.string().optional(),
  'container-title': z.string().optional(),
  'collection-title': z.string().optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  page: z.string().optional(),
});
export type CslItem = z.infer<typeof cslItem>;

/** What each CSL-JSON file of the portal holds: a list of works. */
export const cslDocument = z.array(cslItem);

/** "2023-04" as CSL writes it. */
export const cslDate = (date: string): CslDate => ({ 'date-parts': [date.split('-').map(Number)] });

/** A date as ISO 8601 writes it, as precise as it is known. */
export const isoDate = (date: CslDate | undefined): string | undefined =>
  date?.['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-');

/** Names as one line each: "Family, Given", or the name of a body. */
export const authorNames = ({ author = [] }: CslItem): string[] =>
  author.map((name) => ('literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', ')));

/** The container of a page is told as its series; a journal is told as one. */
const inSeries = ({ type, 'container-title': container }: CslItem) =>
  container && type !== 'article-journal' ? { 'collection-title': container } : {};

/** A family name with a small word in it, between braces: BibTeX would take what stands before that word for a title (Garza de Peña). */
const whole = (family: string): string => (/ \p{Ll}/u.test(family) ? `{${family}}` : family);

/**
 * BibTeX knows neither courts, nor containers of pages, nor days: the court is its publisher, the container its series, and a `date`
 * that readers of today prefer stands beside year and month.
 */
function bibtex(item: CslItem): string {
  const date = isoDate(item.issued);
  const [year, month] = item.issued?.['date-parts'][0] ?? [];
  const text = new Cite({
    ...item,
    ...(item.authority && { publisher: item.authority }),
    ...(item.type === 'legal_case' && { 'collection-number': item.number }),
    ...inSeries(item),
    ...(year && { issued: { 'date-parts': [month ? [year, month] : [year]] } }),
  }).format('bibtex');
  const families = (item.author ?? []).flatMap((name) => ('family' in name ? [name.family] : []));
  const named = text.replace(/^\tauthor = .*$/m, (line) =>
    families.reduce((all, family) => all.replace(`${family}, `, () => `${whole(family)}, `), line),
  );
  return date ? named.replace('\n\tyear = ', () => `\n\tdate = {${date}},\n\tyear = `) : named;
}

/**
 * RIS with every field on one line: the wrapped lines that Citation.js writes break words, and few programs join them again. A comma
 * at the end keeps the name of a body whole; SV is where EndNote and Zotero keep the number of a case.
 */
function ris(item: CslItem): string {
  const [fields] = new Cite({ ...item, ...inSeries(item) }).format('ris', {
    format: 'object',
  });
  const { TY, ...tags } = fields!;
  const lines = Object.entries({
    ...tags,
    ID: item.id,
    ...(item.author && { AU: authorNames(item).map((name, index) => ('literal' in item.author![index]! ? `${name},` : name)) }),
    ...(item.type === 'article-journal' && { T2: item['container-title']!, PB: item.publisher! }), // left out of what is a journal's
    ...(item.number && { SV: item.number }),
  }).flatMap(([tag, value]) => [value].flat().map((each) => `${tag}  - ${each}`));
  return [`TY  - ${String(TY)}`, ...lines, 'ER  - ', ''].join('\r\n');
}

export const citeFormats = {
  bib: { type: 'application/x-bibtex', write: bibtex },
  ris: { type: 'application/x-research-info-systems', write: ris },
  json: { type: 'application/vnd.citationstyles.csl+json', write: (item: CslItem) => `${JSON.stringify([item], null, 2)}\n` },
} as const;
export type CiteFormat = keyof typeof citeFormats;
export const citeFormatNames = Object.keys(citeFormats) as CiteFormat[];
