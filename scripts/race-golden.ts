// This file records what the race detector of real Go reports of the programs in src/go/testdata/race:
// `npm run race-golden -- [NAME…]` runs each several times and writes every different outcome to NAME.race. It needs a
// Go toolchain with cgo. Nothing recorded ever comes from our own engine.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { raceReports } from './race-reports.ts';

const FOLDER = resolve(import.meta.dirname, '../src/go/testdata/race');
const RUNS = 20;

/** Stands between different outcomes of one program. */
export const BETWEEN = '--------\n';

function record(name: string, work: string): void {
  const program = join(work, name);
  const build = spawnSync('go', ['build', '-race', '-o', program, join(FOLDER, `${name}.go`)], {
    encoding: 'utf8',
  });
  if (build.status !== 0) throw new Error(build.stderr);
  const outcomes = new Set<string>();
  // Otherwise every program waits a second before it ends.
  const env = { ...process.env, GORACE: 'atexit_sleep_ms=0' };
  for (let i = 0; i < RUNS; i++) {
    const { stderr, status } = spawnSync(program, { encoding: 'utf8', env, timeout: 20_000 });
    outcomes.add(raceReports(stderr, status ?? -1));
  }
  writeFileSync(join(FOLDER, `${name}.race`), [...outcomes].sort().join(BETWEEN));
  console.log(`${name}: ${outcomes.size}`);
}

const work = mkdtempSync(join(tmpdir(), 'race-'));
try {
  const only = process.argv.slice(2);
  for (const file of readdirSync(FOLDER).sort()) {
    const name = file.replace(/\.go$/, '');
    if (file.endsWith('.go') && (only.length === 0 || only.includes(name))) record(name, work);
  }
} finally {
  rmSync(work, { recursive: true });
}
