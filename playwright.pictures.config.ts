import { defineConfig } from '@playwright/test';

/** `npm run pictures`: not a test, but the same way to drive the app. */
export default defineConfig({
  testDir: 'test/pictures',
  testMatch: '**/*.pictures.ts',
  outputDir: 'out/pictures',
  workers: 1,
  timeout: 300_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
});
