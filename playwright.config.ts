import { defineConfig } from '@playwright/test';
import { namedScreens } from './test/e2e/named-screens.ts';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  // A package is made and tested for this system only; elsewhere there is none to test.
  testIgnore: process.platform === 'linux' ? [] : ['**/package.e2e.ts'],
  outputDir: 'out/e2e',
  // One window to a screen: the keyboard's focus cannot be shared. `npm test` makes several screens (scripts/setup/display.mjs).
  workers: 1 + namedScreens().length,
  fullyParallel: true,
  // A window on a busy machine may fail to start; a test that passes only at the second try is named in the outcome.
  retries: 1,
  forbidOnly: true,
  // Long enough for a busy machine: nothing is measured by them.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'out/e2e-results.json' }]],
});
