/**
 * This file is `npm run bench:dispatch`: the benchmark of 2011 run again, with real servers on this machine. Each server of
 * peers.ts, one kind of client for all; medians of several rounds.
 *
 *     npm run bench:dispatch                          everything, and what it shows
 *     npm run bench:dispatch -- full go-port          only these servers
 *     npm run bench:dispatch -- --test window:1       only this test
 *     npm run bench:dispatch -- --rounds 5 --seconds 1 --json FILE
 *
 * A FILE that is there already is added to: tests can be run one by one, and the last run judges them all. Everything takes
 * about seven minutes: apart from the article's own test, what no aim is about is measured in the first round only.
 *
 * How long the machine takes to wake the client up is not measured. One message at a time goes between server and client on one
 * processor. Everything else is measured with one processor each, and the client does not sleep on its own, except among idle
 * connections, and beside the Python servers, of two processes, which have both processors. Servers listen on 127.0.0.1 only.
 *
 * In the article's own test all servers run side by side and have short runs in turn: the machine has changed little from one
 * to the next.
 *
 * What watching costs is measured by turns on one server, watched and not, since two processes of the same server may differ
 * by more than that. Only the server is charged: the watcher counts the frames that it gets and reads none.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { arch, cpus, release, tmpdir, type } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Measured, Test } from './load.ts';
import { measure, measureInTurn, type Runnable, type Where } from './measure.ts';
import { PEERS } from './peers.ts';
import { absences, canPin, command, PYTHON, tooManyFiles } from './start.ts';
import { isJudged, judge, median, type Rounds } from './verdict.ts';

/** With so many connections one round has to do. */
const MANY = 10_000;
/** The article's test. Its servers may differ by a tenth, and so may two runs of one: all run side by side. */
const MAIN = 'window:1';
/** So many short runs each, in every round: who has been idle for a second is slower at first. */
const MAIN_TURNS = 20;
const SHORT = 1 / 5;

interface Named {
  readonly name: string;
  readonly title: string;
  readonly test: Test;
  /** The servers that it is for; all that can do it, if absent. */
  readonly only?: readonly string[];
}

const fanOut = (receivers: number, size: number, name: string, title: string): Named => ({
  name,
  title,
  test: { kind: 'fan-out', receivers, size },
});

const TESTS: readonly Named[] = [
  { name: 'window:1', title: 'one at a time', test: { kind: 'window', size: 1 } },
  { name: 'window:16', title: 'sixteen on their way', test: { kind: 'window', size: 16 } },
  { name: 'window:256', title: '256 on their way', test: { kind: 'window', size: 256 } },
  {
    name: 'watched:256',
    title: '256 on their way, and somebody watches',
    test: { kind: 'watched', size: 256 },
    only: ['full'],
  },
  ...[10, 10_000].map(
    (channels): Named => ({
      name: `channels:${channels}`,
      title: `256 on their way to ten of ${channels.toLocaleString('en-US')} channels`,
      test: { kind: 'channels', size: 256, channels },
      only: ['full'],
    }),
  ),
  fanOut(100, 32, 'fan-out:100', 'one to 100, 32 on their way'),
  fanOut(100, 1, 'fan-out:100:1', 'one to 100, one at a time'),
  fanOut(1000, 32, 'fan-out:1000', 'one to 1,000, 32 on their way'),
  fanOut(1000, 1, 'fan-out:1000:1', 'one to 1,000, one at a time'),
  {
    ...fanOut(10_000, 1, 'fan-out:10000:1', 'one to 10,000, one at a time'),
    only: ['full', 'go-port', 'c-hub'],
  },
  {
    name: 'idle:10000',
    title: 'one to 10,000 that were idle, once',
    test: { kind: 'idle', connections: 10_000 },
    only: ['full'],
  },
];

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '0.5' },
    test: { type: 'string', multiple: true },
    json: { type: 'string' },
  },
});
const rounds = Number(options.rounds);
const seconds = Number(options.seconds);

/** By server, what each run measured. */
type Measurements = Record<string, Measured[]>;

const thousands = (value: number): string => Math.round(value).toLocaleString('en-US');

