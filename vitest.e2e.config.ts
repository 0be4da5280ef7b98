import { defineConfig } from 'vitest/config';

// Figures that are measured beside another browser say nothing: a test that measures belongs here. All others run two at a time,
// on one server: only live.test.ts counts who is in the lobby, so no other of them may connect to it.
const MEASURED = ['dispatch', 'run', 'timeline'].map((name) => `e2e/${name}.test.ts`);

/** What all tests in a browser need. */
export const inBrowser = {
  environment: 'node',
  globalSetup: ['e2e/setup.ts'],
  testTimeout: 30_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  test: {
    ...inBrowser,
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
