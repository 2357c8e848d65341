import { readFileSync } from 'node:fs';
import { escaped } from '#src/kits/escape.ts';
import { experimental_AstroContainer as Container } from 'astro/container';
import { strToU8, zipSync } from 'fflate';
import { parse, type HTMLElement } from 'node-html-parser';
import { draft, site } from '#src/build/site.ts';
import { oncePerBuild } from '#src/build/once-per-build.ts';
import { mtime } from '#src/build/zip-time.ts';
import type { Course, Module } from '#src/concepts/training/model.ts';
import { titleOf } from '#src/content/texts.ts';
import { bundled } from '#src/frame/exit/inline.ts';
import { isolated } from '#src/language/bidi.ts';
import { locales, type Language } from '#src/language/locales.ts';
import { manifestOf, pageOf } from './manifest.ts';
import PackagedModule from './PackagedModule.astro';

/** A course for learning platforms: its modules as pages that ask for nothing outside, in one language (SCORM 1.2). */

const script = oncePerBuild(() => bundled('src/publish/training/scorm.ts'));
const container = oncePerBuild(() => Container.create());

const made = oncePerBuild(async () => new Map<string, Promise<Buffer>>());

/** The package of a course: its page tells its size in each language, and it is made once. */
export async function packageOf(course: Course, locale: Language): Promise<Buffer> {
  const packages = await made();
  const key = `${course.id} ${locale}`;
  const own = packages.get(key) ?? make(course, locale);
  packages.set(key, own);
  return own;
}

async function make(course: Course, locale: Language): Promise<Buffer> {
  const pages = await Promise.all(course.modules.map(async (module) => [pageOf(module), strToU8(await pageHtml(course, module, locale))]));
  const files = {
    'imsmanifest.xml': strToU8(manifestOf(course, locale)),
    'course.css': readFileSync('src/publish/training/package.css'),
    'course.js': strToU8(await script()),
    ...(Object.fromEntries(pages) as Record<string, Uint8Array>),
  };
  return Buffer.from(zipSync(files, { mtime, level: 9 }));
}

async function pageHtml(course: Course, module: Module, locale: Language): Promise<string> {
  const request = new Request(new URL(`/${locale}${module.path}`, 'https://portal.invalid'));
  const body = parse(await (await container()).renderToString(PackagedModule, { props: { course, module }, request }));
  body.querySelectorAll('a').forEach(outward);
  body.querySelectorAll('[class]').forEach((element) => element.removeAttribute('class'));
  const { tag, dir } = locales[locale];
  const title = escaped(isolated(titleOf(module, locale).value, dir));
  return `<!doctype html>
<html lang="${tag}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="course.css">
</head>
<body>
<main>
${body.toString()}
</main>
<script src="course.js"></script>
</body>
</html>
`;
}

/** A link leads to the portal where it has an address, in a window of its own; else it is its words. */
function outward(link: HTMLElement): void {
  const href = link.getAttribute('href')!;
  if (href.startsWith('#')) return;
  if (draft && href.startsWith('/')) link.replaceWith(link.innerHTML);
  else link.setAttributes({ href: new URL(href, site).href, target: '_blank', rel: 'noopener' });
}
