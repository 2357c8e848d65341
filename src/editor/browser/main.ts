import CMS from '@sveltia/cms';
import type { EditorConfig } from '#src/editor/forms/config.ts';
import { formatOf } from '#src/editor/file/format.ts';
import { shownConfig } from '#src/editor/forms/shown.ts';
import { registerBeside } from './beside.ts';
import { registerComponents } from './components.ts';

/** Starts the editor with what `src/editor/forms/` made for it: its forms, and how their files are read and written. */
const { cms, formats, components, styles } = (await (await fetch('config.json')).json()) as EditorConfig;

const blocks = components.filter(({ place }) => place === 'block').map(({ id }) => id);
for (const [name, { fields, ...format }] of Object.entries(formats))
  CMS.registerCustomFormat(name, format.extension, formatOf(fields, format, blocks));
registerComponents(components);
for (const collection of cms.collections)
  for (const file of ('files' in collection && collection.files) || [])
    if (file.i18n) registerBeside(file.name, formats[file.format]!.fields);
for (const style of styles) CMS.registerPreviewStyle(style);

CMS.init({ config: shownConfig({ cms, formats }) as never });
