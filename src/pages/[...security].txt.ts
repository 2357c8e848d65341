import type { APIRoute, GetStaticPaths } from 'astro';
import { buildDay } from '#src/build/build-day.ts';
import { site } from '#src/build/site.ts';
import { portalPublisher } from '#src/content/publisher/load.ts';
import { security } from '#src/publish/site-files/site-files.ts';

/** `/.well-known/security.txt`, where there is an address to write to. Checks and types pass over folders that begin with a point. */
export const getStaticPaths = (async () => {
  const text = security(await portalPublisher(), new URL(site), buildDay);
  return text ? [{ params: { security: '.well-known/security' }, props: { text } }] : [];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) => new Response(text);
