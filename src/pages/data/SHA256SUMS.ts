import type { APIRoute } from 'astro';
import { dataFiles } from '#src/publish/open-data/catalogue.ts';

/** What `sha256sum --check` reads. */
export const GET: APIRoute = async () => new Response((await dataFiles()).map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(''));
