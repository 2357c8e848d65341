import type { APIRoute } from 'astro';
import { buildDay } from '#src/data/build-day.ts';
import { bodiesData } from '#src/data/programme-data.ts';
import { programmes } from '#src/programme/load.ts';

export const GET: APIRoute = async ({ site }) =>
  Response.json({ asOf: buildDay, bodies: bodiesData([...(await programmes()).values()], site!) });
