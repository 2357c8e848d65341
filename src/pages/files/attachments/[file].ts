import type { APIRoute } from 'astro';
import { attachments, type PublishedAttachment } from '#src/content/attachments/load.ts';

/** The documents that prose offers for download. */
export const getStaticPaths = async () =>
  (await attachments()).map((attachment) => ({ params: { file: attachment.path.split('/').at(-1) }, props: { attachment } }));

export const GET: APIRoute<{ attachment: PublishedAttachment }> = ({ props }) => new Response(new Uint8Array(props.attachment.bytes));
