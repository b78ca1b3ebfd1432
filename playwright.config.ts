import { defineConfig } from '@playwright/test';

const PORT = 18080;
const KEYCLOAK_PORT = 18180;

export default defineConfig({
  testDir: 'frontend/testing/pages',
  outputDir: 'target/pages/results',
  // One server, one machine: what a test changes another may look at.
  workers: 1,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${PORT}`,
    viewport: { width: 1024, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
    },
  },
  webServer: {
    command: 'bin/lib/serve-pages',
    // The last to be ready.
    url: `http://localhost:${KEYCLOAK_PORT}/realms/qingshen`,
    timeout: 240_000,
    reuseExistingServer: !process.env.CI,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: {
      QINGSHEN_LOCAL: 'target/pages/local',
      QINGSHEN_PORT: String(PORT),
      QINGSHEN_KEYCLOAK_PORT: String(KEYCLOAK_PORT),
      QINGSHEN_POSTGRES_PORT: '15433',
    },
  },
});
