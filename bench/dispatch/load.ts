/**
 * This file is the load client, one process for one server: it connects, warms up, and grows the number of messages as Go's
 * testing package grows b.N, until one run of them lasts long enough to be believed. It prints one line of JSON, and one more
 * after another run like that for each line that it gets, until there are no more: by hand, end its input.
 *
 *     node bench/dispatch/load.ts '{"peer":"full","port":4321,"pid":1234,"test":{"kind":"window","size":256},"seconds":1,"awake":false}'
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { ask, CHANNEL, type Greeted, greet, messageTo, type Peer, peerNamed } from './peers.ts';
import { maskedFrame } from './socket.ts';
import { median } from './verdict.ts';

export type Test =
  /** One connection, so many messages on their way at once. */
  | { readonly kind: 'window'; readonly size: number }
  /** The same while a second one watches the dispatcher, and by turns with that while it does not. */
  | { readonly kind: 'watched'; readonly size: number }
  /** The same to ten channels in turn, of so many that somebody is subscribed to. */
  | { readonly kind: 'channels'; readonly size: number; readonly channels: number }
  /** One sender, so many receivers, so many messages on their way at once. */
  | { readonly kind: 'fan-out'; readonly receivers: number; readonly size: number }
  /** So many connections that say nothing, and then a message to all of them. */
  | { readonly kind: 'idle'; readonly connections: number };

export interface Task {
  readonly peer: string;
  readonly port: number;
  /** The server's process, for its CPU time. */
  readonly pid: number;
  readonly test: Test;
  readonly seconds: number;
  /** The client has a processor to itself, and is never to sleep on it. */
  readonly awake: boolean;
}

export interface Measured {
  readonly messages: number;
  readonly nsPerMessage: number;
  readonly deliveriesPerSecond: number;
  /** CPU time of the server for one message, in microseconds; absent where the system does not tell. */
  readonly serverMicroseconds: number | undefined;
  /** idle: memory of the server for one connection. */
  readonly bytesPerConnection?: number;
  /** watched: the time of a message over that of one while nobody watches, the median of the turns. */
  readonly overUnwatched?: number;
}

/** Seconds before anything is measured: compilers, the client's own too, take their time while single messages are handled. */
const WARM_UP = { window: 1.5, watched: 1.5, channels: 1.5, 'fan-out': 0.5 } as const;
/** So few that even the slowest is not kept busy for long. */
const FIRST_MESSAGES = 20;
const MOST_MESSAGES = 50_000_000;
/** Connections are opened so many at a time. */
const OPENING = 50;
const ROTATING = 10;
/** Greetings use smaller ids. */
const FIRST_ID = 1_000_000;
/** Channels of one reader, beside that of its greeting; the server is told to allow as many. */
const CHANNELS_EACH = 999;
/** The longest a server may take until its memory has settled, in milliseconds. */
const SETTLING = 10_000;
const BROADCASTS = 9;
/** Pairs of a run that is watched and one that is not, and the part of a run that goes before each, unmeasured. */
const TURNS = 6;
const SETTLED = 1 / 5;

/** Seconds of CPU that a process and those it started have had. */
function cpuSeconds(pid: number): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]!.split(' ');
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').split(' ').filter(Boolean);
    const own = (Number(fields[11]) + Number(fields[12])) / 100;
    return children.reduce((sum, child) => sum + (cpuSeconds(Number(child)) ?? 0), own);
  } catch {
    return undefined;
  }
}

/**
 * Sends `count` messages and waits until every receiver has got them all. One at a time, the next is sent when all have got the
 * last; else never more than `size` are under way, which a message is until the sender, who is one of the receivers, has it back.
 */
