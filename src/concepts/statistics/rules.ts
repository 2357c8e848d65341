import type { Problem } from '#src/content/problem.ts';
import type { Content, Entry } from '#src/content/entry.ts';
import { slugOf } from '#src/content/entry.ts';
import type { Localised } from '#src/language/localise.ts';
import { quotationsIn, quoted } from './quotation.ts';
import type { QuestionFacts, SeriesFacts } from './schema.ts';
import { smallest } from './schema.ts';

type Statistics = Content<{ series: SeriesFacts; question: QuestionFacts }>;

/**
 * What holds for figures: years in order and once, parts that fit their whole, no small count of victims without a reason; and for the
 * questions that they answer: every series stands in one, pictures hold what can be compared, sentences quote figures that exist.
 */
export function statisticsRules(portal: Statistics): Problem[] {
  const answered = new Set(portal.question.flatMap(({ data }) => data.pictures.flatMap(({ series }) => series)));
  return [
    ...portal.series.flatMap((entry) => [...shapeRules(entry), ...smallRules(entry)]),
    ...portal.series.flatMap(({ id, file }) =>
      answered.has(slugOf(id))
        ? []
        : [{ file, field: '', wrong: 'no question shows this series', cure: 'add its name to a picture in content/questions.yaml' }],
    ),
    ...portal.question.flatMap((entry) => [...pictureRules(entry, portal), ...quotationRules(entry, portal)]),
  ];
}

const seriesFrom =
  ({ series }: Statistics) =>
  (id: string): SeriesFacts | undefined =>
    series.find((entry) => slugOf(entry.id) === id)?.data;

/** Several series share a picture where they have one unit and one shape; then it needs a title. A question shows a series once. */
function pictureRules({ id, file, data }: Entry<QuestionFacts>, portal: Statistics): Problem[] {
  const shown = data.pictures.flatMap(({ series }) => series);
  const twice = shown.find((series, index) => shown.indexOf(series) < index);
  const problems: Problem[] = twice
    ? [{ file, field: `${id}.pictures`, wrong: `shows "${twice}" twice`, cure: 'keep it in one picture' }]
    : [];
  data.pictures.forEach(({ series, title }, index) => {
    const kinds = new Set(series.flatMap((each) => seriesFrom(portal)(each) ?? []).map(({ unit, shape }) => `${unit} in ${shape}`));
    const field = `${id}.pictures.${index}`;
    if (kinds.size > 1)
      problems.push({
        file,
        field: `${field}.series`,
        wrong: `draws ${[...kinds].join(' with ')}`,
        cure: 'give each a picture of its own',
      });
    if (series.length > 1 && !title)
      problems.push({ file, field: `${field}.title`, wrong: 'is missing for a picture of several series', cure: 'write title: { ar: … }' });
  });
  return problems;
}

/** A sentence quotes what was published, and types no number that would stay when the figure changes. */
function quotationRules({ id, file, data }: Entry<QuestionFacts>, portal: Statistics): Problem[] {
  const sentences: [string, Localised][] = [
    ['finding', data.finding],
    ['difference', data.difference],
    ...data.keyFigures.flatMap(({ label, notSaid }, index): [string, Localised][] => [
      [`keyFigures.${index}.label`, label],
      [`keyFigures.${index}.notSaid`, notSaid],
    ]),
  ];
  const nothing = (quotation: string) => !quoted(quotation, seriesFrom(portal));
  const cure =
    'write {series.newest}, {series.highest}, {series.total}, {series.<year>} or {series.<part>}, of a figure that was published';
  return [
    ...sentences.flatMap(([field, words]) =>
      Object.entries(words).flatMap(([locale, text]) => {
        const { quotations, typed } = quotationsIn(text);
        const at = { file, field: `${id}.${field}.${locale}` };
        return [
          ...quotations.filter(nothing).map((quotation) => ({ ...at, wrong: `quotes no figure with {${quotation}}`, cure })),
          ...(typed === undefined ? [] : [{ ...at, wrong: `types a number, ${typed}`, cure }]),
        ];
      }),
    ),
    ...data.keyFigures.flatMap(({ figure }, index) =>
      nothing(figure) ? [{ file, field: `${id}.keyFigures.${index}.figure`, wrong: `quotes no figure with ${figure}`, cure }] : [],
    ),
  ];
}

function shapeRules({ file, data }: Entry<SeriesFacts>): Problem[] {
  const problems: Problem[] = [];
  const tell = (field: string, wrong: string, cure: string) => problems.push({ file, field, wrong, cure });
  data.points.forEach((point, index) => {
    const field = `points.${index}`;
    if (data.shape === 'years' && (!point.period || point.label)) tell(field, 'needs a period and no label', 'write period: "2024"');
    if (data.shape === 'parts' && (!point.label || point.period)) tell(field, 'needs a label and no period', 'write label: { ar: … }');
    if (point.withheld && point.value !== null) tell(`${field}.value`, 'is withheld and given', 'write value: null');
  });
  if (data.shape === 'years') {
    const periods = data.points.map(({ period }) => period ?? '');
    periods.forEach((period, index) => {
      if (index > 0 && period <= periods[index - 1]!)
        tell(`points.${index}.period`, `"${period}" does not come after the one before`, 'put the years in order, each once');
    });
  }
  const sum = data.points.reduce((all, { value }) => all + (value ?? 0), 0);
  if (data.shape === 'parts' && data.total !== undefined && !data.overlap && sum > data.total)
    tell('total', `the parts add up to ${sum}, more than ${data.total}`, 'correct a figure, or write overlap: true');
  return problems;
}

/** A count of victims below eleven may point at somebody: it needs a reason, written down. */
function smallRules({ file, data }: Entry<SeriesFacts>): Problem[] {
  if (data.unit !== 'victims') return [];
  return data.points.flatMap(({ value, small }, index) =>
    value !== null && value > 0 && value < smallest && !small
      ? [
          {
            file,
            field: `points.${index}.value`,
            wrong: `${value} victims are fewer than ${smallest}`,
            cure: 'write value: null and withheld: true, or give small: { reason }',
          },
        ]
      : [],
  );
}
