import type { APIRoute } from 'astro';
import { localePaths } from '#src/language/locales.ts';
import { feedResponse } from '#src/concepts/news/feed.ts';
import { newsFeedOf } from '#src/concepts/news/load.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute = async (context) => feedResponse(await newsFeedOf(context), 'json');
