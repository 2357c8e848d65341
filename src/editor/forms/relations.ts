import { collections, type CollectionName } from '#src/check/collections.ts';
import { targets } from '#src/check/references.ts';
import type { Referent } from '#src/content/schema.ts';
import type { Field } from '#src/editor/file/field.ts';
import { rowsKey } from '#src/editor/file/format.ts';

/** The collection of the editor that holds all lists of one file. */
export const listsName = 'lists';

/**
 * A field in which one chooses an entry. What is written as a number of a programme, or as the way to a part of an entry, is typed, and
 * the check says whether it exists: one field of the editor can look only into one collection.
 * @returns undefined for those
 */
export function relationTo(referent: Referent): (Pick<Field, 'widget' | 'collection' | 'file'> & Record<string, unknown>) | undefined {
  const { in: places, ids } = targets[referent];
  const name = places[0] as CollectionName;
  const collection = collections[name];
  if (places.length > 1 || (ids && !sameIds.has(referent))) return undefined;
  if (collection.shape === 'rows') {
    const own = `${rowsKey}.*.`;
    return {
      widget: 'relation',
      collection: listsName,
      file: name,
      value_field: `${own}id`,
      display_fields: [`${own}id`],
      search_fields: [`${own}id`],
    };
  }
  if (collection.pattern.split('*').length !== 2) return undefined;
  return { widget: 'relation', collection: name, value_field: '{{slug}}', display_fields: ['{{slug}}'], search_fields: ['{{slug}}'] };
}

/** Of these only some entries can be referred to, or by the name of their file: their ids are those of the editor still. */
const sameIds = new Set<Referent>(['decision', 'series']);
