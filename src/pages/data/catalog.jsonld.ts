import type { APIRoute } from 'astro';
import { portalPublisher } from '#src/content/publisher/load.ts';
import { buildDay } from '#src/build/build-day.ts';
import { publishedSets } from '#src/publish/open-data/catalogue.ts';
import { dcat } from '#src/publish/open-data/dcat.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(JSON.stringify(dcat(await publishedSets(), site!, buildDay, await portalPublisher())), {
    headers: { 'content-type': 'application/ld+json' },
  });
