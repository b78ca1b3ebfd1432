import { defineConfig } from '@playwright/test';
import pages from '../../../playwright.config';

/** What `bin/bench` measures in a browser: the same server as the pages are tested with. */
export default defineConfig({
  ...pages,
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../../../target/bench/results',
  timeout: 3_600_000,
  // Commands of the base configuration are from the top of the project.
  webServer: { ...pages.webServer, cwd: '../../..' } as typeof pages.webServer,
});
