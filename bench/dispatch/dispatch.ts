/**
 * This file is `npm run bench:dispatch`: the benchmark of 2011 run again, with real servers on this machine. Each server of
 * peers.ts in turn, one client for all; medians of several rounds, in which the servers take turns.
 *
 *     npm run bench:dispatch                          everything
 *     npm run bench:dispatch -- full go-port          only these servers
 *     npm run bench:dispatch -- --test window:1       only this test
 *     npm run bench:dispatch -- --rounds 3 --seconds 1 --json FILE
 *
 * One message at a time is measured with server and client on one processor, so that it does not measure how long
 * another one takes to wake up; everything else with one processor each. Servers listen on 127.0.0.1 only.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { arch, cpus, release, tmpdir, type } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Measured, Task, Test } from './load.ts';
import { PEERS, type Peer } from './peers.ts';

const HERE = import.meta.dirname;
const CACHE = resolve(HERE, '../../.cache/bench/dispatch');
/** A measurement that takes longer has got stuck. */
const LONGEST = 90_000;

const TESTS: readonly { readonly name: string; readonly title: string; readonly test: Test }[] = [
  { name: 'window:1', title: 'one at a time', test: { kind: 'window', size: 1 } },
  { name: 'window:16', title: 'sixteen on their way', test: { kind: 'window', size: 16 } },
  { name: 'window:256', title: '256 on their way', test: { kind: 'window', size: 256 } },
  {
    name: 'fan-out:100',
    title: 'one to 100, 32 on their way',
    test: { kind: 'fan-out', receivers: 100, size: 32 },
  },
  {
    name: 'fan-out:1000',
    title: 'one to 1,000, 32 on their way',
    test: { kind: 'fan-out', receivers: 1000, size: 32 },
  },
  {
    name: 'fan-out:1000:1',
    title: 'one to 1,000, one at a time',
    test: { kind: 'fan-out', receivers: 1000, size: 1 },
  },
];

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '1' },
    test: { type: 'string', multiple: true },
    json: { type: 'string' },
  },
});
const rounds = Number(options.rounds);
const seconds = Number(options.seconds);

