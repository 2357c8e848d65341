import type { APIRoute } from 'astro';
import { buildDay } from '#src/data/build-day.ts';
import { evidenceData } from '#src/evidence/evidence-data.ts';
import { planProgress } from '#src/evidence/load.ts';

export const GET: APIRoute = async ({ site }) => Response.json(evidenceData(await planProgress(), site!, buildDay));
