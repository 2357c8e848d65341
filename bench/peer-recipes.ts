import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { readPortal } from '../src/check/read.ts';
import { slugOf } from '../src/content/entry.ts';
import { nationalPlan } from '../src/content/programmes.ts';
import { contentRoot } from '../src/content/root.ts';
import { locales, type Locale } from '../src/language/locales.ts';

/**
 * The same pages of the plan in other generators, each as its own documentation sets it up: the measures in the four languages that hold
 * them, and a page with the list of them in each. The packages are brought when they are asked for, at these versions.
 */

/** A page as Markdown: `measures/1` in a language, or its `index`. */
interface PlanPage {
  locale: Locale;
  name: string;
  title: string;
  body: string;
}

export interface Peer {
  name: string;
  packages: string[];
  build: string[];
  /** Its own files, by their path, and where a page stands, with its fields. */
  files: Record<string, string>;
  place: (page: PlanPage) => string;
  fields: (page: PlanPage) => Record<string, string>;
  out: string;
  /** Address of a measure. */
  address: (locale: Locale, measure: number) => string;
  /** Asks its search from a page that is open, and waits for the first result; nothing where it has none. */
  search?: (page: Page, query: string) => Promise<void>;
}

/** The languages in which every measure has its words. */
const peerLocales: readonly Locale[] = ['ar', 'fr', 'en', 'es'];

/** The pages: of each measure its title, what is to be done, and how it is counted. */
export function planPages(): PlanPage[] {
  const { portal } = readPortal(contentRoot);
  return peerLocales.flatMap((locale) => {
    const measures = portal.measureText
      .filter(({ id }) => id.startsWith(`programmes/${nationalPlan}/`) && slugOf(id) === locale)
      .map(({ id, data }) => ({ number: Number(id.split('/').at(-2)), data }))
      .sort((a, b) => a.number - b.number);
    const list = (items: readonly string[] = []) => items.map((item) => `- ${item}`).join('\n');
    return [
      {
        locale,
        name: 'index',
        title: locales[locale].name,
        body: list(measures.map(({ number, data }) => `[${data.title}](./measures/${number})`)),
      },
      ...measures.map(({ number, data: { title = '', actions, indicators, timeframe = '' } }) => ({
        locale,
        name: `measures/${number}`,
        title,
        body: `${list(actions)}\n\n## ${number}\n\n${list(indicators)}\n\n${timeframe}`,
      })),
    ];
  });
}

const first = async (page: Page, results: string) => page.locator(results).first().waitFor();
const inLocales = <T>(make: (locale: Locale) => T) => Object.fromEntries(peerLocales.map((locale) => [locale, make(locale)]));

const starlight: Peer = {
  name: 'Starlight',
  packages: ['astro@7.3.4', '@astrojs/starlight@0.42.4'],
  build: ['npx', 'astro', 'build'],
  files: {
    'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ integrations: [starlight({ title: 'Plan', defaultLocale: 'fr', locales: ${JSON.stringify(inLocales((code) => ({ label: locales[code].name, lang: code, dir: locales[code].dir })))}, sidebar: [{ label: 'Plan', items: [{ autogenerate: { directory: 'measures' } }] }] })] });`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
  },
  place: ({ locale, name }) => `src/content/docs/${locale}/${name}.md`,
  fields: ({ title }) => ({ title }),
  out: 'dist',
  address: (locale, measure) => `/${locale}/measures/${measure}/`,
  search: async (page, query) => {
    await page.locator('button[data-open-modal]').click();
    await page.locator('input.pagefind-ui__search-input').fill(query);
    await first(page, '.pagefind-ui__result');
  },
};

const vitepress: Peer = {
  name: 'VitePress',
  packages: ['vitepress@1.6.4'],
  build: ['npx', 'vitepress', 'build'],
  files: {
    '.vitepress/config.mjs': `const sidebar = (locale) => [{ text: 'Plan', items: Array.from({ length: 74 }, (_, at) => ({ text: String(at + 1), link: '/' + locale + '/measures/' + (at + 1) })) }];
export default { title: 'Plan', ignoreDeadLinks: true, locales: Object.fromEntries(${JSON.stringify(peerLocales)}.map((code) => [code, { label: code, lang: code, dir: code === 'ar' ? 'rtl' : 'ltr', link: '/' + code + '/', themeConfig: { sidebar: sidebar(code) } }])), themeConfig: { search: { provider: 'local' } } };`,
  },
  place: ({ locale, name }) => `${locale}/${name}.md`,
  fields: ({ title }) => ({ title }),
  out: '.vitepress/dist',
  address: (locale, measure) => `/${locale}/measures/${measure}.html`,
  search: async (page, query) => {
    await page.locator('#local-search button').first().click();
    await page.locator('#localsearch-input').fill(query);
    await first(page, '#localsearch-list .result');
  },
};

const eleventy: Peer = {
  name: 'Eleventy',
  packages: ['@11ty/eleventy@3.1.8'],
  build: ['npx', 'eleventy', '--quiet'],
  files: {
    '_includes/base.njk': `<!doctype html><html lang="{{ lang }}" dir="{{ dir }}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ title }}</title><link rel="stylesheet" href="/style.css"></head><body><main><h1>{{ title }}</h1>{{ content | safe }}</main></body></html>`,
    'eleventy.config.mjs': `export default (config) => { config.addPassthroughCopy('style.css'); config.ignores.add('node_modules'); };`,
    'style.css': 'body { max-width: 40rem; margin: auto; padding: 1rem; font: 1rem/1.6 system-ui; }',
  },
  place: ({ locale, name }) => `${locale}/${name}.md`,
  fields: ({ title, locale }) => ({ title, lang: locale, dir: locales[locale].dir, layout: 'base.njk' }),
  out: '_site',
  address: (locale, measure) => `/${locale}/measures/${measure}/`,
};

export const peers: readonly Peer[] = [starlight, vitepress, eleventy];

/** Writes the files of a peer into a folder that is new. */
export function writePeer(peer: Peer, folder: string, pages: PlanPage[]): void {
  rmSync(folder, { recursive: true, force: true });
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('package.json', JSON.stringify({ private: true, type: 'module' }));
  for (const [path, text] of Object.entries(peer.files)) write(path, text);
  for (const page of pages) {
    const fields = Object.entries(peer.fields(page)).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
    write(peer.place(page), `---\n${fields.join('\n')}\n---\n\n${page.body}\n`);
  }
}
