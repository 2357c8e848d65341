import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, fontProviders } from 'astro/config';
import { site } from './src/data/site.ts';
import { cutFonts } from './src/fonts/subset.mjs';
import { localeCodes, locales } from './src/i18n/locales.ts';
import { keepLists } from './src/offline/manifest.ts';
import { unlistedPaths } from './src/jurisprudence/unlisted.ts';
import { pagefind } from './src/search/pagefind.ts';

const fonts = await cutFonts('node_modules/.cache/portal-fonts');
const unlisted = unlistedPaths();
const tifinagh = ['U+2D30-2D7F'];
const arabic = ['U+0600-06FF', 'U+0750-077F', 'U+FB50-FDFF', 'U+FE70-FEFF'];

/** A font of ours: only the letters of its script, so that a page loads what it shows. */
const font = (cssVariable, name, src, weight, unicodeRange) => ({
  provider: fontProviders.local(),
  name,
  cssVariable,
  fallbacks: unicodeRange ? [] : ['system-ui', 'sans-serif'],
  optimizedFallbacks: false,
  options: { variants: [{ src: [`./${src}`], weight, style: 'normal', display: 'swap', ...(unicodeRange && { unicodeRange }) }] },
});

export default defineConfig({
  site,
  outDir: process.env.PORTAL_OUT ?? 'dist',
  trailingSlash: 'always',
  build: { format: 'preserve', inlineStylesheets: 'never' },
  compressHTML: true, // the default of Astro 7 drops line breaks between inline elements
  i18n: { locales: localeCodes, defaultLocale: 'ar', routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false } },
  fonts: [
    font('--font-latn', 'Portal Latin', fonts.latn, '400 700'),
    font('--font-arab', 'Portal Arabic', fonts.arab, '400 700', arabic),
    font('--font-kufi', 'Portal Kufi', fonts.kufi, '700', arabic),
    font('--font-tfng', 'Portal Tifinagh', fonts.tfng, '400', tifinagh),
    font('--font-switch-arab', 'Portal Switch Arabic', fonts['switch-arab'], '400', arabic),
    font('--font-switch-tfng', 'Portal Switch Tifinagh', fonts['switch-tfng'], '400', tifinagh),
  ],
  markdown: { syntaxHighlight: false },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
  integrations: [
    mdx(),
    sitemap({
      i18n: { defaultLocale: 'ar', locales: Object.fromEntries(localeCodes.map((code) => [code, locales[code].tag])) },
      filter: (url) => new URL(url).pathname !== '/' && !url.includes('/404') && !unlisted.some((path) => url.endsWith(path)),
    }),
    keepLists(),
    pagefind(),
  ],
  vite: {
    plugins: [tailwindcss()],
    build: {
      assetsInlineLimit: 0, // an inlined module script keeps an unreplaced Vite placeholder and dies
      rolldownOptions: { onwarn: (warning, log) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && log(warning) },
    },
  },
});
