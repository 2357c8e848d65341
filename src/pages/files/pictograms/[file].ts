import type { APIRoute } from 'astro';
import { pictogramsZipPath } from '#src/content/pictograms/addresses.ts';
import { pictograms } from '#src/content/pictograms/load.ts';
import { pictogramsZip } from '#src/publish/files/pictograms-zip.ts';
import { slugOf } from '#src/content/entry.ts';

/** The drawings of the pictograms, each and all together. */
export const getStaticPaths = async () => [
  ...(await pictograms()).map(({ path, svg }) => ({ params: { file: slugOf(path) }, props: { bytes: Buffer.from(svg) } })),
  { params: { file: slugOf(pictogramsZipPath) }, props: { bytes: Buffer.from(await pictogramsZip()) } },
];

export const GET: APIRoute<{ bytes: Buffer }> = ({ props }) => new Response(new Uint8Array(props.bytes));
