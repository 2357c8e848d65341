import { z } from 'zod';
import { bodyKinds } from '#src/concepts/programme/bodies/schema.ts';
import { localeCodes, type Language } from '#src/language/locales.ts';
import { bodyPath } from '#src/concepts/programme/addresses.ts';
import type { Body, Programme } from '#src/concepts/programme/model.ts';
import { columns, key } from '#src/kits/dataset/columns.ts';
import { table, type Dataset } from '#src/kits/dataset/dataset.ts';
import { header, type Header, text, urls, urlsOf } from '#src/kits/dataset/shapes.ts';

const body = z.strictObject({
  id: z.string(),
  kind: z.enum(bodyKinds),
  acronym: z.string().nullable(),
  partOf: z.string().nullable(),
  title: text,
  official: z.array(z.enum(localeCodes as [Language, ...Language[]])),
  spellings: z.array(z.string()),
  nameThen: z.record(z.string(), text),
  measures: z.record(z.string(), z.array(z.int())),
  url: urls,
});
const document = z.strictObject({ ...header, bodies: z.array(body) });
type BodiesData = z.infer<typeof document>;
type Row = z.infer<typeof body>;

/** The bodies that the measures of the programmes name. @param programmes their ids */
export const bodiesDataset = (programmes: string[]): Dataset<BodiesData> => ({
  id: 'bodies',
  schema: document,
  tables: [
    table(
      'bodies',
      ({ bodies }) => bodies,
      columns<Row>(body, 'bodies[]', {
        id: key,
        kind: {},
        acronym: {},
        partOf: {},
        title: {},
        official: {},
        spellings: {},
        measures: { keys: programmes },
        url: {},
      }),
    ),
  ],
});

export function bodiesData(programmes: Programme[], site: URL, edition: Header): BodiesData {
  const ids = [...new Set(programmes.flatMap((programme) => programme.bodies.map(({ id }) => id)))];
  const of = (programme: Programme, id: string): Body | undefined => programme.bodies.find((each) => each.id === id);
  const bodies = ids.map((id): Row => {
    const naming = programmes.filter((programme) => of(programme, id));
    const { title, kind, acronym, partOf, official, spellings, nameThen } = of(naming[0]!, id)!;
    return {
      id,
      kind,
      acronym: acronym ?? null,
      partOf: partOf ?? null,
      title,
      official: (official ?? []) as Language[],
      spellings: spellings ?? [],
      nameThen: nameThen ?? {},
      measures: Object.fromEntries(naming.map((programme) => [programme.id, of(programme, id)!.measures.map(({ number }) => number)])),
      url: urlsOf(site, bodyPath(naming[0]!, { id })),
    };
  });
  return { ...edition, bodies };
}
