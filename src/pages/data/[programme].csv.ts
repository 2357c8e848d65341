import type { APIRoute } from 'astro';
import { programmeTable } from '#src/data/programme-data.ts';
import { programmeIds, programmeOf } from '#src/programme/load.ts';

export const getStaticPaths = programmeIds;

export const GET: APIRoute = async ({ params, site }) => new Response(programmeTable(await programmeOf(params['programme']!), site!));
