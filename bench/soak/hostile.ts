/**
 * This file holds the live server against hostile input: honest readers time their round trips, first alone and then while another
 * process attacks (attack.ts), and the server's memory is compared before and after.
 */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { type Reply, SUBPROTOCOL } from '../../server/protocol.ts';
import { canPin, has } from '../dispatch/start.ts';
import type { Attack } from './attack.ts';
import { type LiveNode, startNode } from './nodes.ts';

export interface HostileOptions {
  readonly frames: number;
  readonly connections: number;
  /** How long the attack lasts, in all its rounds. */
  readonly seconds: number;
  /** Before each of them the honest readers are alone for a while. */
  readonly rounds: number;
  readonly seed: number;
  /** Whether the server's and the clients' main threads each stay on a processor of their own, where that can be asked for. */
  readonly apart: boolean;
  tell?(line: string): void;
}

export interface HostileResult {
  readonly attacked: Readonly<Record<string, number>>;
  /** Milliseconds of an honest round trip, 99 of 100, without and with the attack, round by round. */
  readonly p99: readonly { readonly quiet: number; readonly under: number }[];
  /** Bytes used after garbage is collected, before and after the attack. */
  readonly before: number;
  readonly after: number;
  /** Honest round trips that were never answered. */
  readonly unanswered: number;
  readonly crashed: boolean;
}

const HONEST = 5;
/** Round trips of one honest reader a second. */
const RATE = 40;
/** What is kept of messages and lost readers must be gone before memory is compared. */
const KEPT_MS = 1_000;

/** The longest wait for the last answers, in milliseconds. */
const PATIENCE = 5_000;

const ENV = {
  LIVE_CONNECTIONS_PER_ADDRESS: '20000',
  LIVE_HISTORY_MS: String(KEPT_MS),
  LIVE_HELLO_MS: '5000',
  LIVE_HANDSHAKE_MS: '5000',
  LOG_LEVEL: 'silent',
};

/** An honest reader, who sends itself messages. */
class Honest {
  readonly #ws: WebSocket;
  readonly #name: string;
  readonly #sent = new Map<string, number>();
  #count = 0;
  #welcomed: () => void = () => {};
  times: number[] = [];

  constructor(url: string, name: string) {
    this.#name = name;
    this.#ws = new WebSocket(url, SUBPROTOCOL);
    this.#ws.on('open', () => this.#say({ kind: 'hello', name }));
    this.#ws.on('error', () => {});
    this.#ws.on('message', (data) => {
      const reply = JSON.parse(data.toString()) as Reply;
      if (reply.kind === 'welcome') return this.#welcomed();
      if (reply.kind !== 'message' || reply.from !== name) return;
      const at = this.#sent.get(reply.text);
      if (at === undefined) return;
      this.#sent.delete(reply.text);
      this.times.push(performance.now() - at);
    });
  }

  get unanswered(): number {
    return this.#sent.size;
  }

  welcome(): Promise<void> {
    return new Promise((done) => {
      this.#welcomed = done;
    });
  }

  send(): void {
    const text = `honest ${++this.#count}`;
    this.#sent.set(text, performance.now());
    this.#say({ kind: 'publish', to: { kind: 'reader', name: this.#name }, text });
  }

  close(): void {
    this.#ws.close(1000);
  }

  #say(request: object): void {
    this.#ws.send(JSON.stringify(request));
  }
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Bytes that the server uses once garbage is collected. */
async function heap({ process: child }: LiveNode): Promise<number> {
  const answer = new Promise<number>((done) => {
    child.once('message', (message) => done((message as { heapUsed: number }).heapUsed));
    // One that is gone uses nothing that could be measured.
    child.once('exit', () => done(Number.NaN));
    child.send('heap', (error) => {
      if (error !== null) done(Number.NaN);
    });
  });
  return answer;
}

