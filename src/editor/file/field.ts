/**
 * A field of a form, as the browser editor takes it, with how the file has it: the editor passes over what it does not know. Made from the
 * schemas by `src/editor/forms/`, and read again in the browser, where files become forms and forms files.
 */
export interface Field {
  name: string;
  label: string;
  widget: string;
  hint?: string;
  required: boolean;
  /** One for each language, beside each other. */
  i18n?: boolean;
  readonly?: boolean;
  /** The fields of a group, or of each item of a list. */
  fields?: Field[];
  /** The only field of each item of a list: the list holds values, and no groups. */
  field?: Field;
  /** The forms that a group, or an item of a list, may have: `typeKey` tells which. */
  types?: { name: string; label: string; fields: Field[] }[];
  typeKey?: string;
  /** What stands in the file for a field that is left empty: nothing where this says nothing. */
  left?: 'null' | 'list' | 'group' | 'false';
  /** How the file writes what the editor can only hold otherwise. */
  as?: Written;
  /** What only some widgets have. */
  options?: { label: string; value: string | number }[];
  collection?: string;
  file?: string;
  multiple?: boolean;
  pattern?: [string, string];
  [more: string]: unknown;
}

/**
 * - `idOrPage`: the id of a document, or a group   - `pairs`: a group whose names are free; here a list of names and values
 * - `pair`: a list of two; here a group   - `literal`: a value of several types; here as text
 */
type Written = 'idOrPage' | 'pairs' | 'pair' | 'literal';

/** The names of what the editor holds in the place of the `Written`. */
export const heldAs = { id: 'id', name: 'name', value: 'value', first: 'from', second: 'to', document: 'document', page: 'page' } as const;
