import type { APIRoute } from 'astro';
import { cslDocument } from '#src/kits/cite/csl.ts';
import { jsonSchema } from '#src/kits/dataset/dataset.ts';

/** The JSON Schema of the files for reference managers: the library's, and one for each thing that can be cited. */
export const GET: APIRoute = () => Response.json(jsonSchema(cslDocument));
