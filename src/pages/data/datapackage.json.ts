import type { APIRoute } from 'astro';
import { portalPublisher } from '#src/publisher/load.ts';
import { buildDay } from '#src/data/build-day.ts';
import { publishedSets } from '#src/data/catalogue.ts';
import { dataPackage } from '#src/data/data-package.ts';

export const GET: APIRoute = async ({ site }) =>
  Response.json(dataPackage(await publishedSets(), site!, buildDay, await portalPublisher()));