/** Runs the attacker when nobody else wants the processor: it stands for other machines. */
function run(attack: Attack): Promise<Record<string, number>> {
  const script = join(import.meta.dirname, 'attack.ts');
  // Linux can say so; elsewhere it gets the least right to the processor that there is.
  const idle = ['chrt', '--idle', '0'];
  const [program, ...args] = has('chrt', '--idle', '0', 'true') ? idle : ['nice', '-n', '19'];
  const attacker = spawn(program!, [...args, process.execPath, script, JSON.stringify(attack)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: attack.seconds * 3000 + 30_000,
  });
  let text = '';
  attacker.stdout.on('data', (data: Buffer) => {
    text += data.toString();
  });
  return new Promise((done, fail) => {
    attacker.once('exit', (code, signal) =>
      code === 0 ? done(JSON.parse(text)) : fail(new Error(`the attacker ended with ${code ?? signal}`)),
    );
  });
}

/**
 * What readers wait for is done by the server's main thread; they and the attacker would be on other machines, and must not wait
 * for each other's processor.
 */
function setApart({ pid }: LiveNode): void {
  if (!canPin) return;
  spawnSync('taskset', ['-cp', '0', String(pid)]);
  spawnSync('taskset', ['-cp', '1', String(process.pid)]);
}

/** Lets the honest readers time their round trips while something goes on; 99 of 100 took at most so long. */
async function timed(readers: readonly Honest[], going: Promise<unknown>): Promise<number> {
  for (const reader of readers) reader.times = [];
  const timer = setInterval(() => {
    for (const reader of readers) reader.send();
  }, 1000 / RATE);
  await going.finally(() => clearInterval(timer));
  for (let waited = 0; waited < PATIENCE && readers.some(({ unanswered }) => unanswered > 0); waited += 50)
    await pause(50);
  const all = readers.flatMap(({ times }) => times).toSorted((a, b) => a - b);
  return all[Math.floor(all.length * 0.99)] ?? Number.POSITIVE_INFINITY;
}

export async function hostile({
  frames,
  connections,
  seconds,
  rounds,
  seed,
  apart,
  tell,
}: HostileOptions): Promise<HostileResult> {
  const flags = ['--expose-gc', '--import', join(import.meta.dirname, 'heap.ts')];
  const node = await startNode(ENV, flags);
  if (apart) setApart(node);
  let crashed = false;
  node.process.once('exit', () => {
    crashed = true;
  });
  const readers = Array.from({ length: HONEST }, (_, i) => new Honest(node.url, `honest ${i}`));
  try {
    await Promise.all(readers.map((reader) => reader.welcome()));
    const port = Number(new URL(node.http).port);
    const rest = (): Promise<void> => pause(KEPT_MS * 2 + 6_000);
    // Once at a tenth, so that all code is compiled and all pools are filled before memory is compared.
    await run({
      port,
      seed: seed + 7,
      frames: frames / 10,
      connections: connections / 10,
      seconds: seconds / 10,
    });
    await rest();
    const before = await heap(node);
    const attacked: Record<string, number> = {};
    const p99: { quiet: number; under: number }[] = [];
    for (let round = 0; round < rounds && !crashed; round++) {
      if (round > 0) await rest();
      const quiet = await timed(readers, pause(Math.max(3, seconds / rounds / 5) * 1000));
      const attacking = run({
        port,
        seed: seed + 2 * round,
        frames: frames / rounds,
        connections: connections / rounds,
        seconds: seconds / rounds,
      });
      const under = await timed(readers, attacking);
      p99.push({ quiet, under });
      for (const [what, count] of Object.entries(await attacking))
        attacked[what] = (attacked[what] ?? 0) + count;
      tell?.(`round ${round + 1}: honest p99 ${quiet.toFixed(2)} ms, attacked ${under.toFixed(2)} ms`);
    }
    const unanswered = readers.reduce((sum, reader) => sum + reader.unanswered, 0);
    await rest();
    return { attacked, p99, before, after: crashed ? Number.NaN : await heap(node), unanswered, crashed };
  } finally {
    for (const reader of readers) reader.close();
    await node.kill();
  }
}
