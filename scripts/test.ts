// This file is `npm test`: types, lint, unit tests, the real browser. Every step runs even if one before it failed, and
// the last line counts every test that ran; types and lint count as one each.

import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findBrowser } from './browser.ts';
import { generate, installed, runCommand } from './site.ts';

const ROOT = resolve(import.meta.dirname, '..');
const RESULTS = join(ROOT, 'test-results');

interface Counts {
  passed: number;
  failed: number;
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly success: boolean;
}

async function check(name: string, args: readonly string[]): Promise<Counts> {
  const code = await runCommand(installed(name), args);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function vitest(name: string, config: string): Promise<Counts> {
  const file = join(RESULTS, `${name}.json`);
  await rm(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  await runCommand(installed('vitest'), ['run', '--config', config, ...reporters]);
  // A run that could not even start leaves no report: that is a failure too.
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report = JSON.parse(await readFile(file, 'utf8')) as Report;
  const unnamed = !report.success && report.numFailedTests === 0 ? 1 : 0;
  return { passed: report.numPassedTests, failed: report.numFailedTests + unnamed };
}

try {
  await findBrowser();
  await mkdir(RESULTS, { recursive: true });
  await generate();
  const counts: Counts[] = [];
  // A browser build takes half a minute: what is quick to fail comes first.
  counts.push(await check('tsc', ['-p', '.']));
  counts.push(await check('biome', ['check', '--error-on-warnings', '.']));
  counts.push(await vitest('unit', 'vitest.config.ts'));
  counts.push(await vitest('e2e', 'vitest.e2e.config.ts'));
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