function print(title: string, measured: Measurements): void {
  console.log(
    `\n${title}\n${'TEST'.padEnd(40)} ${'TIME PER MSG'.padStart(16)} ${'NET RESULT'.padStart(18)}  SERVER CPU`,
  );
  for (const { name, title: server } of PEERS) {
    const all = measured[name];
    if (all === undefined) continue;
    const time = `${thousands(median(all.map((one) => one.nsPerMessage)))} ns/op`;
    const net = `${thousands(median(all.map((one) => one.deliveriesPerSecond)))} msgs/s`;
    const cpu = all.flatMap(({ serverMicroseconds }) => serverMicroseconds ?? []);
    const cost = cpu.length === 0 ? '' : `${median(cpu).toFixed(2)} µs`;
    console.log(`${server.padEnd(40)} ${time.padStart(16)} ${net.padStart(18)}  ${cost}`);
  }
}

const version = (program: string, ...args: readonly string[]): string | undefined =>
  spawnSync(program, args, { encoding: 'utf8' }).stdout?.trim().split('\n')[0] || undefined;

function save(file: string, results: Rounds): void {
  const machine = {
    processor: cpus()[0]?.model,
    processors: cpus().length,
    system: `${type()} ${release()} ${arch()}`,
  };
  const versions = {
    node: process.version,
    go: version('go', 'version'),
    python: version(PYTHON, '--version'),
    c: version('cc', '--version'),
  };
  const when = new Date().toISOString().slice(0, 10);
  const titles = Object.fromEntries(PEERS.map(({ name, title }) => [name, title]));
  const inTurn = { test: MAIN, seconds: seconds * SHORT };
  const all = { when, machine, versions, seconds, inTurn, titles, results };
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
}

// An interrupt ends this as its end does: no server and no folder is left.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const at: Where = { folder, seconds };
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>bench</title>');
const peers: Runnable[] = [];
for (const peer of PEERS) {
  if (positionals.length > 0 && !positionals.includes(peer.name)) continue;
  const absence = absences[peer.kind]();
  if (absence === undefined) peers.push({ peer, run: command(peer) });
  else console.log(`${peer.title}: left out, ${absence}`);
}
if (!canPin)
  console.log('no taskset, or a single processor: processes are not pinned, one at a time says less');
const { json } = options;
const results: Record<string, Measurements> =
  json !== undefined && existsSync(json) ? JSON.parse(readFileSync(json, 'utf8')).results : {};
const connectionsOf = (test: Test): number =>
  test.kind === 'idle' ? test.connections : test.kind === 'fan-out' ? test.receivers : 1;
const chosen = TESTS.flatMap((named) => {
  if (options.test !== undefined && !options.test.includes(named.name)) return [];
  const problem = tooManyFiles(connectionsOf(named.test));
  if (problem !== undefined) console.log(`${named.title}: left out, ${problem}`);
  const those = peers.filter(
    ({ peer }) =>
      (named.only?.includes(peer.name) ?? true) && (named.test.kind !== 'fan-out' || peer.broadcasts),
  );
  return problem !== undefined || those.length === 0
    ? []
    : [
        {
          ...named,
          those,
          measured: Object.fromEntries(those.map(({ peer }): [string, Measured[]] => [peer.name, []])),
        },
      ];
});
// The tests take turns too: what one is compared with was measured a moment before or after.
for (let round = 0; round < rounds; round++)
  for (const { name, test, those, measured } of chosen) {
    // Opening so many connections takes longer than all else.
    if (connectionsOf(test) >= MANY && round > 0) continue;
    if (name === MAIN) {
      const turns = await measureInTurn(those, test, { ...at, seconds: seconds * SHORT }, MAIN_TURNS);
      for (const [i, { peer }] of those.entries()) measured[peer.name]!.push(...turns[i]!);
      continue;
    }
    for (const one of those)
      if (round === 0 || isJudged(name, one.peer.name))
        measured[one.peer.name]!.push(await measure(one, test, at));
  }
for (const { name, title, measured } of chosen) {
  print(title, measured);
  results[name] = { ...results[name], ...measured };
}
if (json !== undefined) save(json, results);
console.log(`\n${'LINE'.padEnd(64)} ${'TARGET'.padStart(14)} ${'FIGURE'.padStart(14)}  MET`);
for (const { line, target, figure, met } of judge(results))
  console.log(
    `${line.padEnd(64)} ${target.padStart(14)} ${figure.padStart(14)}  ${met === undefined ? '' : met ? 'yes' : 'no'}`,
  );
