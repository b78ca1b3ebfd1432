import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { Frontend: path.resolve('frontend') } },
  test: { environment: 'jsdom', include: ['frontend/**/*.test.{ts,tsx}'], setupFiles: ['frontend/testing/setup.ts'] },
});
