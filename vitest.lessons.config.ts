// Every lesson as a reader on a small phone goes through it: six minutes, so `npm test` leaves it out.

import { defineConfig } from 'vitest/config';
import { inBrowser } from './vitest.e2e.config.ts';

export default defineConfig({ test: { ...inBrowser, include: ['e2e/every-lesson.check.ts'] } });
