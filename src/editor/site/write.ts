import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editorConfig } from '#src/editor/forms/config.ts';
import { hostsOf } from '#src/editor/forms/backend.ts';
import { writeProgram } from './bundle.ts';
import { editorPage } from './page.ts';

/** The folder of the editor below the root of a site. */
export const editorFolder = 'admin';

/**
 * Puts the editor into a site: its page, its program, and its configuration.
 * @param site folder of the site
 * @param content folder of the content
 */
export async function writeEditor(site: string, content: string): Promise<void> {
  const folder = join(site, editorFolder);
  mkdirSync(folder, { recursive: true });
  await writeProgram(folder);
  writeFileSync(join(folder, 'index.html'), editorPage(hostsOf(process.env)));
  writeConfig(site, content);
}

/** Writes the configuration alone: it changes with the files of the content. */
export function writeConfig(site: string, content: string): void {
  const styles = globSync('_astro/*.css', { cwd: site }).map((file) => `/${file}`);
  writeFileSync(join(site, editorFolder, 'config.json'), JSON.stringify(editorConfig(content, { styles })));
}
