import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { builtRoot } from '#src/build/built-root.ts';

/** The built site, as its tests read it. */

export const site = builtRoot;

export interface BuiltPage {
  /** Address of the page: "/ar/plan/". */
  url: string;
  /** Parsed when it is first asked for: most tests look at few pages. */
  readonly root: HTMLElement;
  /** The file as it is sent. */
  html: string;
}

const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** Every HTML page of the built site. */
export const pages: BuiltPage[] = globSync('**/*.html', { cwd: site }).map((file) => {
  const html = readFileSync(join(site, file), 'utf8');
  let root: HTMLElement | undefined;
  return {
    url: addressOf(file),
    html,
    get root() {
      return (root ??= parse(html));
    },
  };
});

/** Addresses of every file that the site answers. */
export const addresses = new Set(globSync('**/*', { cwd: site }).map(addressOf));

const byUrl = new Map(pages.map((page) => [page.url, page]));

export const pageAt = (url: string): BuiltPage => {
  const page = byUrl.get(url);
  if (!page) throw new Error(`${url}: not built`);
  return page;
};

/** The page that a page names in its head as the one to be found: itself, or that of its language where another fills the gaps. */
export function canonicalOf({ root }: BuiltPage): string | undefined {
  const link = root.querySelector('link[rel=canonical]')?.getAttribute('href');
  return link && new URL(link, 'https://portal.invalid').pathname;
}

/** Whether search engines may list a page, once the portal has a public address: such a page names itself in its head. */
export const mayBeFound = (page: BuiltPage): boolean => canonicalOf(page) === page.url;

/** The language in a page's address; undefined for the door at "/". */
export const languageOf = (url: string): string | undefined => url.split('/')[1] || undefined;

/** Pages for a frame on another site: without header and navigation. */
export const isFramed = ({ url }: Pick<BuiltPage, 'url'>): boolean => /^\/[\w-]+\/statistics\/embed\//.test(url);
