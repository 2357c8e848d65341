import type { APIRoute } from 'astro';
import { buildDay } from '#src/data/build-day.ts';
import { programmeData } from '#src/data/programme-data.ts';
import { progressOf } from '#src/evidence/load.ts';
import { statusData } from '#src/evidence/progress.ts';
import { programmeIds, programmeOf } from '#src/programme/load.ts';

export const getStaticPaths = programmeIds;

export const GET: APIRoute = async ({ params, site }) => {
  const programme = await programmeOf(params['programme']!);
  const progress = await progressOf(programme);
  return Response.json(programmeData(programme, site!, buildDay, progress && ((measure) => statusData(progress, measure))));
};