function run(
  sender: Greeted,
  receivers: readonly Greeted[],
  messages: readonly Buffer[],
  count: number,
  size: number,
): Promise<number> {
  const before = sender.socket.received;
  const start = process.hrtime.bigint();
  let sent = 0;
  // By all receivers together.
  let arrived = 0;
  return new Promise((resolve) => {
    const back = (): number =>
      size > 1 ? sender.socket.received - before : Math.floor(arrived / receivers.length);
    const fill = (): void => {
      const end = Math.min(count, back() + size);
      for (; sent < end; sent++) sender.socket.write(messages[sent % messages.length]!);
    };
    for (const { socket } of receivers) {
      let { received } = socket;
      socket.onMessages = () => {
        arrived += socket.received - received;
        received = socket.received;
        if (arrived >= count * receivers.length) resolve(Number(process.hrtime.bigint() - start));
        else fill();
      };
    }
    fill();
  });
}

async function openAll(peer: Peer, port: number, count: number, first = 0): Promise<Greeted[]> {
  const all: Greeted[] = [];
  while (all.length < count) {
    const some = Array.from({ length: Math.min(OPENING, count - all.length) }, (_, i) =>
      greet(peer, port, first + all.length + i),
    );
    all.push(...(await Promise.all(some)));
  }
  return all;
}

/** Subscribes readers to the channels but ten, and the sender to those ten: its messages. */
async function subscribeAll(peer: Peer, port: number, sender: Greeted, channels: number): Promise<Buffer[]> {
  const own = new Set(Array.from({ length: ROTATING }, (_, i) => Math.floor((i * channels) / ROTATING)));
  const others = Array.from({ length: channels }, (_, i) => i).filter((i) => !own.has(i));
  for (let i = 0; i < others.length; i += CHANNELS_EACH) {
    const { socket } = await greet(peer, port, 1 + i);
    for (const n of others.slice(i, i + CHANNELS_EACH))
      await ask(socket, { kind: 'subscribe', channel: `c${n}` }, FIRST_ID + n);
  }
  for (const n of own) await ask(sender.socket, { kind: 'subscribe', channel: `c${n}` }, FIRST_ID + n);
  return [...own].map((n) => messageTo(`c${n}`));
}

/** Memory of a process, in bytes. */
function residentBytes(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'));
  if (line === null) throw new Error('this system does not tell the memory of a process');
  return Number(line[1]) * 1024;
}

async function settledBytes(pid: number): Promise<number> {
  let least = residentBytes(pid);
  for (let waited = 0; waited < SETTLING; waited += 500) {
    await new Promise((done) => setTimeout(done, 500));
    least = Math.min(least, residentBytes(pid));
  }
  return least;
}

async function measureIdle(peer: Peer, { port, pid }: Task, connections: number): Promise<Measured> {
  // The memory that a server has taken at its start and does not use yet is filled by the first of them.
  const few = Math.ceil(connections / 5);
  const readers = await openAll(peer, port, few);
  const before = await settledBytes(pid);
  readers.push(...(await openAll(peer, port, connections - few, few)));
  const bytesPerConnection = ((await settledBytes(pid)) - before) / (connections - few);
  const sender = readers[0]!;
  const message = maskedFrame(JSON.stringify({ kind: 'publish', to: { kind: 'everyone' }, text: 'to all' }));
  const times: number[] = [];
  for (let i = 0; i < BROADCASTS; i++) times.push(await run(sender, readers, [message], 1, 1));
  const ns = median(times);
  return {
    messages: BROADCASTS,
    nsPerMessage: ns,
    deliveriesPerSecond: (connections * 1e9) / ns,
    serverMicroseconds: undefined,
    bytesPerConnection,
  };
}

/** The first measurement, and the same once more. */
interface Measurement {
  readonly first: Measured;
  again?(): Promise<Measured>;
}

