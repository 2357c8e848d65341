import { defineConfig } from '@playwright/test';
import { findChromium, findShell } from './scripts/chromium.ts';

const port = Number(process.env.PORTAL_TEST_PORT ?? 4611);

/**
 * Chromium hears the last list alone: what Playwright switches off (scripts/gates.test.ts holds that nothing is missing), and then
 * the two pages that each window loads for its address bar, half of what a window costs.
 */
const disabledFeatures = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

const launchOptions = {
  executablePath: findChromium(),
  // Chromium's own calls home would end in a closed network on a build machine.
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--disable-features=${disabledFeatures.join()}`,
  ],
};

/** What asks what a browser keeps, shows again or asks for by itself: these files have it whole. */
const whole = ['guide', 'keep', 'kept', 'quick-exit'].map((name) => `${name}.spec.ts`);

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results/browser', // emptied at the start: what other steps leave in test-results stays
  fullyParallel: true,
  workers: 2, // a third one on two processors takes no less time
  timeout: 60_000,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions,
  },
  projects: [
    { name: 'without a window', testIgnore: whole, use: { launchOptions: { ...launchOptions, executablePath: findShell() } } },
    { name: 'whole', testMatch: whole },
  ],
  webServer: { command: 'node scripts/serve.ts', cwd: import.meta.dirname, port, env: { PORT: String(port) }, reuseExistingServer: false },
});
