// This file is `npm run bench`: the programs beside it in the engine and, where there is a Go toolchain, compiled by real Go, in
// turns on the same machine; medians of five by CPU time, and their ratio. What counts are the ratios: the times are
// those of whatever machine this is.
//
//   npm run bench                    all programs
//   npm run bench -- fib map         some of them

import { execFileSync, fork, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeStdPackages } from '../../scripts/std-gen.ts';
import { inBrowser, type WorkerTimes } from './browser.ts';
import { bundle } from './bundle.ts';
import type { Measured, Task } from './child.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PROGRAMS = join(import.meta.dirname, 'programs');
const CACHE = join(ROOT, '.cache', 'bench');
const ENGINE = join(CACHE, 'engine');
const BUNDLE = join(ENGINE, 'go.mjs');
const ROUNDS = 5;
const COMPILE_ROUNDS = 30;
const LIBRARY_PROGRAMS = join(ROOT, 'src', 'go', 'testdata', 'std');
const VISITS = 5;
/** What the engine is to reach: its download in bytes, and milliseconds for 100 lines. */
const TARGETS = { download: 230_000, warm: 15, cold: 120, withPackage: 30 } as const;
/** How long a reader takes who has just opened an editor. */
const PAUSE_MS = 1000;
const SECONDS = 120;

/** Programs whose geometric mean is printed apart, and what the others are. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  computing: [
    'fib',
    'nbody',
    'spectral-norm',
    'fannkuch',
    'binary-trees',
    'sieve',
    'matmul',
    'map',
    'sort',
    'collatz',
    'fnv64',
    'sprintf',
    'interface-calls',
  ],
  concurrency: ['ping-pong', 'buffered', 'prime-sieve', 'select', 'mutex', 'spawn'],
  library: ['sort-slice', 'strings-builder', 'json-marshal', 'regexp'],
  panics: ['panic-recover'],
};

interface Sample {
  readonly output: string;
  readonly cpuMs: number;
  readonly problem: string | undefined;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

/** One fresh process for each measurement, so that none profits from what another one compiled. */
function ask(
  task: Task,
  flags: readonly string[] = [],
): Promise<Measured | { kind: 'broke'; message: string }> {
  const child = fork(join(import.meta.dirname, 'child.ts'), [], {
    execArgv: [...flags],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  return new Promise((done) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), SECONDS * 1000);
    child.on('message', (measured: Measured) => done(measured));
    child.on('close', () => {
      clearTimeout(timer);
      done({
        kind: 'broke',
        message: said.trim().split('\n').slice(0, 6).join('\n') || `no end within ${SECONDS} s`,
      });
    });
    child.send(task);
  });
}

function taskFor(name: string): { bundle: string; file: string; source: string } {
  const file = `${name}.go`;
  return { bundle: pathToFileURL(BUNDLE).href, file, source: readFileSync(join(PROGRAMS, file), 'utf8') };
}

async function inEngine(name: string): Promise<Sample> {
  const measured = await ask({ kind: 'run', ...taskFor(name) });
  if (measured.kind !== 'run')
    return {
      output: '',
      cpuMs: Number.NaN,
      problem: measured.kind === 'broke' ? measured.message : 'no answer',
    };
  return {
    output: measured.output,
    cpuMs: measured.cpuMs,
    problem: measured.code === 0 ? undefined : measured.output,
  };
}

function nativeBuilds(names: readonly string[]): ReadonlyMap<string, string> {
  const built = new Map<string, string>();
  try {
    execFileSync('go', ['version'], { stdio: 'ignore' });
  } catch {
    return built;
  }
  for (const name of names) {
    const binary = join(CACHE, name);
    execFileSync('go', ['build', '-o', binary, join(PROGRAMS, `${name}.go`)], { stdio: 'inherit' });
    built.set(name, binary);
  }
  return built;
}

/** The shell's own clock knows the CPU time of a child; Node does not. */
function natively(binary: string): Sample {
  const ran = spawnSync('bash', ['-c', 'TIMEFORMAT="%3U %3S"; time "$0"', binary], { encoding: 'utf8' });
  const times = /([\d.]+) ([\d.]+)\s*$/.exec(ran.stderr);
  const cpuMs = times === null ? Number.NaN : (Number(times[1]) + Number(times[2])) * 1000;
  return { output: ran.stdout, cpuMs, problem: ran.status === 0 ? undefined : ran.stderr };
}

