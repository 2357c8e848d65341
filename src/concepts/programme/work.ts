import type { ReportLeaf } from 'schema-dts';
import { absolute, ownWork, type CitationContext, type Work } from '#src/kits/cite/work.ts';
import { titleOf } from '#src/content/texts.ts';
import { mapSaid } from '#src/language/localise.ts';
import { stringIn } from '#src/language/strings.ts';
import { measurePath, programmePath } from './addresses.ts';
import type { Measure, Programme } from './model.ts';

const reportOf = (programme: Programme, { locale }: CitationContext) => titleOf(programme, locale);

/** A measure, cited as a page of the portal within its programme. */
export function measureWork(programme: Programme, measure: Measure, context: CitationContext): Work {
  const number = stringIn(context.locale, 'measure.number', { number: measure.number });
  const title = measure.legible === false ? number : mapSaid(titleOf(measure, context.locale), (words) => `${number.value}: ${words}`);
  const container = reportOf(programme, context);
  const id = `${programme.id}/measures/${measure.number}`;
  const work = ownWork({ id, path: measurePath(measure), title, container, type: 'webpage' }, context);
  const isPartOf: ReportLeaf = { '@type': 'Report', name: container.value, url: absolute(context, programmePath(programme)) };
  return { ...work, schema: { ...work.schema, isPartOf } };
}

/** A programme as the portal presents it; who wrote the programme is told by the document it is based on. */
export function programmeWork(programme: Programme, context: CitationContext): Work {
  const path = programmePath(programme);
  const work = ownWork({ id: programme.id, path, title: reportOf(programme, context), type: 'webpage' }, context);
  const { source, period } = programme.facts;
  const isBasedOn = typeof source === 'string' ? absolute(context, `/studies/${source}/`) : source.url;
  return { ...work, schema: { ...work.schema, '@type': 'Report', temporalCoverage: period.join('/'), isBasedOn } };
}
