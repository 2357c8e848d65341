import type { Translation } from '#src/content/schema.ts';
import { site } from '#src/build/site.ts';
import { pageUrl } from '#src/language/links.ts';
import { itemsOf, mapSaid, say, type Localised, type Said } from '#src/language/localise.ts';
import { locales, type Locale } from '#src/language/locales.ts';
import { plainString, stringIn, type Params, type StringKey } from '#src/language/strings.ts';
import { proseOf, said, type Texts, titleOf } from '#src/content/texts.ts';
import { licenceLineOf, printLineOf } from '#src/content/publisher/model.ts';
import type { Publisher } from '#src/content/publisher/schema.ts';
import type { Setting } from '#src/kits/typeset/typst.ts';
import { blocksOf, type Block } from '#src/kits/typeset/prose.ts';
import { typstLanguage, typstWords } from '#src/kits/typeset/words.ts';
import { fieldName } from '#src/content/fields.ts';
import { doubtGroups } from './document-doubts.ts';
import { factsOf, listsOf, sourceFacts, type Original } from './document-front.ts';
import type { Measure, Objective, Programme } from './model.ts';
import type { GovernanceText } from './schema.ts';

/** A programme as one document: its text, then its matrix, sub-objective by sub-objective. */

/** The prose of a page, with its language. */
type Prose = ReturnType<typeof typstLanguage> & { blocks: Block[] };

/**
 * What a programme's PDF is set from.
 * @param printed makes plain Markdown of a prose that uses components
 * @param imprint the day of the edition, and who publishes it
 */
export function documentSetting(
  programme: Programme,
  locale: Locale,
  original: Original,
  printed: (prose: string) => string,
  imprint: { day: string; publisher: Publisher },
): Setting {
  const string = (key: StringKey, params: Params = {}) => typstWords(stringIn(locale, key, params));
  const text = said(programme.texts, locale);
  const prose = (id: string, texts: Texts<{ translation: Translation }>): Prose => {
    const found = proseOf(texts, locale);
    if (!found) return { ...typstLanguage(said(texts, locale).translation.locale), blocks: [] };
    const { value, ...from } = found;
    const file = `programmes/${programme.id}${id}/${from.locale}.mdx`;
    const page = new URL(pageUrl(locale, `/${programme.id}${id}/`), site);
    return { ...typstLanguage(from.locale), blocks: blocksOf(printed(value), { ...from, file, page }) };
  };
  const columns = programme.columns.map((column) => ({ id: column, label: string(fieldName(column)!) }));

  const titled = ({ title, matrixTitle }: { title: Localised; matrixTitle: Localised | undefined }) => ({
    title: typstWords(say(title, locale)),
    matrixTitle: matrixTitle ? typstWords(say(matrixTitle, locale)) : null,
  });
  const objective = (each: Objective) => ({
    label: string('objective.number', { number: each.number }),
    ...titled(each),
    prose: each.texts ? prose(`/objectives/${each.number}`, each.texts) : null,
    subObjectives: each.subObjectives.map((sub) => ({
      label: string('subObjective.number', { number: sub.label }),
      ...titled(sub),
      measures: sub.measures.map((measure) => measureData(measure, locale)),
    })),
  });

  return {
    main: 'src/concepts/programme/document.typ',
    data: {
      ...typstLanguage(locale),
      title: `${text.title.value} – ${plainString(locale, 'site.short')}`,
      content: typstLanguage(text.translation.locale),
      heading: typstWords(text.title),
      summary: typstWords(text.summary),
      state: [
        string('provenance.original', { language: locales[programme.texts.original].name }),
        string(`provenance.state.${text.translation.value.state}`),
        string('material.edition', { date: { date: imprint.day } }),
        typstWords(printLineOf(imprint.publisher, locale)),
        typstWords(licenceLineOf(imprint.publisher, locale, 'texts')),
        string('material.fonts'),
      ],
      fallback: text.translation.fallback ? string('fallback.notice', { language: locales[text.translation.locale].name }) : null,
      source: { label: string('provenance.title'), title: typstWords(original.title), facts: sourceFacts(original, locale) },
      contents: string('programme.contents'),
      prose: prose('', programme.texts),
      facts: factsOf(programme, locale),
      lists: listsOf(programme, locale),
      matrix: string('programme.matrix'),
      matrixTitle: string('measure.matrixTitle'),
      measure: string('search.kind.measure'),
      columns,
      notStated: string('source.notStated'),
      illegible: string('source.illegible'),
      parts: (programme.axes.length > 0 ? programme.axes : [undefined]).map((axis) => ({
        label: axis ? string('axis.number', { number: axis.number }) : null,
        title: axis ? typstWords(titleOf(axis, locale)) : null,
        prose: axis ? prose(`/axes/${axis.number}`, axis.texts) : null,
        objectives: (axis?.objectives ?? programme.objectives).map(objective),
      })),
      governance: programme.governance
        ? governanceData(programme.governance.texts, locale, prose('/governance', programme.governance.texts))
        : null,
      doubtsTitle: string('doubts.title'),
      doubts: doubtGroups(programme, locale),
    },
  };
}

function measureData(measure: Measure, locale: Locale) {
  const names = (things: { title: Localised }[]) => things.map(({ title }) => typstWords(say(title, locale)));
  const doubted = measure.doubts.length > 0;
  if (measure.legible === false) return { number: measure.number, title: null, matrixTitle: null, doubted, cells: {} };
  const text = said(measure.texts, locale);
  const list = (items: Said<string[]> | undefined) => itemsOf(items).map(typstWords);
  const cells = {
    actions: list(text.actions),
    targetGroups: names(measure.targetGroups),
    bodies: names(measure.bodies),
    timeframe: text.timeframe?.value ? [typstWords(mapSaid(text.timeframe, (value) => value!))] : [],
    indicators: list(text.indicators),
    years: Object.entries(measure.years).flatMap(([year, marked]) => (marked ? [typstWords(mapSaid(text.title, () => year))] : [])),
    responsible: names(measure.responsible),
    partners: names(measure.partners),
  };
  const { title, matrixTitle } = text;
  return { number: measure.number, title: typstWords(title), matrixTitle: matrixTitle ? typstWords(matrixTitle) : null, doubted, cells };
}

function governanceData(texts: Texts<GovernanceText>, locale: Locale, prose: Prose) {
  const { title, committees } = said(texts, locale);
  const of = (value: string) => typstWords(mapSaid(committees, () => value));
  return {
    title: typstWords(title),
    prose,
    labels: {
      oversees: typstWords(stringIn(locale, 'committee.oversees')),
      chair: typstWords(stringIn(locale, 'committee.chair')),
      members: typstWords(stringIn(locale, 'committee.members')),
    },
    committees: committees.value.map(({ name, oversees, chair, members, duties }) => ({
      name: of(name),
      facts: { oversees: of(oversees), chair: of(chair), members: of(members) },
      duties: duties.map(of),
    })),
  };
}
