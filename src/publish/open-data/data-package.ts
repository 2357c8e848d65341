import { stringIn } from '#src/language/strings.ts';
import { say } from '#src/language/localise.ts';
import { licenceOf, publisherName } from '#src/content/publisher/model.ts';
import type { Publisher } from '#src/content/publisher/schema.ts';
import type { PublishedSet } from './catalogue.ts';
import type { TableField } from '#src/kits/dataset/dataset.ts';

const profile = (name: string) => `https://datapackage.org/profiles/2.0/${name}.json`;

/**
 * The data package (Frictionless, Data Package 2.0): every file of the current edition with its form, size and checksum,
 * and of each table the type of every column. Programs of version 1 read it too. Its texts are in English, which the
 * standard has no languages for.
 */
export function dataPackage(sets: PublishedSet[], site: URL, created: string, publisher: Publisher) {
  const explain = ({ fields }: PublishedSet, path: string) => fields.find((field) => field.path === path)!.text.en;
  const column = (set: PublishedSet, { name, field, type, constraints }: TableField) => ({
    name,
    type,
    description: explain(set, field),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  });
  const licence = licenceOf(publisher, 'data');
  return {
    $schema: profile('datapackage'),
    profile: 'data-package',
    name: 'portal-against-trafficking-morocco',
    title: stringIn('en', 'data.catalogue').value,
    description: stringIn('en', 'data.catalogue.text').value,
    homepage: new URL('/en/about/data/', site).href,
    created: `${created}T00:00:00Z`,
    contributors: [{ title: publisherName(publisher, 'en').value, roles: ['publisher'], ...(publisher.site && { path: publisher.site }) }],
    ...(licence && { licenses: [{ name: licence.id, path: licence.url, title: licence.name }] }),
    resources: sets.flatMap((set) =>
      set.files.map(({ dataset, path, format, type, bytes, sha256, columns }) => ({
        $schema: profile('dataresource'),
        name: path.replaceAll(/[/.]/g, '-'),
        path,
        ...(columns ? { profile: 'tabular-data-resource', type: 'table' } : { profile: 'data-resource' }),
        title: say(set.words.title, 'en').value,
        description: say(set.words.summary, 'en').value,
        format,
        mediatype: type,
        encoding: 'utf-8',
        bytes,
        hash: `sha256:${sha256}`,
        dataset,
        ...(columns && {
          schema: { $schema: profile('tableschema'), fields: columns.map((each) => column(set, each)), missingValues: [''] },
        }),
      })),
    ),
  };
}
