import type { APIRoute, GetStaticPaths } from 'astro';
import { draft } from '#src/build/site.ts';
import { languagePaths, type Locale } from '#src/language/locales.ts';
import { openSearchDescription } from '#src/publish/search/page/open-search.ts';

/** None in a draft, which has no address to be searched at. */
export const getStaticPaths = (() => (draft ? [] : languagePaths())) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params, site }) =>
  new Response(openSearchDescription(params.locale as Locale, site!), {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
