import type { APIRoute } from 'astro';
import { portalPublisher } from '#src/content/publisher/load.ts';
import { buildDay } from '#src/build/build-day.ts';
import { publishedSets } from '#src/publish/open-data/catalogue.ts';
import { dataPackage } from '#src/publish/open-data/data-package.ts';

export const GET: APIRoute = async ({ site }) =>
  Response.json(dataPackage(await publishedSets(), site!, buildDay, await portalPublisher()));
