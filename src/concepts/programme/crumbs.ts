import { mapSaid, say, type Said } from '#src/language/localise.ts';
import type { Locale } from '#src/language/locales.ts';
import { stringIn } from '#src/language/strings.ts';
import { axisPath, measuresPath, objectivePath, programmePath } from './addresses.ts';
import { said, titleOf } from '#src/content/texts.ts';
import type { Axis, Objective, Programme } from './model.ts';

/** Steps of the breadcrumbs within a programme. */

interface Crumb {
  label: Said;
  path: string;
}

export const programmeCrumb = (programme: Programme, locale: Locale): Crumb => ({
  label: mapSaid(said(programme.texts, locale), ({ shortTitle }) => shortTitle),
  path: programmePath(programme),
});

export const measuresCrumb = (programme: Programme, locale: Locale): Crumb => ({
  label: stringIn(locale, 'measures.title'),
  path: measuresPath(programme),
});

export const axisCrumbs = (programme: Programme, axis: Axis | undefined, locale: Locale): Crumb[] =>
  axis ? [{ label: titleOf(axis, locale), path: axisPath(programme, axis) }] : [];

export const objectiveCrumb = (programme: Programme, objective: Objective, locale: Locale): Crumb => ({
  label: say(objective.title, locale),
  path: objectivePath(programme, objective),
});