async function measure(task: Task): Promise<Measurement> {
  const { peer: name, port, pid, test, seconds } = task;
  const peer = peerNamed(name);
  if (test.kind === 'idle') return { first: await measureIdle(peer, task, test.connections) };
  const receivers = await openAll(peer, port, test.kind === 'fan-out' ? test.receivers : 1);
  // A receiver sends: in a broadcast the sender is one of those who get it.
  const sender = receivers[0]!;
  const { size } = test;
  const messages =
    test.kind === 'channels' ? await subscribeAll(peer, port, sender, test.channels) : [sender.message];
  let n = FIRST_MESSAGES;
  for (let warm = 0; warm < WARM_UP[test.kind] * 1e9; )
    warm += await run(sender, receivers, messages, n, size);
  for (;;) {
    const again = (): Promise<Measured> =>
      timed(n, pid, receivers.length, (count) => run(sender, receivers, messages, count, size));
    const one = await again();
    if (one.nsPerMessage * n >= seconds * 1e9 || n >= MOST_MESSAGES)
      return test.kind === 'watched'
        ? { first: await measureWatched(task, sender, size, n) }
        : { first: one, again };
    // As testing.B does: what would take the time asked for and a fifth more, at most a hundred times as many.
    const wanted = Math.ceil(((seconds * 1e9) / Math.max(one.nsPerMessage, 1e-9)) * 1.2);
    n = Math.min(MOST_MESSAGES, Math.max(n + 1, Math.min(wanted, n * 100)));
  }
}

async function timed(
  messages: number,
  pid: number,
  receivers: number,
  run: (messages: number) => Promise<number>,
): Promise<Measured> {
  const before = cpuSeconds(pid);
  const ns = await run(messages);
  const after = cpuSeconds(pid);
  return {
    messages,
    nsPerMessage: ns / messages,
    deliveriesPerSecond: (messages * receivers) / (ns / 1e9),
    serverMicroseconds:
      before === undefined || after === undefined ? undefined : ((after - before) * 1e6) / messages,
  };
}

/**
 * What watching costs the server: the same server is watched and not by turns, so that nothing else differs. The watcher is in
 * this process, on the client's processor, and of a trace it reads the header only: what a page makes of traces is no
 * part of this. Each pair of runs begins with the other one.
 */
async function measureWatched(
  { peer: name, port, pid }: Task,
  sender: Greeted,
  size: number,
  messages: number,
): Promise<Measured> {
  const watcher = await greet(peerNamed(name), port, 1);
  let id = FIRST_ID;
  await ask(watcher.socket, { kind: 'unsubscribe', channel: CHANNEL }, id);
  const send = (count: number): Promise<number> => run(sender, [sender], [sender.message], count, size);
  const turn = async (on: boolean): Promise<Measured> => {
    await ask(watcher.socket, { kind: 'watch', on }, ++id);
    await send(Math.ceil(messages * SETTLED));
    return timed(messages, pid, 1, send);
  };
  const watched: Measured[] = [];
  const ratios: number[] = [];
  for (let i = 0; i < TURNS; i++) {
    const first = await turn(i % 2 === 0);
    const second = await turn(i % 2 === 1);
    const [on, off] = i % 2 === 0 ? [first, second] : [second, first];
    watched.push(on);
    ratios.push(on.nsPerMessage / off.nsPerMessage);
  }
  const nsPerMessage = median(watched.map((one) => one.nsPerMessage));
  const cpu = watched.flatMap(({ serverMicroseconds }) => serverMicroseconds ?? []);
  return {
    messages: messages * TURNS,
    nsPerMessage,
    deliveriesPerSecond: 1e9 / nsPerMessage,
    serverMicroseconds: cpu.length === 0 ? undefined : median(cpu),
    overUnwatched: median(ratios),
  };
}

/**
 * Looks for what has come without ever waiting for it: a client that sleeps whenever it has nothing to do measures, of a fast
 * server, how long the machine takes to wake it.
 */
function stayAwake(): void {
  setImmediate(stayAwake);
}

const task = JSON.parse(process.argv[2]!) as Task;
if (task.awake) stayAwake();
const { first, again } = await measure(task);
console.log(JSON.stringify(first));
if (again !== undefined)
  for await (const _ of createInterface({ input: process.stdin })) console.log(JSON.stringify(await again()));
process.exit(0);
