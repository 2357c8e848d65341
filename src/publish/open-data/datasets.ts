import { bodiesData, bodiesDataset } from './bodies-data.ts';
import { programmeData, programmeDataset, type ProgrammeShape } from './programme-data.ts';
import { evidenceData, evidenceDataset } from '#src/concepts/progress/data.ts';
import { serviceRow, servicesDataset } from '#src/concepts/help/directory/data.ts';
import { statusData } from '#src/concepts/progress/progress.ts';
import { decisionRow, jurisprudenceDataset } from '#src/concepts/jurisprudence/data.ts';
import { lawDataset, lawRow } from '#src/concepts/law/data.ts';
import { courseRow, coursesDataset } from '#src/concepts/training/elsewhere/data.ts';
import { comparisonRows, comparisonsDataset } from '#src/concepts/law/comparisons/data.ts';
import { figures, seriesRow, statisticsDataset } from '#src/concepts/statistics/data.ts';
import { studiesDataset, studyRow } from '#src/concepts/studies/data.ts';
import { glossaryDataset, termRow } from '#src/concepts/studies/glossary/data.ts';
import { hotlineDataset, lineRow } from '#src/frame/hotline/data.ts';
import { csvFile, fieldsOf, filesOf, jsonFile, type Dataset, type Field, type TextFile } from '#src/kits/dataset/dataset.ts';
import { pick, type Header, type Items } from '#src/kits/dataset/shapes.ts';
import type { Localised } from '#src/language/localise.ts';

/** What a reader sees of a set. */
export interface SetWords {
  title: Localised;
  summary: Localised;
}

/** A set of data: what it declares, and how its files are filled. */
export interface Declared {
  dataset: Dataset<never>;
  /** How it is called where `content/datasets.yaml` has no row of it; without this it needs one. */
  words?: () => Promise<SetWords>;
  /** Fields of the JSON file. */
  fields: Field[];
  /** The JSON file, the tables, then what stands in a folder of the set; with the address that they name. */
  files: (site: URL, header: Header) => Promise<TextFile[]>;
}

/**
 * THE list of what is published under /data/. The check of the content reads what the sets declare; what fills them reads the collections
 * of Astro, which exist in a build alone, and so is imported when files are asked for.
 * @param programmes each is a set of its own, with the fields of its own matrix
 */
export const declared = (programmes: ProgrammeShape[]): Declared[] => [
  ...programmes
    .toSorted((a, b) => b.period[0] - a.period[0])
    .map((shape) => ({ ...set(programmeDataset(shape), programmeOf(shape)), words: programmeWords(shape) })),
  set(bodiesDataset(programmes.map(({ id }) => id)), async (site, header) => {
    const all = await (await import('#src/concepts/programme/load.ts')).programmes();
    return bodiesData([...all.values()], site, header);
  }),
  set(evidenceDataset, async (site, header) => {
    const progress = await (await import('#src/concepts/progress/load.ts')).planProgress();
    return evidenceData(progress, site, header);
  }),
  list(
    statisticsDataset,
    async () => (await import('#src/concepts/statistics/load.ts')).statistics(),
    seriesRow,
    async (data) => data.items.map((series) => csvFile(`statistics/${series.id}.csv`, figures, { ...data, items: [series] })),
  ),
  list(lawDataset, async () => (await import('#src/concepts/law/load.ts')).allLaws(), lawRow),
  set(comparisonsDataset, async (site, header) => {
    const all = await (await import('#src/concepts/law/comparisons/load.ts')).comparisons();
    return { dataset: comparisonsDataset.id, ...header, items: all.flatMap((each) => comparisonRows(each, site)) };
  }),
  list(jurisprudenceDataset, async () => (await import('#src/concepts/jurisprudence/load.ts')).releasedDecisions(), decisionRow),
  list(
    studiesDataset,
    async () => (await import('#src/concepts/studies/load.ts')).studies(),
    studyRow,
    async (_, site) => {
      const csl = await (await import('#src/publish/cite/works.ts')).libraryCsl(site);
      return [{ ...jsonFile('studies/csl.json', csl), type: 'application/vnd.citationstyles.csl+json' }];
    },
  ),
  list(glossaryDataset, async () => (await import('#src/concepts/studies/load.ts')).terms(), termRow),
  list(hotlineDataset, async () => (await import('#src/frame/hotline/load.ts')).phoneLines(), lineRow),
  list(servicesDataset, async () => (await (await import('#src/concepts/help/directory/load.ts')).directory()).services, serviceRow),
  list(coursesDataset, async () => (await import('#src/concepts/training/elsewhere/load.ts')).otherCourses(), courseRow),
];

/** A set whose JSON file `load` makes. @param more files in a folder of the set */
const set = <Document>(
  dataset: Dataset<Document>,
  load: (site: URL, header: Header) => Promise<Document>,
  more?: (document: Document, site: URL) => Promise<TextFile[]>,
): Declared => ({
  dataset,
  fields: fieldsOf(dataset.schema),
  files: async (site, header) => {
    const document = await load(site, header);
    return [...filesOf(dataset, document), ...((await more?.(document, site)) ?? [])];
  },
});

/** A set whose JSON file is a list: a row of each thing. */
const list = <Thing, Row>(
  dataset: Dataset<Items<Row>>,
  things: () => Promise<Thing[]>,
  rowOf: (thing: Thing, site: URL) => Row,
  more?: (document: Items<Row>, site: URL) => Promise<TextFile[]>,
): Declared => {
  const rows = async (site: URL) => (await things()).map((thing) => rowOf(thing, site));
  return set(dataset, async (site, header) => ({ dataset: dataset.id, ...header, items: await rows(site) }), more);
};

/** A programme, with the status of its measures where it is followed. */
const programmeOf = (shape: ProgrammeShape) => async (site: URL, header: Header) => {
  const programme = await (await import('#src/concepts/programme/load.ts')).programmeOf(shape.id);
  const progress = await (await import('#src/concepts/progress/load.ts')).progressOf(programme);
  return programmeData(shape, programme, site, header, progress && ((measure) => statusData(progress, measure)));
};

/** A programme's own title and summary. */
const programmeWords =
  ({ id }: ProgrammeShape) =>
  async (): Promise<SetWords> => {
    const { words } = (await (await import('#src/concepts/programme/load.ts')).programmeOf(id)).texts;
    return { title: pick(words, ({ title }) => title), summary: pick(words, ({ summary }) => summary) };
  };
