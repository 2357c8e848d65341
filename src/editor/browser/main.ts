import CMS from '@sveltia/cms';
import type { EditorConfig } from '#src/editor/forms/config.ts';
import type { Field } from '#src/editor/file/field.ts';
import { formatOf } from '#src/editor/file/format.ts';
import { registerComponents } from './components.ts';

/** Starts the editor with what `src/editor/forms/` made for it: its forms, and how their files are read and written. */
const { cms, formats, components, styles } = (await (await fetch('config.json')).json()) as EditorConfig;

const blocks = components.filter(({ place }) => place === 'block').map(({ id }) => id);
for (const [name, { fields, ...format }] of Object.entries(formats))
  CMS.registerCustomFormat(name, format.extension, formatOf(fields, format, blocks));
registerComponents(components);
for (const style of styles) CMS.registerPreviewStyle(style);

/** A field as the editor knows it, without how the file has it. */
const shown = (field: Field): object => ({
  ...field,
  left: undefined,
  as: undefined,
  ...(field.fields && { fields: field.fields.map(shown) }),
  ...(field.field && { field: shown(field.field) }),
  ...(field.types && { types: field.types.map((type) => ({ ...type, fields: type.fields.map(shown) })) }),
});
const forms = Object.fromEntries(Object.entries(formats).map(([name, { fields }]) => [name, fields.map(shown)]));

/** The forms stand once in the configuration, by their format. */
const withFields = <Part extends object>(part: Part) =>
  'format' in part && typeof part.format === 'string' ? { ...part, fields: forms[part.format] } : part;
const collections = cms.collections.map((collection) =>
  withFields('files' in collection ? { ...collection, files: collection.files!.map(withFields) } : { ...collection }),
);

CMS.init({ config: { ...cms, collections } as never });
