import { bodyName } from '#src/concepts/programme/bodies.ts';
import { programmeCrumb } from '#src/concepts/programme/crumbs.ts';
import type { Body, Measure, Programme } from '#src/concepts/programme/model.ts';
import { timeframeNames } from '#src/concepts/programme/timeframes.ts';
import { measureTitle } from '#src/concepts/programme/titles.ts';
import { said } from '#src/content/texts.ts';
import type { Shared } from '#src/frame/share-picture.ts';
import { formatNumber } from '#src/language/format.ts';
import { itemsOf, labelling, mapSaid, type Said, say } from '#src/language/localise.ts';
import type { Locale } from '#src/language/locales.ts';
import { stringIn } from '#src/language/strings.ts';
import type { MeasureProgress, Progress } from './model.ts';
import { cellsOf } from './plan-map.ts';
import { countsOf } from './progress.ts';
import { shapeSvg } from './shapes.ts';

/** What pages of measures say of themselves where they are found or shared. */
interface Told {
  description: Said[];
  share: Shared;
}

/** "Status: assessed"; the word alone where the two are not in one language. */
const stated = (head: Said, word: Said): Said =>
  head.locale === word.locale ? mapSaid(word, (text) => `${labelling(head).value} ${text}`) : word;

/**
 * A measure: its number, state, deadline, who does it, and the first of what is to be done; of what the source does not say, nothing.
 * @param progress what is recorded of it, where its programme is followed
 */
export function toldMeasure(programme: Programme, measure: Measure, progress: MeasureProgress | undefined, locale: Locale): Told {
  const status = progress && stringIn(locale, `progress.status.${progress.status}`);
  const due = measure.timeframe ? timeframeNames(measure.timeframe, locale) : [];
  const bodies = measure.bodies.slice(0, 2).map((body) => say(bodyName(body, programme), locale));
  const text = measure.legible === false ? undefined : said(measure.texts, locale);
  const first = itemsOf(text?.actions)[0];
  const { label: plan } = programmeCrumb(programme, locale);
  return {
    description: [
      stringIn(locale, 'measure.number', { number: measure.number }),
      ...(status ? [stated(stringIn(locale, 'progress.column.status'), status)] : []),
      ...due.map((name) => stated(stringIn(locale, 'filter.timeframe'), name)),
      ...bodies,
      ...(first ? [first] : []),
      plan,
    ],
    share: { ...(progress && status && { mark: { shape: shapeSvg(progress.status), word: status } }), facts: [...due, plan] },
  };
}

/** How many of some measures have each status, of those that any has; nothing where their programme is not followed. */
export const toldCounts = (progress: Progress | undefined, measures: Measure[], locale: Locale): Said[] =>
  countsOf(cellsOf(progress, measures))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) =>
      mapSaid(labelling(stringIn(locale, `progress.status.${status}`)), (label) => `${label} ${formatNumber(count, locale)}`),
    );

/** A body: how many measures name it, with their states, and the first of them. */
export function toldBody(programme: Programme, body: Body, progress: Progress | undefined, locale: Locale): Told {
  const named = stringIn(locale, 'body.measures', { count: body.allMeasures.length });
  const { label: plan } = programmeCrumb(programme, locale);
  return {
    description: [
      say(bodyName(body, programme), locale),
      named,
      ...toldCounts(progress, body.allMeasures, locale),
      ...body.allMeasures.slice(0, 1).map((measure) => measureTitle(measure, locale)),
      plan,
    ],
    share: { facts: [named, plan] },
  };
}
