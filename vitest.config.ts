import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/e2e/browser.ts'],
    testTimeout: 30_000,
    // Patient on a busy machine; a condition that holds is found within milliseconds all the same.
    expect: { poll: { timeout: 10_000 } },
    // Two cores: a browser and a store being killed in a loop are load enough.
    maxWorkers: 2,
  },
});
