import { defineConfig } from 'vitest/config';

/** The packages as they are published: built, packed, installed elsewhere. Needs the network. */
export default defineConfig({
  test: {
    include: ['test/package/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    fileParallelism: false,
  },
});
