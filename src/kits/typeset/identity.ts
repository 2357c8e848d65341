import { readFileSync } from 'node:fs';

/** The colours of the light theme, read where the pages read them: one change there changes pages, PDFs and pictures. */
export const colours: Record<string, string> = Object.fromEntries(
  [
    ...readFileSync('src/ui/styles/theme.css', 'utf8')
      .split('@media')[0]!
      .matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g),
  ].map((match) => [match[1]!, match[2]!]),
);
