import { evidenceDataset } from '../evidence/evidence-data.ts';
import { glossaryDataset } from '../glossary/term-data.ts';
import { hotlineDataset } from '../hotline/line-data.ts';
import { jurisprudenceDataset } from '../jurisprudence/decision-data.ts';
import { lawDataset } from '../law/law-data.ts';
import { studiesDataset } from '../library/study-data.ts';
import { statisticsDataset } from '../statistics/series-data.ts';
import { bodiesDataset } from './bodies-data.ts';
import { fieldsOf, type Dataset, type Field } from './dataset.ts';
import { programmeDataset, type ProgrammeShape } from './programme-data.ts';

/** THE list of what is published under /data/: each set with the fields of its JSON file. */
export interface Declared {
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
