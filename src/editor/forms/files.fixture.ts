import { globSync } from 'node:fs';
import { join } from 'node:path';
import { editorConfig, type EditorConfig } from './config.ts';

/** Every file of a content that the editor opens, from the root of the content, with the format it is read by. */
export function filesOf(content: string, config: EditorConfig = editorConfig(content)): { file: string; format: string }[] {
  return config.cms.collections.flatMap((collection) => {
    if ('divider' in collection) return [];
    const { folder, path, format, files = [] } = collection as typeof collection & { path?: string; format?: string };
    const entries = folder
      ? globSync(join(folder.replace(/^content/, ''), `${path!.replace('{{slug}}', '*')}.yaml`).replace(/^\//, ''), { cwd: content })
      : [];
    return [
      ...entries.map((file) => ({ file, format: format! })),
      ...files.flatMap(({ file, format, i18n }) =>
        (i18n?.initial_locales ?? ['']).map((locale) => ({ file: file.replace(/^content\//, '').replace('{{locale}}', locale), format })),
      ),
    ];
  });
}
