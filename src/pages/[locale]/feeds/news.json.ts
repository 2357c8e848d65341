import type { APIRoute } from 'astro';
import { localePaths } from '#src/i18n/locales.ts';
import { feedResponse } from '#src/news/feed.ts';
import { newsFeedOf } from '#src/news/load.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute = async (context) => feedResponse(await newsFeedOf(context), 'json');
