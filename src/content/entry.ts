/** An entry of the content: its validated fields, its file, and the prose after the front matter of an MDX file. */
export interface Entry<Data = object> {
  id: string;
  file: string;
  data: Data;
  body: string;
}

/** Collections of entries, by the type of their fields: what a rule declares that it reads of the content. */
export type Content<Types extends Record<string, object>> = { [Name in keyof Types]: Entry<Types[Name]>[] };

/** The name of an entry: the last part of its id, which is its folder and the last part of its address. */
export const slugOf = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

/** An id for an address from a name in Latin letters. */
export const slugify = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
