import type { APIRoute } from 'astro';
import { dataFiles, dataPackage } from '#src/data/catalogue.ts';

export const GET: APIRoute = async () => Response.json(dataPackage(await dataFiles()));
