import { materials } from '#src/concepts/campaigns/material/load.ts';
import { sheetFile } from '#src/concepts/campaigns/material/file.ts';
import { sheetPath, sheetsOf } from '#src/concepts/campaigns/material/model.ts';
import { documented, documentPath } from '#src/concepts/programme/addresses.ts';
import { programmeOf } from '#src/concepts/programme/load.ts';
import { formatSize } from '#src/language/format.ts';
import { labelling, mapSaid, say, type Said } from '#src/language/localise.ts';
import type { Locale } from '#src/language/locales.ts';
import { stringIn } from '#src/language/strings.ts';
import { said, titleOf } from '#src/content/texts.ts';
import { publishedSets } from '#src/publish/open-data/catalogue.ts';
import type { PropsOf } from '#src/ui/mdx.ts';
import { programmeFile } from './programme-file.ts';

/** What `<Download />` says: what the file is, its format and size, its address. */
export interface Download {
  title: Said;
  form: Said;
  path: string;
}

/** A file of the portal by the last part of its address. @throws when none has that name in the language */
export async function downloadInProse({ file, locale }: PropsOf<'Download'>): Promise<Download> {
  const found = (await documentNamed(file, locale)) ?? (await sheetNamed(file, locale)) ?? (await dataNamed(file, locale));
  if (!found) throw new Error(`no file "${file}" to download`);
  return found;
}

const isNamed = (path: string, file: string) => path.endsWith(`/${file}`);

async function documentNamed(file: string, locale: Locale): Promise<Download | undefined> {
  const id = documented.find((each) => isNamed(documentPath(each, locale), file));
  if (id === undefined) return undefined;
  const size = formatSize((await programmeFile(id, locale)).length, locale);
  return {
    title: titleOf(await programmeOf(id), locale),
    form: stringIn(locale, 'material.pdf', { size }),
    path: documentPath(id, locale),
  };
}

async function sheetNamed(file: string, locale: Locale): Promise<Download | undefined> {
  const sheet = sheetsOf(await materials()).find((each) => each.locale === locale && isNamed(sheetPath(each), file));
  if (!sheet) return undefined;
  const { id, kind } = sheet.format;
  const size = formatSize((await sheetFile(sheet)).length, locale);
  const text = said(sheet.material.texts, locale);
  const title = mapSaid(text, (words) => `${labelling(stringIn(text.locale, `material.format.${id}`)).value} ${words.title}`);
  return { title, form: stringIn(locale, kind === 'pdf' ? 'material.pdf' : 'material.png', { size }), path: sheetPath(sheet) };
}

async function dataNamed(file: string, locale: Locale): Promise<Download | undefined> {
  for (const { words, files } of await publishedSets()) {
    const found = files.find(({ path }) => path === file);
    if (!found) continue;
    const form = { value: `${found.format.toUpperCase()}, ${formatSize(found.bytes, locale)}`, locale, fallback: false };
    return { title: say(words.title, locale), form, path: `/data/${found.path}` };
  }
  return undefined;
}
