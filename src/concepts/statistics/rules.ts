import type { Problem } from '#src/content/problem.ts';
import type { Content, Entry } from '#src/content/entry.ts';
import type { SeriesFacts } from './schema.ts';
import { smallest } from './schema.ts';

/** What holds for figures: years in order and once, parts that fit their whole, no small count of victims without a reason. */
export function statisticsRules(portal: Content<{ series: SeriesFacts }>): Problem[] {
  return portal.series.flatMap((entry) => [...shapeRules(entry), ...smallRules(entry)]);
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
