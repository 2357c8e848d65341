import type { APIRoute, GetStaticPaths } from 'astro';
import { dataFiles, type DataFile } from '#src/publish/open-data/catalogue.ts';

export const getStaticPaths = (async () =>
  (await dataFiles()).map((file) => ({ params: { file: file.path }, props: { file } }))) satisfies GetStaticPaths;

/** The data files, and their old versions. */
export const GET: APIRoute<{ file: DataFile }> = ({ props: { file } }) =>
  new Response(file.content, { headers: { 'content-type': `${file.type}; charset=utf-8` } });
