import type { StringKey } from '#src/language/strings.ts';

/** Interface strings that name the fields a doubt can be about. */
const names: Record<string, StringKey> = {
  title: 'field.title',
  matrixTitle: 'field.matrixTitle',
  subObjective: 'field.subObjective',
  actions: 'field.actions',
  bodies: 'field.bodies',
  targetGroups: 'field.targetGroups',
  timeframe: 'field.timeframe',
  indicators: 'field.indicators',
  years: 'field.years',
  responsible: 'field.responsible',
  partners: 'field.partners',
  date: 'study.date',
  authors: 'study.authors',
};

/** The reader's name of a field; undefined when the doubt is about the whole entry. */
export const fieldName = (field: string): StringKey | undefined => names[field];
