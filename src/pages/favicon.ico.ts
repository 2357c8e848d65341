import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { favicon } from '#src/publish/site-files/site-files.ts';

export const GET: APIRoute = async () => new Response(await favicon(readFileSync('public/favicon.svg')));