async function compare(name: string, binary: string | undefined): Promise<number | undefined> {
  const engine: Sample[] = [];
  const native: Sample[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    if (binary !== undefined) native.push(natively(binary));
    engine.push(await inEngine(name));
    if (engine.at(-1)!.problem !== undefined) break;
  }
  const problem = [...native, ...engine].find((one) => one.problem !== undefined)?.problem;
  if (problem !== undefined) {
    console.log(`${name.padEnd(18)} does not run: ${problem.trim()}`);
    return undefined;
  }
  if (binary !== undefined && native[0]!.output !== engine[0]!.output) {
    console.log(
      `${name.padEnd(18)} prints ${JSON.stringify(engine[0]!.output)}, real Go ${JSON.stringify(native[0]!.output)}`,
    );
    return undefined;
  }
  const [ours, theirs] = [median(engine.map((one) => one.cpuMs)), median(native.map((one) => one.cpuMs))];
  const known = native.length > 0 && theirs > 0;
  const beside = known ? `${theirs.toFixed(0).padStart(8)} ms ${(ours / theirs).toFixed(2).padStart(9)}` : '';
  const perPanic = name === 'panic-recover' ? `   ${((ours * 1000) / 1_500_000).toFixed(2)} µs a panic` : '';
  console.log(`${name.padEnd(18)} ${ours.toFixed(0).padStart(8)} ms ${beside}${perPanic}`);
  return known ? ours / theirs : undefined;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

/** Bundles the engine, and says what a page downloads: at first, and for each package that a program imports. */
async function downloads(): Promise<void> {
  const { engine, later } = await bundle(ROOT, 'src/go/go.ts', ENGINE);
  console.log(
    `engine with the core of the library, minified and gzipped: ${kilobytes(engine)} (target: at most ${kilobytes(TARGETS.download)})`,
  );
  console.log('loaded when asked for, with what each needs beside the engine:');
  for (const { name, bytes } of later) console.log(`  ${name.padEnd(26)} ${kilobytes(bytes).padStart(9)}`);
}

async function main(asked: readonly string[]): Promise<number> {
  const known = readdirSync(PROGRAMS).map((file) => file.slice(0, -'.go'.length));
  const unknown = asked.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    console.error(`There is no program ${unknown} in bench/engine/programs.`);
    return 1;
  }
  writeStdPackages();
  mkdirSync(CACHE, { recursive: true });
  await downloads();
  const groups = Object.entries(GROUPS).map(([group, names]) => {
    return [group, names.filter((name) => asked.length === 0 || asked.includes(name))] as const;
  });
  const binaries = nativeBuilds(groups.flatMap(([, names]) => names));
  if (binaries.size === 0) console.log('There is no Go toolchain here, so the engine runs alone.');
  console.log(
    `\nCPU time, medians of ${ROUNDS}`.padEnd(20),
    '\n                     engine      native     ratio',
  );
  let broken = 0;
  for (const [group, names] of groups) {
    if (names.length === 0) continue;
    const ratios: number[] = [];
    for (const name of names) {
      const ratio = await compare(name, binaries.get(name));
      if (ratio !== undefined) ratios.push(ratio);
      else if (binaries.size > 0) broken++;
    }
    if (ratios.length > 0)
      console.log(
        `${`${group}: geometric mean`.padEnd(42)} ${geometricMean(ratios).toFixed(2).padStart(6)}\n`,
      );
  }
  if (asked.length === 0) await compileTime();
  return broken === 0 ? 0 : 1;
}

async function compileTime(): Promise<void> {
  const compiled = await ask({ kind: 'compile', ...taskFor('hundred-lines'), rounds: COMPILE_ROUNDS });
  if (compiled.kind === 'compile') {
    const [cold, warm] = [compiled.coldMs.toFixed(0), median(compiled.warmMs).toFixed(1)];
    console.log(
      `parse, check and compile 100 lines in Node: ${cold} ms cold with loading the engine, ${warm} ms warm (median of ${COMPILE_ROUNDS})`,
    );
  }
  await compileTimeWithPackages();
  await compileTimeInBrowser();
  const parked = await ask({ kind: 'parked', ...taskFor('parked') }, ['--expose-gc']);
  if (parked.kind === 'parked') console.log(`a parked goroutine: ${parked.bytes.toFixed(0)} bytes of heap`);
}

/** What a package costs those who import it: programs that use much of one each, to the length of a hundred lines. */
async function compileTimeWithPackages(): Promise<void> {
  const times: { readonly file: string; readonly ms: number }[] = [];
  for (const file of readdirSync(LIBRARY_PROGRAMS).filter((name) => name.endsWith('.go'))) {
    const source = readFileSync(join(LIBRARY_PROGRAMS, file), 'utf8');
    const task = { bundle: pathToFileURL(BUNDLE).href, file, source };
    const compiled = await ask({ kind: 'compile', ...task, rounds: COMPILE_ROUNDS });
    if (compiled.kind !== 'compile') continue;
    const lines = Math.max(100, source.split('\n').length);
    times.push({ file, ms: (median(compiled.warmMs) * 100) / lines });
  }
  const worst = times.toSorted((a, b) => b.ms - a.ms).slice(0, 3);
  console.log(
    `the same with each package of the library, warm: at most ${worst.map(({ file, ms }) => `${ms.toFixed(1)} ms (${file})`).join(', ')} (target: at most ${TARGETS.withPackage}; ${times.length} programs)`,
  );
}

async function compileTimeInBrowser(): Promise<void> {
  const { entry } = await bundle(ROOT, 'src/play/worker.ts', join(CACHE, 'worker'));
  const { source } = taskFor('hundred-lines');
  const measure = (pauseMs: number) =>
    inBrowser({ entry, source, visits: VISITS, rounds: COMPILE_ROUNDS, pauseMs });
  const [atOnce, later] = [await measure(0), await measure(PAUSE_MS)];
  if (atOnce === null || later === null) {
    console.log('There is no browser here to compile in.');
    return;
  }
  const of = (visits: readonly WorkerTimes[], value: (one: WorkerTimes) => number): string =>
    median(visits.map(value)).toFixed(0);
  const warm = median(atOnce.flatMap((one) => one.warm)).toFixed(1);
  console.log(
    [
      `parse, check and compile 100 lines in a browser's worker, medians of ${VISITS} first visits:`,
      `  warm  ${warm.padStart(5)} ms  (target: at most ${TARGETS.warm}; median of ${COMPILE_ROUNDS} in each)`,
      `  cold  ${of(atOnce, (one) => one.cold).padStart(5)} ms  (target: at most ${TARGETS.cold}; asked for at once, ${of(atOnce, (one) => one.coldInPage)} ms for the page)`,
      `        ${of(later, (one) => one.cold).padStart(5)} ms  when asked for ${PAUSE_MS} ms later (${of(later, (one) => one.coldInPage)} ms for the page)`,
      `  the worker is ready ${of(atOnce, (one) => one.ready)} ms after it was asked for`,
    ].join('\n'),
  );
}

process.exitCode = await main(process.argv.slice(2));
