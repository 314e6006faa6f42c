import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/e2e/browser.ts'],
    // Patient on a busy machine: what holds is found at once all the same.
    testTimeout: 120_000,
    expect: { poll: { timeout: 10_000 } },
    // Two cores: a browser and a store being killed in a loop are load enough.
    maxWorkers: 2,
  },
});
