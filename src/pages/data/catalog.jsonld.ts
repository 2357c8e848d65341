import type { APIRoute } from 'astro';
import { buildDay } from '#src/data/build-day.ts';
import { publishedSets } from '#src/data/catalogue.ts';
import { dcat } from '#src/data/dcat.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(JSON.stringify(dcat(await publishedSets(), site!, buildDay)), { headers: { 'content-type': 'application/ld+json' } });
