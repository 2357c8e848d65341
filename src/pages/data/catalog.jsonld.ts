import type { APIRoute } from 'astro';
import { portalPublisher } from '#src/publisher/load.ts';
import { buildDay } from '#src/data/build-day.ts';
import { publishedSets } from '#src/data/catalogue.ts';
import { dcat } from '#src/data/dcat.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(JSON.stringify(dcat(await publishedSets(), site!, buildDay, await portalPublisher())), {
    headers: { 'content-type': 'application/ld+json' },
  });
