import type { APIRoute, GetStaticPaths } from 'astro';
import { buildDay } from '#src/build/build-day.ts';
import { site } from '#src/build/site.ts';
import { portalPublisher } from '#src/content/publisher/load.ts';
import { security } from '#src/publish/site-files/site-files.ts';

/** security.txt, where there is an address to write to. */
export const getStaticPaths = (async () => {
  const text = security(await portalPublisher(), new URL(site), buildDay);
  return text ? [{ params: { file: 'security' }, props: { text } }] : [];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) => new Response(text);
