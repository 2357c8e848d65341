import fc from 'fast-check';
import type { Translation } from '#src/content/schema.ts';
import type { ProgrammeRecords } from './model.ts';
import { assembleProgramme } from './programme.ts';
import type { Timeframe } from './schema.ts';

/** Random programmes for property tests: what a measure can say is there in every combination, its words are not. */

export const timeframes: fc.Arbitrary<Timeframe | null> = fc.option(
  fc
    .record({ firstYear: fc.boolean(), months: fc.option(fc.constantFrom(1, 3, 6)), ongoing: fc.boolean() })
    .filter(({ firstYear, ongoing }) => firstYear || ongoing),
);

const bodyIds = ['commission', 'interior', 'local-services', 'police', 'press'];
const groupIds = ['public', 'children', 'migrants'];
const some = (ids: string[]) => fc.subarray(ids);

const measures = fc.array(
  fc.record({
    subObjective: fc.option(fc.constantFrom(1, 2, 3)),
    bodies: some(bodyIds),
    responsible: some(bodyIds),
    partners: some(bodyIds),
    targetGroups: some(groupIds),
    timeframe: timeframes,
  }),
  { maxLength: 12 },
);

const given = { language: 'ar', source: 'national-plan-2023-2030', doubts: [] };
const translation: Translation = { state: 'original' };
const words = (title: string) => ({ title, summary: title, translation });

function records(facts: typeof measures extends fc.Arbitrary<infer Facts> ? Facts : never): ProgrammeRecords {
  const titled = (id: string) => ({ id, title: { ar: id, fr: `${id} (fr)` } });
  return {
    programme: [
      {
        id: 'programmes/plan',
        data: {
          ...given,
          period: [2023, 2030],
          columns: ['actions', 'targetGroups', 'bodies', 'timeframe', 'responsible', 'partners', 'indicators'],
          counts: { axes: 2, objectives: 2, subObjectives: 3, measures: facts.length },
        },
      },
    ],
    programmeText: [{ id: 'programmes/plan/ar', data: { ...words('خطة'), shortTitle: 'خطة' } }],
    axis: [1, 2].map((number) => ({ id: `programmes/plan/axes/${number}`, data: { ...given, number } })),
    axisText: [1, 2].map((number) => ({ id: `programmes/plan/axes/${number}/ar`, data: words(`محور ${number}`) })),
    objectives: [
      {
        id: 'programmes/plan/objectives',
        data: {
          ...given,
          translation: {},
          objectives: [
            { number: 1, axis: 1, title: { ar: 'هدف' }, subObjectives: [1, 2].map((number) => ({ number, title: { ar: 'هدف فرعي' } })) },
            { number: 2, axis: 2, title: { ar: 'هدف' }, subObjectives: [{ number: 3, title: { ar: 'هدف فرعي' } }] },
          ],
        },
      },
    ],
    objective: [{ id: 'programmes/plan/objectives/1', data: { ...given, number: 1 } }],
    objectiveText: [{ id: 'programmes/plan/objectives/1/ar', data: { translation }, body: 'نص' }],
    measure: facts.map((fact, index) => ({
      id: `programmes/plan/measures/${index + 1}`,
      data: { ...given, ...fact, number: index + 1, legible: true },
    })),
    measureText: facts.map((_, index) => ({
      id: `programmes/plan/measures/${index + 1}/ar`,
      data: { title: 'تدبير', actions: [], indicators: [], translation },
    })),
    governance: [],
    governanceText: [],
    body: bodyIds.map((id) => ({
      id,
      data: { ...titled(id), kind: 'ministry' as const, ...(id === 'local-services' && { partOf: 'interior' }) },
    })),
    targetGroup: groupIds.map((id) => ({ id, data: titled(id) })),
  };
}

export const programmes = measures.map((facts) => assembleProgramme(records(facts), 'plan'));
