import { evidenceDataset } from '#src/concepts/progress/data.ts';
import { glossaryDataset } from '#src/concepts/studies/glossary/data.ts';
import { hotlineDataset } from '#src/frame/hotline/data.ts';
import { jurisprudenceDataset } from '#src/concepts/jurisprudence/data.ts';
import { lawDataset } from '#src/concepts/law/data.ts';
import { studiesDataset } from '#src/concepts/studies/data.ts';
import { statisticsDataset } from '#src/concepts/statistics/data.ts';
import { bodiesDataset } from './bodies-data.ts';
import { fieldsOf, type Dataset, type Field } from '#src/kits/dataset/dataset.ts';
import { programmeDataset, type ProgrammeShape } from './programme-data.ts';

/** THE list of what is published under /data/: each set with the fields of its JSON file. */
interface Declared {
  dataset: Dataset<never>;
  fields: Field[];
}

/** @param programmes each is a set of its own, with the fields of its own matrix */
export function declared(programmes: ProgrammeShape[]): Declared[] {
  const datasets: Dataset<never>[] = [
    ...programmes.map(programmeDataset),
    bodiesDataset(programmes.map(({ id }) => id)),
    evidenceDataset,
    statisticsDataset,
    lawDataset,
    jurisprudenceDataset,
    studiesDataset,
    glossaryDataset,
    hotlineDataset,
  ];
  return datasets.map((dataset) => ({ dataset, fields: fieldsOf(dataset.schema) }));
}
