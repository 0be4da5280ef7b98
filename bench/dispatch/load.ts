/**
 * This file is the load client, one process for one measurement: it connects, warms up, and grows the number of messages as
 * Go's testing package grows b.N, until one run of them lasts long enough to be believed. It prints one line of JSON.
 *
 *     node bench/dispatch/load.ts '{"peer":"full","port":4321,"test":{"kind":"window","size":256}}'
 */
import { readFileSync } from 'node:fs';
import { type Greeted, greet, peerNamed } from './peers.ts';

export type Test =
  /** One connection, so many messages on their way at once. */
  | { readonly kind: 'window'; readonly size: number }
  /** One sender, so many receivers, so many messages on their way at once. */
  | { readonly kind: 'fan-out'; readonly receivers: number; readonly size: number };

export interface Task {
  readonly peer: string;
  readonly port: number;
  /** The server's process, for its CPU time. */
  readonly pid: number;
  readonly test: Test;
  readonly seconds: number;
}

export interface Measured {
  readonly messages: number;
  readonly nsPerMessage: number;
  readonly deliveriesPerSecond: number;
  /** CPU time of the server for one message, in microseconds; absent where the system does not tell. */
  readonly serverMicroseconds: number | undefined;
}

/** Seconds before anything is measured. */
const WARM_UP = 0.5;
const MOST_MESSAGES = 50_000_000;
/** Connections are opened so many at a time. */
const OPENING = 50;

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

/** Sends `count` messages, never more than `size` of them unanswered, and waits until every receiver has got them all. */
function run(sender: Greeted, receivers: readonly Greeted[], count: number, size: number): Promise<number> {
  const goals = receivers.map(({ socket }) => socket.received + count);
  const starts = receivers.map(({ socket }) => socket.received);
  const probe = receivers[0]!;
  const start = process.hrtime.bigint();
  let sent = 0;
  let finished = 0;
  return new Promise((resolve) => {
    const fill = (): void => {
      const answered = probe.socket.received - starts[0]!;
      const end = Math.min(count, answered + size);
      for (; sent < end; sent++) sender.socket.write(sender.message);
    };
    receivers.forEach(({ socket }, i) => {
      let open = true;
      socket.onMessages = () => {
        if (i === 0) fill();
        if (open && socket.received >= goals[i]!) {
          open = false;
          if (++finished === receivers.length) resolve(Number(process.hrtime.bigint() - start));
        }
      };
    });
    fill();
  });
}

async function measure({ peer: name, port, pid, test, seconds }: Task): Promise<Measured> {
  const peer = peerNamed(name);
  const count = test.kind === 'window' ? 1 : test.receivers;
  const receivers: Greeted[] = [];
  while (receivers.length < count) {
    const some = Array.from({ length: Math.min(OPENING, count - receivers.length) }, (_, i) =>
      greet(peer, port, receivers.length + i),
    );
    receivers.push(...(await Promise.all(some)));
  }
  // A receiver sends: in a broadcast the sender is one of those who get it.
  const sender = receivers[0]!;
  const size = test.size;
  let n = 100;
  for (let warm = 0; warm < WARM_UP * 1e9; ) warm += await run(sender, receivers, n, size);
  for (;;) {
    const before = cpuSeconds(pid);
    const ns = await run(sender, receivers, n, size);
    const after = cpuSeconds(pid);
    if (ns >= seconds * 1e9 || n >= MOST_MESSAGES) {
      for (const { socket } of receivers) socket.close();
      const cpu = before === undefined || after === undefined ? undefined : ((after - before) * 1e6) / n;
      return {
        messages: n,
        nsPerMessage: ns / n,
        deliveriesPerSecond: (n * count) / (ns / 1e9),
        serverMicroseconds: cpu,
      };
    }
    // As testing.B does: what would take the time asked for and a fifth more, at most a hundred times as many.
    const wanted = Math.ceil(((seconds * 1e9) / Math.max(ns, 1)) * n * 1.2);
    n = Math.min(MOST_MESSAGES, Math.max(n + 1, Math.min(wanted, n * 100)));
  }
}

console.log(JSON.stringify(await measure(JSON.parse(process.argv[2]!) as Task)));
process.exit(0);
