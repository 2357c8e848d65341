import type { APIRoute, GetStaticPaths } from 'astro';
import { citeFormatNames, citeFormats, type CiteFormat } from '#src/kits/cite/csl.ts';
import { works } from '#src/publish/cite/works.ts';
import type { Work } from '#src/kits/cite/work.ts';

const site = new URL(import.meta.env.SITE);

/** The citation files of everything that can be cited. */
export const getStaticPaths = (async () =>
  (await works(site)).flatMap((work) =>
    citeFormatNames.map((format) => ({ params: { file: `${work.id}.${format}` }, props: { work, format } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ work: Work; format: CiteFormat }> = ({ props: { work, format } }) => {
  const { type, write } = citeFormats[format];
  return new Response(write(work.csl), { headers: { 'content-type': `${type}; charset=utf-8` } });
};
