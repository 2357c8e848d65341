import type { APIRoute } from 'astro';
import { jsonSchema } from '#src/data/catalogue.ts';
import { datasetIds, type DatasetId } from '#src/data/datasets.ts';

export const getStaticPaths = () => datasetIds.map((dataset) => ({ params: { dataset } }));

export const GET: APIRoute = ({ params }) => Response.json(jsonSchema(params['dataset'] as DatasetId));
