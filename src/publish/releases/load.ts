import { getCollection } from 'astro:content';
import { inEveryLanguage, type Locale } from '#src/language/locales.ts';
import { say, type Localised, type Said } from '#src/language/localise.ts';
import type { StringKey } from '#src/language/strings.ts';
import type { Translation } from '#src/content/schema.ts';
import { said, textsOf, type Item } from '#src/content/texts.ts';
import type { Change, Progress } from '#src/concepts/progress/model.ts';
import { publishedSets, type DataFile } from '#src/publish/open-data/catalogue.ts';
import { isShown, toldKinds, toldPath, type ToldKind } from './kinds.ts';
import type { Release } from './schema.ts';

/** The editions, newest first. */
export const releases = async (): Promise<Release[]> => (await getCollection('release')).map(({ data }) => data).toReversed();

/** An edition by its day. @throws when there is none */
export async function releaseOf(id: string): Promise<Release> {
  const found = (await releases()).find((release) => release.id === id);
  if (!found) throw new Error(`content/news/releases.yaml: no edition of ${id}`);
  return found;
}

export const releasePaths = async () => inEveryLanguage((await releases()).map(({ id }) => ({ release: id })));

/** What an edition added, by kind, for a reader: each entry with its title and where it is read. What was withdrawn since is left out. */
export async function addedIn(release: Release, locale: Locale): Promise<{ kind: StringKey; entries: { title: Said; path: string }[] }[]> {
  const kinds = (Object.keys(toldKinds) as ToldKind[]).map(async (kind) => {
    const records = ((await getCollection(kind)) as Item<object>[]).filter(
      (record) => release.added.includes(record.id) && isShown(record),
    );
    const entries = records.map(async (record) => ({ title: await titleOf(kind, record, locale), path: toldPath(record.id) }));
    return { kind: toldKinds[kind], entries: await Promise.all(entries) };
  });
  return (await Promise.all(kinds)).filter(({ entries }) => entries.length > 0);
}

type Titled = { title?: string; shortTitle?: string; translation: Translation };

async function titleOf(kind: ToldKind, { id, data }: Item<object>, locale: Locale): Promise<Said> {
  if (kind === 'series') return say((data as { title: Localised }).title, locale);
  const texts = textsOf((await getCollection(`${kind}Text`)) as Item<Titled>[], id, (data as { language: string }).language);
  const { shortTitle, title } = said(texts, locale);
  return (shortTitle ?? title)!;
}

/** The measures whose state changed with an edition, each with the entry of the record that changed it. */
export const statesIn = ({ states }: Release, { measures, evidence }: Progress): Change[] =>
  states.map(({ measure: number, by, ...change }) => ({
    ...change,
    measure: measures.find(({ measure }) => measure.number === number)!.measure,
    evidence: evidence.find(({ id }) => id === by)!,
  }));

/** The sets of data of which a version was kept with an edition. */
export const keptWith = async ({ id }: Release): Promise<{ title: Localised; files: DataFile[] }[]> =>
  (await publishedSets()).flatMap(({ words, versions }) =>
    versions.filter(({ date }) => date === id).map(({ files }) => ({ title: words.title, files })),
  );
