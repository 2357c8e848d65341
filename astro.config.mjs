import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { fileURLToPath } from 'node:url';
import { refuseCode } from './src/check/refuse-code.ts';
import { proseLanguage } from './src/ui/prose-language.ts';
import { devFiles } from './src/build/dev-files.ts';
import { site } from './src/build/site.ts';
import { browserEditor } from './src/editor/site/integration.ts';
import { cutFonts } from './src/kits/typeset/subset.mjs';
import { isFilled, localeCodes, locales, originalLocale, pageLocales } from './src/language/locales.ts';
import { letterShares } from './src/publish/letters/letters.ts';
import { keepLists } from './src/publish/device/manifest.ts';
import { unlistedPaths } from './src/check/unlisted.ts';
import { sharePictures } from './src/publish/files/share-pictures.ts';
import { cacheOf, contentRoot } from './src/content/root.ts';
import { dangerWordsModule } from './src/publish/search/danger-words.ts';
import { searchIndex } from './src/publish/search/index/integration.ts';

const fonts = await cutFonts('node_modules/.cache/portal-fonts');
const unlisted = unlistedPaths();

export default defineConfig({
  site,
  cacheDir: cacheOf(contentRoot),
  outDir: process.env.PORTAL_OUT ?? 'dist',
  trailingSlash: 'always',
  // eight pages at once: while the picture of one is drawn, others are written
  build: { format: 'preserve', inlineStylesheets: 'never', concurrency: 8 },
  compressHTML: true, // the default of Astro 7 drops line breaks between inline elements
  i18n: {
    locales: pageLocales,
    defaultLocale: originalLocale,
    routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
  },
  markdown: { syntaxHighlight: false, processor: satteri({ mdastPlugins: [refuseCode, proseLanguage] }) },
  integrations: [
    mdx(),
    sitemap({
      i18n: { defaultLocale: originalLocale, locales: Object.fromEntries(localeCodes.map((code) => [code, locales[code].tag])) },
      filter: (url) =>
        new URL(url).pathname !== '/' &&
        !/\/(404|refused)\b/.test(url) &&
        !url.includes('/about/translations/review/') &&
        !isFilled(new URL(url).pathname.split('/')[1]) &&
        !unlisted.some((path) => url.endsWith(path)),
    }),
    devFiles(),
    sharePictures(),
    letterShares(),
    keepLists(),
    searchIndex(),
    browserEditor(),
  ],
  vite: {
    plugins: [tailwindcss(), dangerWordsModule(contentRoot)],
    resolve: {
      alias: { '@fonts': fonts, 'virtual:search-field': fileURLToPath(new URL('src/publish/search/page/field.ts', import.meta.url)) },
    },
    build: {
      assetsInlineLimit: 0, // an inlined module script keeps an unreplaced Vite placeholder and dies
      rolldownOptions: { onwarn: (warning, log) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && log(warning) },
    },
  },
});
