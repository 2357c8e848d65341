import { judgmentInProse } from '#src/concepts/jurisprudence/in-prose.ts';
import { lawInProse } from '#src/concepts/law/in-prose.ts';
import { bodyInProse, measureInProse } from '#src/concepts/programme/in-prose.ts';
import { seriesOf } from '#src/concepts/statistics/load.ts';
import { rowsOf } from '#src/concepts/statistics/model.ts';
import { termInProse } from '#src/concepts/studies/glossary/in-prose.ts';
import { studyInProse } from '#src/concepts/studies/in-prose.ts';
import { lineOf } from '#src/frame/hotline/in-prose.ts';
import { phoneLines } from '#src/frame/hotline/load.ts';
import { formatDate } from '#src/language/format.ts';
import { say } from '#src/language/localise.ts';
import type { Locale } from '#src/language/locales.ts';
import { documentOf } from '#src/content/documents.ts';
import { pictureOf } from '#src/content/pictures/load.ts';
import type { ProseComponent, PropsOf, Reference } from '#src/ui/mdx.ts';
import { downloadInProse } from './download.ts';
import type { Around, ComponentWords } from './plain.ts';

const words = ({ said }: Reference): Around => ({ before: said.value });

/** "Title · publisher · date": a source line in words. */
async function sourceLine(id: string, locale: Locale): Promise<string> {
  const { title, publisher, date } = await documentOf(id, locale);
  return [title.value, publisher, ...(date === null ? [] : [formatDate(date, locale)])].join(' · ');
}

/** What each component of `ui/mdx.ts` says where there are words alone. */
const inWords: { [Name in ProseComponent]: (props: PropsOf<Name>) => Around | Promise<Around> } = {
  Hotline: async ({ line }) => ({ before: lineOf(await phoneLines(), line).display.replaceAll(' ', '\u00a0') }),
  Measure: async (props) => words(await measureInProse(props)),
  Body: async (props) => words(await bodyInProse(props)),
  Law: async (props) => words(await lawInProse(props)),
  Study: async (props) => words(await studyInProse(props)),
  Judgment: async (props) => words(await judgmentInProse(props)),
  Term: async (props) => words(await termInProse(props)),
  Source: async ({ id, locale }) => ({ before: await sourceLine(id, locale) }),
  Download: async (props) => {
    const { title, path } = await downloadInProse(props);
    return { before: `${title.value} (${path})` };
  },
  Pictogram: () => ({ before: '' }),
  Figure: async ({ id, locale }) => {
    const { alt, caption, credit } = await pictureOf(id);
    return { before: `${say(caption ?? alt, locale).value} (${credit})` };
  },
  Chart: async ({ series, locale }) => {
    const whole = await seriesOf(series);
    const rows = rowsOf(whole, locale).map(({ label, shown }) => `- ${label.value}: ${shown.value}`);
    return { before: [say(whole.title, locale).value, ...rows].join('\n\n') };
  },
  Steps: () => ({ before: '' }),
  Callout: ({ title = '' }) => ({ before: title }),
  Quote: async ({ source, locale }) => ({ before: '', mark: '> ', after: await sourceLine(source, locale) }),
  Details: ({ summary }) => ({ before: summary }),
};

/** @throws when a component is none of `ui/mdx.ts`, or names what is not there */
export const componentWords: ComponentWords = async (name, attributes, locale) => {
  const say = inWords[name as ProseComponent] as ((props: object) => Around | Promise<Around>) | undefined;
  if (!say) throw new Error(`<${name}>: no component`);
  return say({ ...attributes, locale });
};
