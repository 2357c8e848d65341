import type { APIRoute } from 'astro';
import { buildDay } from '#src/data/build-day.ts';
import { programmeData } from '#src/data/programme-data.ts';
import { programmeIds, programmeOf } from '#src/programme/load.ts';

export const getStaticPaths = programmeIds;

export const GET: APIRoute = async ({ params, site }) =>
  Response.json(programmeData(await programmeOf(params['programme']!), site!, buildDay));
