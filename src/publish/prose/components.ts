import Judgment from '#src/concepts/jurisprudence/Judgment.astro';
import Law from '#src/concepts/law/Law.astro';
import Body from '#src/concepts/programme/Body.astro';
import Measure from '#src/concepts/programme/Measure.astro';
import Chart from '#src/concepts/statistics/Chart.astro';
import Term from '#src/concepts/studies/glossary/Term.astro';
import Study from '#src/concepts/studies/Study.astro';
import Hotline from '#src/frame/hotline/Hotline.astro';
import Callout from '#src/ui/Callout.astro';
import Details from '#src/ui/Details.astro';
import Figure from '#src/ui/Figure.astro';
import Pictogram from '#src/ui/Pictogram.astro';
import type { ProseComponent } from '#src/ui/mdx.ts';
import Quote from '#src/ui/Quote.astro';
import Source from '#src/ui/Source.astro';
import Steps from '#src/ui/Steps.astro';
import Download from './Download.astro';
import Link from './Link.astro';

/** One for each row of `ui/mdx.ts`, and for what Markdown writes as a link. */
export const components: Record<ProseComponent | 'a', unknown> = {
  a: Link,
  Hotline,
  Measure,
  Body,
  Law,
  Study,
  Judgment,
  Term,
  Source,
  Download,
  Pictogram,
  Figure,
  Chart,
  Steps,
  Callout,
  Quote,
  Details,
};
