// This file is `npm run lighthouse`: what Lighthouse (mobile preset) says of the built site, served by the real server on this
// machine; medians of three visits to each kind of page. It exits with 1 if a page falls short of what the site is to reach.
//
//   npm run lighthouse                          the pages below
//   npm run lighthouse -- /glossary/ /live/     others

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse, { type Result } from 'lighthouse';
import { findBrowser } from './browser.ts';
import { serveSite } from './serving.ts';
import { buildIfStale } from './site.ts';

const PAGES = ['/', '/12-interfaces/', '/playground/', '/live/'];
const ROUNDS = 3;
/** The least that each is to reach, of 100. */
const FLOORS = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
const CATEGORIES = Object.keys(FLOORS) as (keyof typeof FLOORS)[];
const TIMINGS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
];

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** A browser of its own with an empty profile, and the port on which it is driven. */
async function launch(): Promise<{ browser: ChildProcess; port: number; profile: string }> {
  const { executablePath, args, env = {} } = await findBrowser();
  const profile = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const flags = [...args, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const browser = spawn(executablePath, [...flags, '--no-first-run', 'about:blank'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return new Promise((done, fail) => {
    let said = '';
    browser.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1];
      if (port !== undefined) done({ browser, port: Number(port), profile });
    });
    browser.on('close', () => fail(new Error(`The browser did not start: ${said.slice(-500)}`)));
  });
}

/** One visit: nothing is kept from the one before. */
async function visit(url: string): Promise<Result> {
  const { browser, port, profile } = await launch();
  const ended = new Promise((done) => browser.on('close', done));
  try {
    const done = await lighthouse(url, { port, onlyCategories: [...CATEGORIES], logLevel: 'error' });
    if (done === undefined) throw new Error(`Lighthouse says nothing of ${url}.`);
    return done.lhr;
  } finally {
    browser.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

const scoreOf = (result: Result, category: string): number =>
  Math.round((result.categories[category]?.score ?? Number.NaN) * 100);

/** The audits of a category that are not passed. */
function shortcomings(result: Result, category: string): string[] {
  return (result.categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
    const audit = result.audits[id];
    if (audit === undefined || weight === 0 || audit.score === null || audit.score >= 0.9) return [];
    const items = audit.details !== undefined && 'items' in audit.details ? audit.details.items : [];
    const first = Array.isArray(items) ? JSON.stringify(items[0] ?? '') : '';
    return [`${id}: ${audit.title} ${audit.displayValue ?? ''} ${first.slice(0, 300)}`];
  });
}

async function main(pages: readonly string[]): Promise<number> {
  await buildIfStale();
  const { url, stop } = await serveSite();
  let short = 0;
  try {
    console.log(`${'page'.padEnd(20)} ${CATEGORIES.join('  ')}   ${TIMINGS.join('  ')}`);
    for (const page of pages) {
      const results: Result[] = [];
      for (let i = 0; i < ROUNDS; i++) results.push(await visit(url.replace(/\/$/, '') + page));
      const scores = CATEGORIES.map((category) => median(results.map((result) => scoreOf(result, category))));
      const timings = TIMINGS.map((id) => {
        const value = median(results.map((result) => result.audits[id]?.numericValue ?? Number.NaN));
        return value < 10 ? value.toFixed(3) : `${Math.round(value)} ms`;
      });
      console.log(`${page.padEnd(20)} ${scores.join('  ')}   ${timings.join('  ')}`);
      CATEGORIES.forEach((category, i) => {
        if ((scores[i] as number) >= FLOORS[category]) return;
        short++;
        for (const problem of shortcomings(results[0] as Result, category))
          console.log(`  ${category}: ${problem}`);
      });
    }
  } finally {
    await stop();
  }
  console.log(short === 0 ? 'Every page reaches it.' : `${short} short of what they are to reach.`);
  return short === 0 ? 0 : 1;
}

try {
  const asked = process.argv.slice(2);
  process.exitCode = await main(asked.length === 0 ? PAGES : asked);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
