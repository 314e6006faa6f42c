import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/e2e/browser.ts'],
    testTimeout: 30_000,
    // Two cores: a browser and a store being killed in a loop are load enough.
    maxWorkers: 2,
  },
});
