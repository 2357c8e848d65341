import type { APIRoute } from 'astro';
import { publishedFiles, type PublishedFile } from '#src/publish/files/files.ts';

/** The files to hand out, written beside the pages. */
export async function getStaticPaths() {
  return (await publishedFiles()).map((published) => {
    const [, , locale, file] = published.path.split('/');
    return { params: { locale, file }, props: { published } };
  });
}

export const GET: APIRoute<{ published: PublishedFile }> = async ({ props }) => new Response(new Uint8Array(await props.published.make()));
