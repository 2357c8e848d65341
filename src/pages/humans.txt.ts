import type { APIRoute } from 'astro';
import { buildDay } from '#src/build/build-day.ts';
import { headAddress } from '#src/build/site.ts';
import { portalPublisher } from '#src/content/publisher/load.ts';
import { pageUrl } from '#src/language/links.ts';
import { localeCodes } from '#src/language/locales.ts';
import { humans } from '#src/publish/site-files/site-files.ts';

const pages = localeCodes.map((locale) => headAddress(pageUrl(locale, '/about/methodology/')));

export const GET: APIRoute = async () => new Response(humans(await portalPublisher(), buildDay, pages));
