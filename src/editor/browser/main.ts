import CMS from '@sveltia/cms';
import type { EditorConfig } from '../forms/config.ts';
import { formatOf } from '../file/format.ts';
import { registerComponents } from './components.ts';

/** Starts the editor with what `src/editor/forms/` made for it: its forms, and how their files are read and written. */
const { cms, formats, components, styles } = (await (await fetch('config.json')).json()) as EditorConfig;

for (const [name, { fields, ...format }] of Object.entries(formats)) CMS.registerCustomFormat(name, format.extension, formatOf(fields, format));
registerComponents(components);
for (const style of styles) CMS.registerPreviewStyle(style);

/** The forms stand once in the configuration, by their format. */
const withFields = <Part extends { format?: unknown; files?: unknown }>(part: Part) =>
  typeof part.format === 'string' ? { ...part, fields: formats[part.format]!.fields } : part;
const collections = cms.collections.map((collection) =>
  withFields('files' in collection ? { ...collection, files: collection.files!.map(withFields) } : { ...collection }),
);

CMS.init({ config: { ...cms, collections } as never });
