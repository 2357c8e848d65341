import type { APIRoute } from 'astro';
import { robots } from '#src/publish/site-files/site-files.ts';

export const GET: APIRoute = ({ site }) => new Response(robots(site!));
