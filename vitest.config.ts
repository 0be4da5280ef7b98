import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'server/**/*.test.ts', 'bench/**/*.test.ts', 'scripts/**/*.test.ts', 'fuzz/**/*.test.ts'],
    environment: 'node',
    globalSetup: ['scripts/std-setup.ts'],
  },
});
