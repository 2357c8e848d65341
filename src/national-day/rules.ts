import { dirname } from 'node:path';
import type { Problem } from '../check/problem.ts';
import type { Entry, Portal } from '../check/read.ts';

/** What holds for the national day: an edition stands on the published date, in the folder of its year. */
export function nationalDayRules(portal: Portal): Problem[] {
  const [day] = portal.nationalDay;
  const studies = new Set(portal.study.map((study) => study.id.split('/').at(-1)!));
  const decision =
    day && typeof day.data.decision === 'string' && !studies.has(day.data.decision)
      ? [
          {
            file: day.file,
            field: 'decision',
            wrong: `no document "${day.data.decision}"`,
            cure: 'add it to content/studies, or correct the id',
          },
        ]
      : [];
  return [...decision, ...portal.edition.flatMap((edition) => editionRules(edition, day, portal))];
}

function editionRules(edition: Entry<'edition'>, day: Entry<'nationalDay'> | undefined, portal: Portal): Problem[] {
  const { file, data, id } = edition;
  const problems: Problem[] = [];
  const [year, month, date] = data.date.split('-');
  const folder = id.split('/').at(-1);
  if (year !== folder) {
    problems.push({
      file,
      field: 'date',
      wrong: `is in ${year}, the folder says ${folder}`,
      cure: 'rename the folder to the year of the edition',
    });
  }
  if (day?.data.date === null) {
    problems.push({
      file,
      field: 'date',
      wrong: 'there is an edition, but no published date of the national day',
      cure: 'give date and decision in content/national-day/index.yaml first',
    });
  } else if (day && day.data.date !== `${month}-${date}`) {
    problems.push({
      file,
      field: 'date',
      wrong: `is not on ${day.data.date}, the national day`,
      cure: 'correct the edition or the national day',
    });
  }
  data.programme.forEach(({ from, to }, index) => {
    if (to !== null && to <= from)
      problems.push({ file, field: `programme.${index}.to`, wrong: `${to} is not after ${from}`, cure: 'correct the hours' });
  });
  for (const text of portal.editionText.filter((each) => dirname(each.id) === id)) {
    const [has, needs] = [text.data.programme.length, data.programme.length];
    if (has !== needs)
      problems.push({
        file: text.file,
        field: 'programme',
        wrong: `has ${has} items, index.yaml has ${needs}`,
        cure: 'write one text per item, in the same order',
      });
  }
  return problems;
}
