import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/**
 * A clone of the repository as the browser knows it: nobody can click the window in which one chooses a folder, so the page is given a folder
 * of its own (OPFS), which is read and written in the same way.
 */
export interface Clone {
  /** What its files hold now, by their path. */
  files: () => Promise<Record<string, string>>;
}

/** Gives the page a clone that holds the text files of a folder below `content/`, and answers with it when the editor asks for a folder. */
export async function openClone(page: Page, content: string): Promise<Clone> {
  const paths = globSync('**/*.{yaml,mdx}', { cwd: content }).filter((path) => statSync(join(content, path)).isFile());
  const files = Object.fromEntries(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(content, path), 'utf8')]));
  await page.evaluate(async (files) => {
    const root = await navigator.storage.getDirectory();
    const clone = await root.getDirectoryHandle('clone', { create: true });
    await clone.getDirectoryHandle('.git', { create: true });
    for (const [path, text] of Object.entries(files)) {
      const parts = `content/${path}`.split('/');
      let folder = clone;
      for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
      const writer = await (await folder.getFileHandle(parts.at(-1)!, { create: true })).createWritable();
      await writer.write(text);
      await writer.close();
    }
    Object.assign(window, { showDirectoryPicker: () => Promise.resolve(clone) });
  }, files);

  const read = () =>
    page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const content = await (await root.getDirectoryHandle('clone')).getDirectoryHandle('content');
      const found: Record<string, string> = {};
      const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
        for await (const [name, handle] of (folder as unknown as { entries: () => AsyncIterable<[string, FileSystemHandle]> }).entries())
          if (handle.kind === 'directory') await walk(handle as FileSystemDirectoryHandle, `${path}${name}/`);
          else found[path + name] = await (await (handle as FileSystemFileHandle).getFile()).text();
      };
      await walk(content, '');
      return found;
    });
  return { files: read };
}
