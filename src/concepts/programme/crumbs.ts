import { say, type Said } from '#src/language/localise.ts';
import type { Locale } from '#src/language/locales.ts';
import { stringIn } from '#src/language/strings.ts';
import { axisPath, measuresPath, objectivePath, programmePath } from './addresses.ts';
import { said, titleOf } from '#src/content/texts.ts';
import type { Axis, Measure, Programme } from './model.ts';

/** Steps of the breadcrumbs within a programme. */

interface Crumb {
  label: Said;
  path: string;
}

export const programmeCrumb = (programme: Programme, locale: Locale): Crumb => ({
  label: said(programme.texts, locale).shortTitle,
  path: programmePath(programme),
});

const measuresCrumb = (programme: Programme, locale: Locale): Crumb => ({
  label: stringIn(locale, 'measures.title'),
  path: measuresPath(programme),
});

export const axisCrumbs = (programme: Programme, axis: Axis | undefined, locale: Locale): Crumb[] =>
  axis ? [{ label: titleOf(axis, locale), path: axisPath(programme, axis) }] : [];

/** The way down to a measure: by axis and objective, or by the list where our copy does not tell where it stands. */
export const measureCrumbs = (programme: Programme, { axis, objective }: Measure, locale: Locale): Crumb[] =>
  objective
    ? [...axisCrumbs(programme, axis, locale), { label: say(objective.title, locale), path: objectivePath(programme, objective) }]
    : [measuresCrumb(programme, locale)];
