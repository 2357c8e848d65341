import { dirname, join } from 'node:path';
import { parityLocales } from '#src/concepts/help/rules.ts';
import { slugOf, type Content, type Entry } from '#src/content/entry.ts';
import type { Problem } from '#src/content/problem.ts';
import { languageFiles } from '#src/content/texts.ts';
import { locales } from '#src/language/locales.ts';
import { resultOf, waysThrough, type Fit } from '#src/ui/questionnaire/answers.ts';
import type { GuideFacts, GuideText } from './schema.ts';

/** What holds for the guide: every way through its questions leads to a result, every result is reached, and every question is asked. */
export function guideRules({ guide, guideText }: Content<{ guide: GuideFacts; guideText: GuideText }>): Problem[] {
  return guide.flatMap((entry) => {
    const unknown = nameRules(entry);
    return [...(unknown.length > 0 ? unknown : wayRules(entry)), ...parityRules(entry, guideText)];
  });
}

/** A condition names questions that stand there, and one of a question only those before it. */
function nameRules({ file, data }: Entry<GuideFacts>): Problem[] {
  const ids = data.questions.map(({ id }) => id);
  const unknown = (fit: Fit, known: string[], field: string): Problem[] =>
    Object.keys(fit)
      .filter((name) => !known.includes(name))
      .map((name) => ({
        file,
        field: `${field}.${name}`,
        wrong: ids.includes(name) ? 'is asked later' : 'is no question',
        cure: known.length > 0 ? `name one of ${known.join(', ')}` : 'remove the condition: nothing was asked before',
      }));
  return [
    ...data.questions.flatMap(({ asked }, at) => unknown(asked, ids.slice(0, at), `questions.${at}.asked`)),
    ...data.results.flatMap(({ all, any }, at) => [...unknown(all, ids, `results.${at}.all`), ...unknown(any, ids, `results.${at}.any`)]),
  ];
}

function wayRules({ file, data: { questions, results } }: Entry<GuideFacts>): Problem[] {
  const ways = waysThrough(questions).map((given) => ({ given, result: resultOf(results, given) }));
  const reached = new Set(ways.map(({ result }) => result));
  const lost = ways.find(({ result }) => !result);
  return [
    ...(lost
      ? [
          {
            file,
            field: 'results',
            wrong: `none fits the answers ${Object.entries(lost.given)
              .map(([id, answer]) => `${id}: ${answer}`)
              .join(', ')}`,
            cure: 'end the list with a result that has neither `all` nor `any`',
          },
        ]
      : []),
    ...results.flatMap((result, at) =>
      reached.has(result)
        ? []
        : [{ file, field: `results.${at}`, wrong: `"${result.id}" is never shown`, cure: 'put it before those that take its answers' }],
    ),
    ...questions.flatMap(({ id }, at) =>
      ways.some(({ given }) => given[id])
        ? []
        : [{ file, field: `questions.${at}.asked`, wrong: `"${id}" is never asked`, cure: 'change the answers with which it is asked' }],
    ),
  ];
}

/** Whoever may be in danger finds the guide in their language, or it does not stand there. */
function parityRules({ id, file }: Entry<GuideFacts>, texts: Entry<GuideText>[]): Problem[] {
  const held = languageFiles(texts, id).map((text) => slugOf(text.id));
  return parityLocales
    .filter((locale) => !held.includes(locale))
    .map((locale) => ({
      file: join(dirname(file), `${locale}.yaml`),
      field: '',
      wrong: `the guide is missing in ${locales[locale].name}`,
      cure: `translate it: it exists in ${parityLocales.join(', ')} or not at all`,
    }));
}
