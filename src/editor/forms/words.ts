import { globSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import type { Collection } from '#src/check/collections.ts';
import type { Field } from '#src/editor/file/field.ts';
import { proseKey } from '#src/editor/file/format.ts';
import { localeCodes, originalLocale } from '#src/language/locales.ts';
import { insertables } from './components.ts';
import { fieldsOf } from './fields.ts';

/** A file of the editor, by the name of its form; with `{{locale}}` in its path, one for each language. */
export interface EditorFile {
  name: string;
  label: string;
  file: string;
  format: string;
  /** Where the files are put that its entries name, where that is not the folder of the pictures. */
  media_folder?: string;
  public_folder?: string;
  i18n?: { structure: string; locales: string[]; default_locale: string; initial_locales: string[] };
}

/** What stands below the fields of an `.mdx` file. Plain text first: rich text may write signs anew. */
const prose: Field = {
  name: proseKey,
  label: 'Text',
  widget: 'richtext',
  required: false,
  i18n: true,
  modes: ['raw', 'rich_text'],
  hint: 'Markdown, with the components of docs/writing.md',
  editor_components: insertables.map(({ id }) => id),
  use_emoji_autocomplete: false,
};

/**
 * A file for each entry of words, with the languages that have such a file and those that have none yet; two where some languages have
 * prose and others not.
 * @param name of the collection  @param content folder of the content
 * @param format names the form of a file
 */
export function wordFiles(
  name: string,
  { pattern, schema }: Collection & { shape: 'words' },
  content: string,
  format: (name: string, extension: string, fields: Field[]) => string,
): EditorFile[] {
  const words = fieldsOf(schema, { collection: name, i18n: true });
  const found = Map.groupBy(globSync(pattern, { cwd: content }).sort(), (file) => dirname(file));
  return [...found].flatMap(([folder, files]) => {
    const byExtension = Map.groupBy(files, (file) => extname(file).slice(1));
    const mixed = byExtension.size > 1;
    const without = localeCodes.filter((code) => !files.some((file) => basename(file, extname(file)) === code));
    return [...byExtension].map(([extension, own]): EditorFile => {
      const codes = own.map((file) => basename(file, `.${extension}`));
      const locales = localeCodes.filter((code) => codes.includes(code) || (!mixed && without.includes(code)));
      return {
        name: slugged(folder) + (mixed ? `-${extension}` : ''),
        label: nameOf(folder, pattern) + (mixed ? ` (${extension})` : ''),
        file: `content/${folder}/{{locale}}.${extension}`,
        format: format(name, extension, extension === 'mdx' ? [...words, prose] : words),
        i18n: {
          structure: 'multiple_files',
          locales,
          default_locale: locales.includes(originalLocale) ? originalLocale : locales[0]!,
          initial_locales: codes,
        },
      };
    });
  });
}

/** A path as a name. */
export const slugged = (path: string): string => path.replaceAll(/[^a-z0-9]+/gi, '-');

/** The parts of a path that its pattern leaves open: "plan / 21". */
export function nameOf(path: string, pattern: string): string {
  const fixed = pattern.split('/');
  const open = path.split('/').filter((_, index) => fixed[index] === '*');
  return open.join(' / ') || path;
}
