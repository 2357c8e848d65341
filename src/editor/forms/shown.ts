import type { Field } from '#src/editor/file/field.ts';
import type { EditorConfig } from './config.ts';

/** What only the reading and writing of files asks of a field: the editor would tell of each that it does not know it. */
const ours = ['left', 'as'];

/** A field as the editor knows it, without how the file has it. */
const shown = (field: Field): object => ({
  ...Object.fromEntries(Object.entries(field).filter(([name]) => !ours.includes(name))),
  ...(field.fields && { fields: field.fields.map(shown) }),
  ...(field.field && { field: shown(field.field) }),
  ...(field.types && { types: field.types.map((type) => ({ ...type, fields: type.fields.map(shown) })) }),
});

/** The configuration as the editor takes it: each form, which `editorConfig` gives once by its format, stands wherever it is shown. */
export function shownConfig({ cms, formats }: Pick<EditorConfig, 'cms' | 'formats'>): object {
  const forms = Object.fromEntries(Object.entries(formats).map(([name, { fields }]) => [name, fields.map(shown)]));
  const withFields = <Part extends object>(part: Part) =>
    'format' in part && typeof part.format === 'string' ? { ...part, fields: forms[part.format] } : part;
  const collections = cms.collections.map((collection) =>
    withFields('files' in collection ? { ...collection, files: collection.files!.map(withFields) } : { ...collection }),
  );
  return { ...cms, collections };
}
