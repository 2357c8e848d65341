import type { Locale } from '#src/language/locales.ts';
import { stringIn } from '#src/language/strings.ts';
import { programmeCrumb } from '#src/concepts/programme/crumbs.ts';
import { changesPath, progressPath, recommendationsPath, timelinePath } from './addresses.ts';
import type { Progress } from './model.ts';

/** Steps of the breadcrumbs within the record. */
export const progressCrumbs = (progress: Progress, locale: Locale) => [
  programmeCrumb(progress.programme, locale),
  { label: stringIn(locale, 'nav.progress'), path: progressPath },
];

export const changesCrumbs = (progress: Progress, locale: Locale) => [
  ...progressCrumbs(progress, locale),
  { label: stringIn(locale, 'progress.changes.title'), path: changesPath },
];

export const timelineCrumbs = (progress: Progress, locale: Locale) => [
  ...progressCrumbs(progress, locale),
  { label: stringIn(locale, 'progress.timeline.title'), path: timelinePath },
];

export const recommendationsCrumbs = (progress: Progress, locale: Locale) => [
  ...progressCrumbs(progress, locale),
  { label: stringIn(locale, 'progress.recommendations.title'), path: recommendationsPath },
];
