import type { APIRoute, GetStaticPaths } from 'astro';
import { translationFiles } from '#src/translators/published.ts';

export const getStaticPaths = (async () =>
  (await translationFiles()).map(({ name, ...props }) => ({ params: { file: name }, props }))) satisfies GetStaticPaths;

/** The texts of a collection in two languages, for who translates or reviews them. */
export const GET: APIRoute<{ text: string; type: string }> = ({ props: { text, type } }) =>
  new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } });
