// This file is `npm test`: types, lint, unit tests, conformance, a real browser. Every stage runs even if one before it
// failed, and the last line counts every test of every stage; types and lint count as one each.

import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findBrowser } from './browser.ts';
import { type Counts, lastLine, sum } from './count.ts';
import { generate, installed, runCommand } from './site.ts';

const ROOT = resolve(import.meta.dirname, '..');
const RESULTS = join(ROOT, 'test-results');

interface Stage {
  readonly name: string;
  readonly run: () => Promise<Counts>;
}

/** What vitest's JSON reporter writes. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly success: boolean;
}

// Astro writes the types of the content collections, which a fresh clone does not have.
async function types(): Promise<Counts> {
  const synced = existsSync(join(ROOT, '.astro', 'types.d.ts'))
    ? 0
    : await runCommand(installed('astro'), ['sync', '--silent']);
  return asOne(synced || (await runCommand(installed('tsc'), ['-p', '.'])));
}

async function lint(): Promise<Counts> {
  return asOne(await runCommand(installed('biome'), ['ci', '--error-on-warnings', ...plain, '.']));
}

// Biome colours what it writes even into a file.
const plain = process.stdout.isTTY ? [] : ['--colors=off'];

function asOne(code: number): Counts {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

async function vitest(name: string, config: string): Promise<Counts> {
  const file = join(RESULTS, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const report = await reported<VitestReport>(file, installed('vitest'), [
    'run',
    '--config',
    config,
    ...reporters,
  ]);
  if (report === undefined) return asOne(1);
  // A file that could not even be loaded has no tests that failed.
  const unnamed = !report.success && report.numFailedTests === 0 ? 1 : 0;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unnamed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

async function conformance(): Promise<Counts> {
  const file = join(RESULTS, 'conformance.json');
  const script = join(ROOT, 'scripts', 'conformance.ts');
  return (await reported<Counts>(file, process.execPath, [script, '--smoke', `--json=${file}`])) ?? asOne(1);
}

// Runs a command that leaves a report; undefined if it broke before it could.
async function reported<T>(file: string, command: string, args: readonly string[]): Promise<T | undefined> {
  await rm(file, { force: true });
  await runCommand(command, args);
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as T) : undefined;
}

// A browser build takes half a minute: what is quick to fail comes first.
const stages: readonly Stage[] = [
  { name: 'types', run: types },
  { name: 'lint', run: lint },
  { name: 'unit', run: () => vitest('unit', 'vitest.config.ts') },
  { name: 'conformance', run: conformance },
  { name: 'browser', run: () => vitest('e2e', 'vitest.e2e.config.ts') },
];

async function main(): Promise<number> {
  await findBrowser();
  await mkdir(RESULTS, { recursive: true });
  await generate();
  const counts: [string, Counts][] = [];
  for (const [i, { name, run }] of stages.entries()) {
    console.log(`\n[${i + 1}/${stages.length}] ${name}`);
    const started = performance.now();
    const count = await run();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`[${i + 1}/${stages.length}] ${name}: ${lastLine(count)} in ${seconds} s`);
    counts.push([name, count]);
  }
  const total = sum(counts.map(([, count]) => count));
  const broken = counts.filter(([, count]) => count.failed > 0).map(([name]) => name);
  if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}.`);
  console.log(`\n${lastLine(total)}`);
  return total.failed === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
