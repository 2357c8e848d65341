import { closedParts, readPdf } from '#src/content/pdf/read.ts';
import { distinct, tracesIn, type Finding } from './anonymisation.ts';

/** Why a PDF cannot be published: traces of persons on its pages, or parts that nobody can check. */
export function tracesOnPages(file: string): { findings: Finding[]; closed: string[] } {
  const words = readPdf(file);
  const { pages = [], notes = [] } = words ?? {};
  return {
    findings: [
      ...pages.flatMap(({ readings }) => distinct(readings.flatMap(tracesIn))),
      ...notes.map(({ text }): Finding => ({ trace: 'metadata', text: `note: ${text}` })),
    ],
    closed: closedParts(words),
  };
}
