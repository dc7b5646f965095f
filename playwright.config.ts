import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  // A package is made and tested for this system only; elsewhere there is none to test.
  testIgnore: process.platform === 'linux' ? [] : ['**/package.e2e.ts'],
  outputDir: 'out/e2e',
  // One window at a time, and a failure is a failure: no second try hides it.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: 'out/e2e-results.json' }]],
});
