import { said } from '#src/content/texts.ts';
import { ownWork, type CitationContext, type Work } from '#src/kits/cite/work.ts';
import { stringIn } from '#src/language/strings.ts';
import type { Comparison } from './model.ts';

/** A comparison, cited as a page of the portal. */
export const comparisonWork = ({ id, path, texts }: Comparison, context: CitationContext): Work =>
  ownWork(
    {
      id: `law/comparisons/${id}`,
      path,
      title: said(texts, context.locale).title,
      container: stringIn(context.locale, 'law.title'),
      type: 'webpage',
    },
    context,
  );
