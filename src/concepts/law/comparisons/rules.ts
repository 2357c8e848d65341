import type { Content } from '#src/content/entry.ts';
import type { Problem } from '#src/content/problem.ts';
import { anchorOf } from './model.ts';
import type { ComparisonFacts } from './schema.ts';

/** What these rules read of the content. */
type Read = Content<{ comparison: ComparisonFacts }>;

/** What holds for comparisons: "nothing" is said where nothing stands, and there alone; each thing asked has an anchor of its own. */
export const comparisonRules = (portal: Read): Problem[] =>
  portal.comparison.flatMap(({ file, data }) =>
    data.asks.flatMap(({ place, articles, measures, parts, judgement }, index): Problem[] => {
      const found = articles.length + measures.length + parts.length > 0;
      const twin = data.asks.findIndex((other) => anchorOf(other.place) === anchorOf(place));
      return [
        ...(found === (judgement === 'nothing')
          ? [
              {
                file,
                field: `asks.${index}.judgement`,
                wrong: `is "${judgement}", ${found ? 'but something that answers is named' : 'but nothing that answers is named'}`,
                cure: 'name what answers it and judge that, or name nothing and write nothing',
              },
            ]
          : []),
        ...(twin < index
          ? [
              {
                file,
                field: `asks.${index}.place`,
                wrong: `"${place}" and "${data.asks[twin]!.place}" have the same anchor`,
                cure: 'cite one of them otherwise',
              },
            ]
          : []),
      ];
    }),
  );
