import { slugOf } from '#src/content/entry.ts';
import type { Problem } from '#src/content/problem.ts';
import type { Content, Entry } from '#src/content/entry.ts';
import type { EditionFacts, NationalDayFacts, NationalDayText } from './schema.ts';
import { fieldTexts } from '#src/content/field-texts.ts';

/** What these rules read of the content. */
type Read = Content<{
  edition: EditionFacts;
  nationalDay: NationalDayFacts;
  nationalDayText: NationalDayText;
}>;

/** The day by its name, in the same languages. */
const named = /اليوم الوطني|لليوم الوطني|journée nationale|national day|día nacional/i;

/** Texts of the record tell what was found on the day that they bear: they stay true. */
const dated = new Set(['evidenceText', 'recommendationText', 'nationalDayText']);

/** Words by which a text would say that something is not published, in four languages. */
const unpublished =
  /لم (?:يُ?نشر|تُ?نشر|نجد|يحدد|يُحدد)|غير منشور|pas (?:encore )?(?:été )?(?:publié|fixé)|aucun texte|not (?:yet )?(?:been )?(?:published|set)|(?:published|set) yet|no (?:published )?text|no se ha (?:publicado|fijado)|aún no|ninguna fecha|aucune date|no date|ningún texto/iu;

/** What holds for the national day: texts leave its state to the data; an edition stands on the published date, in the folder of its year. */
export function nationalDayRules(portal: Read): Problem[] {
  const [day] = portal.nationalDay;
  const others = Object.entries<Entry[]>(portal).filter(([name]) => name.endsWith('Text') && !dated.has(name));
  return [
    ...portal.nationalDayText.flatMap((text) => stateRules(text)),
    ...others.flatMap(([, texts]) => texts.flatMap((text) => stateRules(text, named))),
    ...portal.edition.flatMap((edition) => editionRules(edition, day)),
  ];
}

/**
 * Whether there is a date is told by `date` alone (DayFacts.astro): a text that told it too would outlive the day it is set.
 * @param about what a line must name to be one about the day; every line is, in a text of the day itself
 */
function stateRules(text: Entry, about = /^/): Problem[] {
  const lines = fieldTexts(text).flatMap(({ field, text: words }) => words.split('\n').map((line) => ({ field, line })));
  return lines
    .filter(({ line }) => about.test(line) && unpublished.test(line))
    .map(({ field, line }) => ({
      file: text.file,
      field,
      wrong: `says "${unpublished.exec(line)![0]}", which stays when a date is set`,
      cure: 'leave it out: the page of the national day says by itself whether a date is published',
    }));
}

function editionRules(edition: Entry<EditionFacts>, day: Entry<NationalDayFacts> | undefined): Problem[] {
  const { file, data, id } = edition;
  const problems: Problem[] = [];
  const [year, month, date] = data.date.split('-');
  const folder = slugOf(id);
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
  return problems;
}
