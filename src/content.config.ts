import { defineCollection } from 'astro:content';
import { file, glob, type Loader } from 'astro/loaders';
import { z } from 'zod';
import { collections as table, entryId, type Collection, type CollectionName, type EntryOf } from '#src/check/collections.ts';
import { withheldIn } from '#src/check/withheld.ts';
import { preview } from '#src/build/site.ts';
import { isTranslation, partOf } from '#src/content/part.ts';
import { contentRoot } from '#src/content/root.ts';

/** Files that this edition leaves out. */
const leftOut = (preview ? [] : withheldIn(contentRoot)).flatMap((id) => [`!${id}.yaml`, `!${id}/**`]);

function loaderOf(collection: Collection) {
  if (collection.shape === 'rows') return file(`${contentRoot}/${collection.file}`);
  return glob({ base: contentRoot, pattern: [collection.pattern, ...leftOut], generateId: ({ entry }) => entryId(entry) });
}

/** A translation may hold some of its fields, which its schema would otherwise fill. */
const schemaOf = (collection: Collection): z.ZodType =>
  collection.shape === 'words' && collection.inParts
    ? z.union([collection.schema.refine((data) => !isTranslation(data)), partOf(collection.schema)])
    : collection.schema;

const define = (collection: Collection) => defineCollection({ loader: loaderOf(collection), schema: schemaOf(collection) });

/** Astro's collections, one for each row of the table in `collections.ts`; the type keeps each row's own schema. */
export const collections = Object.fromEntries(Object.entries(table).map(([name, collection]) => [name, define(collection)])) as unknown as {
  [Name in CollectionName]: { loader: Loader; schema: z.ZodType<EntryOf<Name>> };
};
