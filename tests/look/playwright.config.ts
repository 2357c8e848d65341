import { defineConfig } from '@playwright/test';
import base from '../../playwright.config.ts';

/** `npm run look` (scripts/look.ts): pages of the portal in miniature beside the pictures approved of them. */
export default defineConfig({
  ...base,
  testDir: '.',
  outputDir: '../../test-results/look-differences',
  snapshotPathTemplate: '{testDir}/approved/{arg}{ext}',
  reporter: [['list'], ['html', { outputFolder: '../../playwright-report', open: 'never' }]],
  expect: {
    // Letters are smoothed as the machine does it; a colour that moves by a step is a change.
    toHaveScreenshot: { animations: 'disabled', caret: 'hide', scale: 'css', threshold: 0.03, maxDiffPixels: 100 },
  },
});
