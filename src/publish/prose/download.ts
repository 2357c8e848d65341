import { materials } from '#src/concepts/campaigns/material/load.ts';
import { sheetFile } from '#src/concepts/campaigns/material/file.ts';
import { sheetPath, sheetsOf } from '#src/concepts/campaigns/material/model.ts';
import { documented, documentPath } from '#src/concepts/programme/addresses.ts';
import { programmeOf } from '#src/concepts/programme/load.ts';
import { formatSize, languageName } from '#src/language/format.ts';
import { inLanguage, labelling, mapSaid, say, type Said } from '#src/language/localise.ts';
import { languageOf, type Locale } from '#src/language/locales.ts';
import { stringIn } from '#src/language/strings.ts';
import { attachments } from '#src/content/attachments/load.ts';
import { titleOf } from '#src/content/texts.ts';
import { publishedSets } from '#src/publish/open-data/catalogue.ts';
import type { PropsOf } from '#src/ui/mdx.ts';
import { programmeFile } from './programme-file.ts';

/** What `<Download />` says: what the file is, its address, its format and size. */
interface Download {
  title: Said;
  path: string;
  /** The language of the file, where it may be another than that of the text around it. */
  language?: string;
  /** Made when it is asked for: a document may name itself, and its size is known once it is set. */
  form: () => Promise<Said>;
}

/** A file of the portal by the last part of its address. @throws when none has that name in the language */
export async function downloadInProse({ file, locale }: PropsOf<'Download'>): Promise<Download> {
  const found =
    (await attachmentNamed(file, locale)) ??
    (await documentNamed(file, locale)) ??
    (await sheetNamed(file, locale)) ??
    (await dataNamed(file, locale));
  if (!found) throw new Error(`no file "${file}" to download`);
  return found;
}

const isNamed = (path: string, file: string) => path.endsWith(`/${file}`);
const sized = (bytes: number, locale: Locale) => ({ size: formatSize(bytes, locale) });

async function attachmentNamed(file: string, locale: Locale): Promise<Download | undefined> {
  const found = (await attachments()).find(({ path }) => isNamed(path, file));
  if (!found) return undefined;
  const { title, path, language, bytes } = found;
  const other = language === languageOf(locale) ? [] : [languageName(language as Locale, locale)];
  const form = inLanguage(locale, ['PDF', ...other, formatSize(bytes.length, locale)].join(', '));
  return { title: say(title, locale), path, language, form: async () => form };
}

async function documentNamed(file: string, locale: Locale): Promise<Download | undefined> {
  const id = documented.find((each) => isNamed(documentPath(each, locale), file));
  if (id === undefined) return undefined;
  return {
    title: titleOf(await programmeOf(id), locale),
    path: documentPath(id, locale),
    form: async () => stringIn(locale, 'material.pdf', sized((await programmeFile(id, locale)).length, locale)),
  };
}

async function sheetNamed(file: string, locale: Locale): Promise<Download | undefined> {
  const sheet = sheetsOf(await materials()).find((each) => each.locale === languageOf(locale) && isNamed(sheetPath(each), file));
  if (!sheet) return undefined;
  const { id, kind } = sheet.format;
  const title = titleOf(sheet.material, locale);
  const format = labelling(stringIn(title.locale, `material.format.${id}`)).value;
  return {
    title: mapSaid(title, (words) => `${format} ${words}`),
    path: sheetPath(sheet),
    form: async () => stringIn(locale, kind === 'pdf' ? 'material.pdf' : 'material.png', sized((await sheetFile(sheet)).length, locale)),
  };
}

async function dataNamed(file: string, locale: Locale): Promise<Download | undefined> {
  const sets = await publishedSets();
  const set = sets.find(({ files }) => files.some(({ path }) => path === file));
  if (!set) return undefined;
  const { path, format, bytes } = set.files.find((each) => each.path === file)!;
  const form = inLanguage(locale, `${format.toUpperCase()}, ${formatSize(bytes, locale)}`);
  return { title: say(set.words.title, locale), path: `/data/${path}`, form: async () => form };
}
