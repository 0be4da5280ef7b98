import { defineConfig } from 'vitest/config';

// Figures that are measured beside another browser say nothing.
const MEASURED = ['dispatch', 'run', 'timeline'].map((name) => `e2e/${name}.test.ts`);

export default defineConfig({
  test: {
    environment: 'node',
    globalSetup: ['e2e/setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'measured',
          include: MEASURED,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'side by side',
          include: ['e2e/**/*.test.ts'],
          exclude: MEASURED,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
