import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { collections, type Collection, type CollectionName } from '#src/check/collections.ts';
import { rowsKey } from '#src/editor/file/format.ts';
import type { Field } from '#src/editor/file/field.ts';
import { attachmentsFolder } from '#src/content/attachments/addresses.ts';
import { largestFile } from '#src/content/attachments/rules.ts';
import { localeCodes, originalLocale } from '#src/language/locales.ts';
import { backendOf, type Backend } from './backend.ts';
import type { Insertable } from '#src/editor/file/component.ts';
import { insertables } from './components.ts';
import { fieldsOf, inWords } from './fields.ts';
import { measuresIn } from './measures.ts';
import { listsName } from './relations.ts';
import { nameOf, slugged, wordFiles, type EditorFile } from './words.ts';

/**
 * What the editor is given: its collections and forms, made from the table of collections and the schemas, and the files that are there.
 *
 * An entry of the portal is a folder: `index.yaml` with its facts, and one file for each language. No collection of the editor spans both.
 * So a kind has two: its facts, and its words, in which the five languages of an entry stand beside each other.
 */

/** A collection: files that are there, or a folder with an entry in each of its own folders. */
interface EditorCollection {
  name: string;
  label: string;
  files?: EditorFile[];
  folder?: string;
  [more: string]: unknown;
}

export interface EditorConfig {
  cms: { backend: Backend; collections: (EditorCollection | { divider: true })[]; [more: string]: unknown };
  /** How the files of each format are read and written: the fields of its forms. */
  formats: Record<string, { extension: string; rows: boolean; fields: Field[] }>;
  components: Insertable[];
  /** Style sheets of the portal, for the preview. */
  styles: string[];
}

const slugPattern = ['^[a-z0-9]+(-[a-z0-9]+)*$', 'is not an id: use small letters, digits and hyphens'];

/**
 * @param content the folder of the content, as the repository names it
 * @param styles addresses of the style sheets of the portal
 * @throws when PORTAL_ADMIN_BACKEND names no repository
 */
export function editorConfig(
  content: string,
  { styles = [] as string[], env = process.env as Record<string, string | undefined> } = {},
): EditorConfig {
  const formats: EditorConfig['formats'] = {};
  const format = (name: string, extension: string, fields: Field[], rows = false) => {
    const key = `${name}-${extension === 'mdx' ? 'frontmatter' : extension}`; // the editor knows by this end that prose follows the fields
    formats[key] ??= { extension, rows, fields };
    return key;
  };
  const all = (Object.keys(collections) as CollectionName[]).map((name) => ({ name, collection: collections[name] as Collection }));
  const titles = kindTitles();
  const label = (name: string) => titles[name.replace(/Text$/, '')] ?? inWords(name);

  const found = measuresIn(content);
  /** Within a programme a number is one of that programme: it is typed. */
  const optionsOf = (name: CollectionName, place: string) => ({
    collection: name,
    i18n: false,
    measures: place.startsWith('programmes/') ? undefined : found,
  });

  const rows = all.flatMap(({ name, collection }): EditorFile[] => {
    if (collection.shape !== 'rows') return [];
    const item = fieldsOf(collection.schema, optionsOf(name, collection.file));
    const fields: Field[] = [
      { name: rowsKey, label: label(name), widget: 'list', required: true, left: 'list', collapsed: true, summary: '{{id}}', fields: item },
    ];
    const folder = name === 'attachment' && { media_folder: `/content/${attachmentsFolder}`, public_folder: `/${attachmentsFolder}` };
    return [{ name, label: label(name), file: `content/${collection.file}`, format: format(name, 'yaml', fields, true), ...folder }];
  });

  const entries: EditorCollection[] = [];
  const single: EditorFile[] = [];
  for (const { name, collection } of all) {
    if (collection.shape === 'rows') continue;
    const stars = collection.pattern.split('*').length - 1;
    if (collection.shape === 'words') {
      const files = wordFiles(name, collection, content, format);
      if (stars === 0) single.push(...files.map((file) => ({ ...file, name: `${name}-${file.name}`, label: `${label(name)}: words` })));
      else if (files.length > 0) entries.push({ name, label: `${label(name)}: words`, icon: 'translate', files, i18n: true });
      continue;
    }
    const fields = fieldsOf(collection.schema, optionsOf(name, collection.pattern));
    const kept = format(name, 'yaml', fields);
    if (stars === 0) single.push({ name, label: `${label(name)}: facts`, file: `content/${collection.pattern}`, format: kept });
    else if (stars === 1)
      entries.push({
        name,
        label: `${label(name)}: facts`,
        icon: 'fact_check',
        ...folderOf(collection.pattern),
        extension: 'yaml',
        format: kept,
        identifier_field: fields[0]!.name,
        summary: '{{slug}}',
        slug: { editable: ['create'], hint: 'the name of its folder, and the last part of its address', pattern: slugPattern },
        create: true,
        sortable_fields: [],
        editor: { preview: false },
      });
    else {
      const files = globSync(collection.pattern, { cwd: content }).sort();
      const own = files.map((file) => ({
        name: slugged(dirname(file)),
        label: nameOf(dirname(file), collection.pattern),
        file: `content/${file}`,
        format: kept,
      }));
      if (own.length > 0)
        entries.push({ name, label: `${label(name)}: facts`, icon: 'fact_check', files: own, editor: { preview: false } });
    }
  }

  return {
    cms: {
      load_config_file: false,
      backend: backendOf(env),
      app_title: 'CNCLT',
      logo: { src: '/favicon.svg', show_in_header: true },
      show_preview_links: false,
      media_folder: 'content/pictures',
      public_folder: '/pictures',
      media_libraries: {
        default: { config: { max_file_size: largestFile, slugify_filename: true } },
        stock_assets: { providers: [] },
      },
      i18n: { structure: 'multiple_files', locales: localeCodes, default_locale: originalLocale },
      slug: { encoding: 'ascii', clean_accents: true },
      collections: [
        ...entries,
        { divider: true },
        { name: 'single', label: 'Pages that stand alone', icon: 'article', files: single, i18n: true },
        { name: listsName, label: 'Lists', icon: 'list', files: rows, editor: { preview: false } },
      ],
    },
    formats,
    components: insertables,
    styles,
  };
}

/** The titles of the kinds, as docs/content.md has them. */
const kindTitles = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(parse(readFileSync('docs/kinds.yaml', 'utf8')) as Record<string, { title: string }>).map(([name, { title }]) => [
      name,
      title,
    ]),
  );

/** "studies/x/index.yaml" stands in the folder "studies", below the name of the entry. */
function folderOf(pattern: string) {
  const [folder, rest] = pattern.split('*') as [string, string];
  return { folder: join('content', folder), path: `{{slug}}${rest.replace(/\.yaml$/, '')}` };
}
