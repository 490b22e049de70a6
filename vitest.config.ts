import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'test/package/**'],
    globalSetup: ['test/oracle/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    coverage: { include: ['src/**', 'codegen/**', 'generated/**'], exclude: ['codegen/dist/**'] },
  },
});
