import { strToU8, zipSync, type Zippable } from 'fflate';
import { oncePerBuild } from '#src/build/once-per-build.ts';
import { mtime } from '#src/build/zip-time.ts';
import { pictograms } from '#src/content/pictograms/load.ts';
import { localeCodes } from '#src/language/locales.ts';

/** All drawings, with a table of their names in each language (`names.csv`, UTF-8). */
export const pictogramsZip = oncePerBuild(async (): Promise<Uint8Array> => {
  const all = await pictograms();
  const cell = (text = '') => `"${text.replaceAll('"', '""')}"`;
  const rows = all.map(({ id, group, name }) => [id, group, ...localeCodes.map((code) => name[code])].map(cell).join(','));
  const names = ['\ufeff' + ['id', 'group', ...localeCodes].map(cell).join(','), ...rows, ''].join('\r\n');
  const files: Zippable = Object.fromEntries(all.map(({ id, svg }) => [`${id}.svg`, strToU8(svg)]));
  return zipSync({ ...files, 'names.csv': strToU8(names) }, { mtime, level: 9 });
});
