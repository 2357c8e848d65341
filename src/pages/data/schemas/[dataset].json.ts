import type { APIRoute, GetStaticPaths } from 'astro';
import { publishedSets, type PublishedSet } from '#src/publish/open-data/catalogue.ts';
import { jsonSchema } from '#src/kits/dataset/dataset.ts';

export const getStaticPaths = (async () =>
  (await publishedSets()).map((set) => ({ params: { dataset: set.words.id }, props: { set } }))) satisfies GetStaticPaths;

/** The JSON Schema of a data file, with what each field holds. */
export const GET: APIRoute<{ set: PublishedSet }> = ({ props: { set } }) =>
  Response.json(jsonSchema(set.schema, (path) => set.fields.find((field) => field.path === path)!.text.en));
