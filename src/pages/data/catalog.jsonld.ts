import type { APIRoute } from 'astro';
import { dataFiles, dcat } from '#src/data/catalogue.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(JSON.stringify(dcat(await dataFiles(), site!)), { headers: { 'content-type': 'application/ld+json' } });
