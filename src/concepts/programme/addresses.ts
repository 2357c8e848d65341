import { nationalPlan } from '#src/content/programmes.ts';
import { pageUrl } from '#src/language/links.ts';
import { languageOf, type Locale } from '#src/language/locales.ts';

/** Addresses of a programme's parts; paths are without the language. An address, once published, stays. */

interface Named {
  id: string;
}
interface Numbered {
  number: number;
}
/** A measure knows its programme. */
interface Owned extends Numbered {
  programme: string;
}

export const programmePath = (programme: Named) => `/${programme.id}/`;
export const axisPath = (programme: Named, axis: Numbered) => `/${programme.id}/axes/${axis.number}/`;
export const objectivePath = (programme: Named, objective: Numbered) => `/${programme.id}/objectives/${objective.number}/`;
export const measuresPath = (programme: Named) => `/${programme.id}/measures/`;
export const measurePath = ({ programme, number }: Owned) => `/${programme}/measures/${number}/`;
export const bodiesPath = (programme: Named) => `/${programme.id}/bodies/`;
export const bodyPath = (programme: Named, body: Named) => `/${programme.id}/bodies/${body.id}/`;
export const groupsPath = (programme: Named) => `/${programme.id}/target-groups/`;
export const groupPath = (programme: Named, group: Named) => `/${programme.id}/target-groups/${group.id}/`;
export const timeframesPath = (programme: Named) => `/${programme.id}/timeframes/`;
export const timeframePath = (programme: Named, timeframe: Named) => `/${programme.id}/timeframes/${timeframe.id}/`;
export const governancePath = (programme: Named) => `/${programme.id}/governance/`;

export const measureUrl = (locale: Locale, measure: Owned) => pageUrl(locale, measurePath(measure));

/** Programmes that are published as one document. */
export const documented = [nationalPlan];

/** Where a programme's document is published, language included. */
export const documentPath = (id: string, locale: Locale): string => `/files/${languageOf(locale)}/${id}.pdf`;

/** The table of a programme's measures, among the open data. */
export const tablePath = ({ id }: Named): string => `/data/${id}.csv`;
