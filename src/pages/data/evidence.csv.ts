import type { APIRoute } from 'astro';
import { evidenceTable } from '#src/evidence/evidence-data.ts';
import { planProgress } from '#src/evidence/load.ts';

export const GET: APIRoute = async ({ site }) => new Response(evidenceTable(await planProgress(), site!));
