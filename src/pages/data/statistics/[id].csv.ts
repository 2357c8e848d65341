import type { APIRoute } from 'astro';
import { statistics } from '#src/statistics/load.ts';
import { seriesCsv } from '#src/statistics/series-data.ts';

export const getStaticPaths = async () => (await statistics()).map(({ id }) => ({ params: { id } }));

/** The figures of one series. */
export const GET: APIRoute = async ({ params }) =>
  new Response(seriesCsv((await statistics()).filter(({ id }) => id === params.id)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
