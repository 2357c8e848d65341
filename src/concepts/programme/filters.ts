import { mapSaid, numbered, type Said, say } from '#src/language/localise.ts';
import { sortedBy } from '#src/language/collate.ts';
import type { Locale } from '#src/language/locales.ts';
import type { StringKey } from '#src/language/strings.ts';
import {
  axisPath,
  bodiesPath,
  bodyPath,
  groupPath,
  groupsPath,
  objectivePath,
  programmePath,
  timeframePath,
  timeframesPath,
} from './addresses.ts';
import { titleOf } from '#src/content/texts.ts';
import { bodyName } from './bodies.ts';
import type { Measure, Programme } from './model.ts';
import { timeframeCuts, timeframeIds, timeframeName } from './timeframes.ts';

/** One way to narrow the list of measures: its values, each with its measures and the page that shows the same cut. */
export interface Filter {
  /** Name in the address: `?axis=1`. */
  name: 'axis' | 'objective' | 'body' | 'group' | 'timeframe';
  label: StringKey;
  /** Page that lists the values. */
  path: string;
  values: { id: string; label: Said; path: string; count: number }[];
}

/** The filters that a programme's measures allow, in the order they are offered. */
export function filtersOf(programme: Programme, locale: Locale): Filter[] {
  const filters: Filter[] = [
    {
      name: 'axis',
      label: 'filter.axis',
      path: programmePath(programme),
      values: programme.axes.map((axis) => ({
        id: String(axis.number),
        label: numbered(axis.number, titleOf(axis, locale)),
        path: axisPath(programme, axis),
        count: axis.measures.length,
      })),
    },
    {
      name: 'objective',
      label: 'filter.objective',
      path: programmePath(programme),
      values: programme.objectives.map((objective) => ({
        id: String(objective.number),
        label: mapSaid(say(objective.title, locale), (title) => `${objective.number}. ${title}`),
        path: objectivePath(programme, objective),
        count: objective.measures.length,
      })),
    },
    {
      name: 'body',
      label: 'filter.body',
      path: bodiesPath(programme),
      values: sortedBy(programme.bodies, (body) => say(bodyName(body, programme), locale), locale).map((body) => ({
        id: body.id,
        label: say(bodyName(body, programme), locale),
        path: bodyPath(programme, body),
        count: body.allMeasures.length,
      })),
    },
    {
      name: 'group',
      label: 'filter.group',
      path: groupsPath(programme),
      values: sortedBy(programme.targetGroups, (group) => say(group.title, locale), locale).map((group) => ({
        id: group.id,
        label: say(group.title, locale),
        path: groupPath(programme, group),
        count: group.measures.length,
      })),
    },
    {
      name: 'timeframe',
      label: 'filter.timeframe',
      path: timeframesPath(programme),
      values: programme.columns.includes('timeframe')
        ? timeframeCuts(programme).map((cut) => ({
            id: cut.id,
            label: timeframeName(cut, locale),
            path: timeframePath(programme, cut),
            count: cut.measures.length,
          }))
        : [],
    },
  ];
  return filters.filter((filter) => filter.values.length > 0);
}

/** The filter values a measure answers to, as `data-` attributes of its row: ids separated by spaces. */
export function filterAttributes(measure: Measure): Record<`data-${Filter['name']}`, string> {
  const bodies = [...measure.bodies, ...measure.responsible, ...measure.partners];
  return {
    'data-axis': String(measure.axis?.number ?? ''),
    'data-objective': String(measure.objective?.number ?? ''),
    'data-body': [...new Set(bodies.flatMap((body) => [body.id, body.parent?.id ?? body.id]))].join(' '),
    'data-group': measure.targetGroups.map((group) => group.id).join(' '),
    'data-timeframe': timeframeIds(measure.timeframe).join(' '),
  };
}
