/**
 * This file builds and starts the servers of peers.ts, each on a free port of 127.0.0.1, and says why one cannot run here.
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { cpus } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Peer } from './peers.ts';

const HERE = import.meta.dirname;
const CACHE = resolve(HERE, '../../.cache/bench/dispatch');
export const PYTHON = process.env.PYTHON ?? 'python3';

export function has(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

/** Why servers of a kind cannot run here, or undefined. */
export const absences: Readonly<Record<Peer['kind'], () => string | undefined>> = {
  node: () => undefined,
  go: () => (has('go', 'version') ? undefined : 'there is no Go toolchain'),
  c: () => (has('cc', '--version') ? undefined : 'there is no C compiler'),
  python: () =>
    has(PYTHON, '-c', 'import tornado, zmq, socketio')
      ? undefined
      : `${PYTHON} lacks the packages of bench/dispatch/peers/python/requirements.txt`,
};

/** The command that runs a peer; programs in Go and C are built first. */
export function command({ kind, program }: Peer): readonly [string, ...string[]] {
  if (kind === 'node') return [process.execPath, join(HERE, program)];
  if (kind === 'python') return [PYTHON, join(HERE, program)];
  mkdirSync(CACHE, { recursive: true });
  const binary = join(CACHE, basename(program, '.c'));
  if (kind === 'c') execFileSync('cc', ['-O2', '-o', binary, join(HERE, program)], { stdio: 'inherit' });
  else {
    const cwd = join(HERE, 'peers/go');
    execFileSync('go', ['build', '-o', binary, `./${program}`], { cwd, stdio: 'inherit' });
  }
  return [binary];
}

export const canPin = cpus().length > 1 && has('taskset', '-c', '0', 'true');
/** The same command on one processor only. */
export const pinned = (cpu: number, args: readonly string[]): readonly string[] =>
  canPin ? ['taskset', '-c', String(cpu), ...args] : args;

/** Why so many connections cannot be opened by one process here, or undefined. */
export function tooManyFiles(connections: number): string | undefined {
  const said = spawnSync('sh', ['-c', 'ulimit -n'], { encoding: 'utf8' }).stdout?.trim() ?? '';
  const needed = connections + 200;
  if (said === '' || said === 'unlimited' || Number(said) >= needed) return undefined;
  return `a process may open ${said} files here and ${needed} are needed: raise it with "ulimit -n ${needed}"`;
}

export function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

export interface Started {
  readonly process: ChildProcess;
  readonly pid: number;
  /** Ends it at once, with what it has started. */
  end(): void;
}

/** Starts a server and waits for its first line. */
export async function start(
  title: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<Started> {
  const [program, ...rest] = args;
  const server = spawn(program!, rest, { env, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const end = (): void => {
    process.off('exit', end);
    // Its own process group: a router that it started goes with it.
    try {
      process.kill(-server.pid!, 'SIGKILL');
    } catch {
      // It is gone already.
    }
  };
  process.on('exit', end);
  await new Promise<void>((done, fail) => {
    server.stdout!.once('data', () => done());
    server.once('error', fail);
    server.once('exit', (code) => fail(new Error(`${title} ended with ${code} before it was ready`)));
  });
  return { process: server, pid: server.pid!, end };
}
