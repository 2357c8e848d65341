import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { chromium, type Browser, type Frame, type Locator, type Page } from '@playwright/test';
import { inWords } from '#src/editor/forms/fields.ts';
import { editorFolder, writeEditor } from '#src/editor/site/write.ts';
import { findChromium } from '../../scripts/chromium.ts';
import { listen, siteServer } from '../../scripts/site-server.ts';
import { openClone, type Clone } from './clone.ts';
import { layMiniature } from './fixture-site.ts';

/** What the editor says on its buttons. */
export const say = JSON.parse(readFileSync('node_modules/@sveltia/cms/locales/en-US.json', 'utf8')) as Record<
  'save' | 'work_with_local_repo' | 'insert' | 'preview' | 'upload' | 'upload_assets',
  string
> & { _sui: { text_editor: { edit_in_markdown: string } } };

/**
 * The editor in a real browser, on a clone that holds the portal in miniature, from the first test of a file to its last.
 * @param name of the folder in which the clone and the editor stand
 */
export function editorPage(name: string) {
  const work = join('test-results', name);
  const content = join(work, 'clone/content');
  const editor = join(work, 'editor');
  let [browser, server, page, clone] = [] as unknown as [Browser, Server, Page, Clone];
  let origin = '';
  const asked: Record<'foreign' | 'refused', string[]> = { foreign: [], refused: [] };

  before(async () => {
    rmSync(work, { recursive: true, force: true });
    mkdirSync(editor, { recursive: true });
    layMiniature(content);
    cpSync('public', editor, { recursive: true });
    mkdirSync(join(editor, '_astro'));
    writeFileSync(join(editor, '_astro/portal.css'), ':root { --of-the-portal: yes; }');
    await writeEditor(editor, content);
    server = siteServer(editor);
    origin = `http://127.0.0.1:${await listen(server, 4900)}`;
    browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
    page = await browser.newPage({ viewport: { width: 1600, height: 1000 }, locale: 'en-GB' });
    page.on('request', (request) => {
      if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url())) asked.foreign.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error') asked.refused.push(message.text());
    });
    page.on('pageerror', (error) => asked.refused.push(error.message));
    await page.goto(`${origin}/${editorFolder}/`);
    clone = await openClone(page, content);
    await page.getByRole('button', { name: say.work_with_local_repo }).click();
    await page.waitForURL(/#\/collections\//);
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  const saveButton = () => page.getByRole('button', { name: say.save });
  const goto = (place: string) => page.goto(`${origin}/${editorFolder}/#/${place}`);

  /** What is there once something is, or nothing after ten seconds. */
  async function soon<T>(read: () => Promise<T[]>): Promise<T[]> {
    for (let tries = 0; ; tries++) {
      const there = await read();
      if (there.length > 0 || tries > 40) return there;
      await page.waitForTimeout(250);
    }
  }

  return {
    /** The folder of the content that the clone was made of. */
    content,
    /** What was asked of another host, and what the policy of the page refused. */
    asked,
    page: () => page,
    files: () => clone.files(),
    box: (field: string): Locator => page.getByRole('textbox', { name: inWords(field) }),
    goto,
    soon,
    /** Opens an entry of a collection. */
    async open(collection: string, entry: string): Promise<void> {
      await goto(`collections/${collection}/entries/${entry}`);
      await saveButton().waitFor();
    },
    /** Shows the preview in the right pane. @returns its frame */
    async openPreview(): Promise<Frame> {
      await page.getByRole('combobox').last().click();
      await page.getByRole('option', { name: say.preview }).click();
      await page.locator('iframe').waitFor();
      return page.frames().find((frame) => frame.url().startsWith('blob:'))!;
    },
    /** Saves, and waits until the files say so. @returns the files that differ, with their lines that do */
    async save(before: Record<string, string>): Promise<Record<string, [string, string][]>> {
      await saveButton().click();
      const differing = async () => Object.entries({ ...before, ...(await clone.files()) }).filter(([file, text]) => text !== before[file]);
      const changed = await soon(differing);
      return Object.fromEntries(changed.map(([file, now]) => [file, changedLines(before[file] ?? '', now)]));
    },
  };
}

function changedLines(before: string, after: string): [string, string][] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return Array.from(
    { length: Math.max(old.length, now.length) },
    (_, line) => [old[line] ?? '', now[line] ?? ''] as [string, string],
  ).filter(([one, other]) => one !== other);
}