function has(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Why servers of this kind cannot run here, or undefined. */
const absences: Readonly<Record<Peer['kind'], () => string | undefined>> = {
  node: () => undefined,
  go: () => (has('go', 'version') ? undefined : 'there is no Go toolchain'),
  python: () =>
    has(python, '-c', 'import tornado, zmq, socketio')
      ? undefined
      : `${python} lacks the packages of bench/dispatch/peers/python/requirements.txt`,
};
const python = process.env.PYTHON ?? 'python3';

/** The command that runs a peer; Go programs are built first. */
function command(peer: Peer): readonly [string, ...string[]] {
  if (peer.kind === 'node') return [process.execPath, join(HERE, peer.program)];
  if (peer.kind === 'python') return [python, join(HERE, peer.program)];
  const binary = join(CACHE, peer.program);
  const cwd = join(HERE, 'peers/go');
  execFileSync('go', ['build', '-o', binary, `./${peer.program}`], { cwd, stdio: 'inherit' });
  return [binary];
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

const canPin = has('taskset', '-c', '0', 'true') && cpus().length > 1;
/** The same command on one processor only. */
const pinned = (cpu: number, args: readonly string[]): readonly string[] =>
  canPin ? ['taskset', '-c', String(cpu), ...args] : args;

async function measure(peer: Peer, run: readonly string[], test: Test, folder: string): Promise<Measured> {
  const port = await freePort();
  const env = { ...process.env, ...peer.env, PORT: String(port), DIST: folder };
  // A server of two processes gets both processors when nothing is measured alone.
  const [program, ...args] = peer.kind === 'python' && test.size > 1 ? run : pinned(0, run);
  const server = spawn(program!, args, { env, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  try {
    await new Promise<void>((done, fail) => {
      server.stdout.once('data', () => done());
      server.once('exit', (code) => fail(new Error(`${peer.name} ended with ${code} before it was ready`)));
    });
    const task: Task = { peer: peer.name, port, pid: server.pid!, test, seconds };
    const client = [process.execPath, join(HERE, 'load.ts'), JSON.stringify(task)];
    const alone = test.kind === 'window' && test.size === 1;
    const [first, ...rest] = pinned(alone ? 0 : 1, client);
    const output = await new Promise<string>((done, fail) => {
      const load = spawn(first!, rest, { stdio: ['ignore', 'pipe', 'inherit'], timeout: LONGEST });
      let text = '';
      load.stdout.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      load.once('exit', (code, signal) =>
        code === 0 ? done(text) : fail(new Error(`the client for ${peer.name} ended with ${code ?? signal}`)),
      );
    });
    return JSON.parse(output) as Measured;
  } finally {
    // Its own process group: a router that it started goes with it.
    try {
      process.kill(-server.pid!, 'SIGKILL');
    } catch {
      // It is gone already.
    }
  }
}

interface Row {
  readonly peer: string;
  readonly title: string;
  readonly nsPerMessage: number;
  readonly deliveriesPerSecond: number;
  readonly serverMicroseconds: number | undefined;
}

const thousands = (value: number): string => Math.round(value).toLocaleString('en-US');

function print(title: string, rows: readonly Row[]): void {
  console.log(
    `\n${title}\n${'TEST'.padEnd(40)} ${'TIME PER MSG'.padStart(16)} ${'NET RESULT'.padStart(18)}  SERVER CPU`,
  );
  for (const row of rows) {
    const cpu = row.serverMicroseconds === undefined ? '' : `${row.serverMicroseconds.toFixed(2)} µs`;
    console.log(
      `${row.title.padEnd(40)} ${`${thousands(row.nsPerMessage)} ns/op`.padStart(16)} ${`${thousands(row.deliveriesPerSecond)} msgs/s`.padStart(18)}  ${cpu}`,
    );
  }
}

mkdirSync(CACHE, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>bench</title>');
const peers: { peer: Peer; run: readonly string[] }[] = [];
for (const peer of PEERS) {
  if (positionals.length > 0 && !positionals.includes(peer.name)) continue;
  const absence = absences[peer.kind]();
  if (absence === undefined) peers.push({ peer, run: command(peer) });
  else console.log(`${peer.title}: left out, ${absence}`);
}
if (!canPin)
  console.log('no taskset, or a single processor: processes are not pinned, one at a time says less');
const results: Record<string, Row[]> = {};
try {
  for (const { name, title, test } of TESTS) {
    if (options.test !== undefined && !options.test.includes(name)) continue;
    const those = peers.filter(({ peer }) => test.kind === 'window' || peer.broadcasts);
    const measured = new Map<Peer, Measured[]>(those.map(({ peer }) => [peer, []]));
    for (let round = 0; round < rounds; round++)
      for (const { peer, run } of those) measured.get(peer)!.push(await measure(peer, run, test, folder));
    const rows = those.map(({ peer }) => {
      const all = measured.get(peer)!;
      const cpu = all.flatMap(({ serverMicroseconds }) => serverMicroseconds ?? []);
      return {
        peer: peer.name,
        title: peer.title,
        nsPerMessage: median(all.map((one) => one.nsPerMessage)),
        deliveriesPerSecond: median(all.map((one) => one.deliveriesPerSecond)),
        serverMicroseconds: cpu.length > 0 ? median(cpu) : undefined,
      };
    });
    print(title, rows);
    results[name] = rows;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (options.json !== undefined) {
  const version = (program: string, ...args: readonly string[]): string | undefined =>
    spawnSync(program, args, { encoding: 'utf8' }).stdout?.trim() || undefined;
  const machine = {
    processor: cpus()[0]?.model,
    processors: cpus().length,
    system: `${type()} ${release()} ${arch()}`,
  };
  const versions = {
    node: process.version,
    go: version('go', 'version'),
    python: version(python, '--version'),
  };
  const when = new Date().toISOString().slice(0, 10);
  writeFileSync(
    options.json,
    `${JSON.stringify({ when, machine, versions, rounds, seconds, results }, null, 2)}\n`,
  );
}
