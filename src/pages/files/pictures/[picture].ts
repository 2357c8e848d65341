import type { APIRoute } from 'astro';
import { pictures, type PublishedPicture } from '#src/content/pictures/load.ts';

/** The pictures that prose shows. */
export const getStaticPaths = async () =>
  (await pictures()).map((picture) => ({ params: { picture: picture.path.split('/').at(-1) }, props: { picture } }));

export const GET: APIRoute<{ picture: PublishedPicture }> = ({ props }) => new Response(new Uint8Array(props.picture.bytes));
