/**
 * This file is the bus within one process: every answer is there at once, and nobody else puts messages into streams.
 */
import { randomBytes } from 'node:crypto';
import { Histories, History, type HistoryLimits } from '../history.ts';
import type { ReaderEntry, Target } from '../protocol.ts';
import {
  type Bus,
  type Claim,
  type Draft,
  type Kept,
  nameKey,
  type Placed,
  type Stream,
  streamKey,
} from './bus.ts';

interface MemoryStream extends Stream {
  readonly history: History;
  seq: number;
  /** How often it is open. */
  users: number;
  /** Since when nobody uses it. */
  idleSince: number;
}

interface Holder {
  readonly session: string;
  /** Since when its connection is gone; Infinity while it is there. */
  goneSince: number;
}

export class MemoryBus implements Bus {
  // There are no other nodes, of which these would tell.
  onArrived = (): void => {};
  onPresence = (): void => {};
  readonly #histories: Histories;
  readonly #historyMs: number;
  readonly #most: number;
  readonly #streams = new Map<string, MemoryStream>();
  readonly #holders = new Map<string, Holder>();
  readonly #boot = randomBytes(4).toString('hex');
  readonly #sweep: NodeJS.Timeout;
  #epochs = 0;
  #messages = 0;
  #now = performance.now();

  constructor(limits: HistoryLimits & { readonly streams: number }) {
    this.#most = limits.streams;
    this.#histories = new Histories(limits);
    this.#historyMs = limits.historyMs;
    // A message's age is counted in these steps, so that none has to ask the clock.
    this.#sweep = setInterval(
      () => this.#expire(),
      Math.max(10, Math.min(1000, limits.historyMs / 4)),
    ).unref();
  }

  get isReady(): boolean {
    return true;
  }

  /** There is no other node that could know more. */
  reached(): undefined {}

  get isFull(): boolean {
    return this.#streams.size >= this.#most;
  }

  open(room: string, target: Target): MemoryStream {
    const key = streamKey(room, target);
    let stream = this.#streams.get(key);
    if (stream === undefined) {
      const epoch = `${this.#boot}.${++this.#epochs}`;
      const history = new History(this.#histories, { target, epoch });
      stream = { room, target, epoch, seq: 0, history, users: 0, idleSince: 0 };
      this.#streams.set(key, stream);
    }
    stream.users++;
    return stream;
  }

  close(stream: MemoryStream): void {
    stream.users--;
    stream.idleSince = this.#now;
  }

  publish(stream: MemoryStream, draft: Draft): Placed {
    return stream.history.add(++this.#messages, ++stream.seq, draft, this.#now);
  }

  after(stream: MemoryStream, seq: number, bytes: number): Kept {
    return stream.history.after(seq, stream.seq, bytes);
  }

  claim(room: string, name: string, session: string): Claim | undefined {
    const key = nameKey(room, name);
    const holder = this.#holders.get(key);
    if (holder !== undefined && holder.session !== session) return undefined;
    this.#holders.set(key, { session, goneSince: Number.POSITIVE_INFINITY });
    // The stream of one who left ends with it, so all that is in it is for the one who has the name now.
    return { from: 0 };
  }

  release(room: string, name: string, session: string, left: boolean): void {
    const key = nameKey(room, name);
    const holder = this.#holders.get(key);
    if (holder?.session !== session) return;
    holder.goneSince = this.#now;
    if (!left) return;
    this.#holders.delete(key);
    // Whoever takes the name next must not get what was meant for this one.
    this.#streams.delete(streamKey(room, { kind: 'reader', name }));
  }

  isHeld(room: string, name: string): boolean {
    return this.#holders.has(nameKey(room, name));
  }

  announce(): void {}

  elsewhere(): readonly ReaderEntry[] {
    return [];
  }

  stop(): Promise<void> {
    clearInterval(this.#sweep);
    return Promise.resolve();
  }

  #expire(): void {
    this.#now = performance.now();
    this.#histories.expire(this.#now);
    const before = this.#now - this.#historyMs;
    for (const [key, { goneSince }] of this.#holders) if (goneSince < before) this.#holders.delete(key);
    for (const [key, stream] of this.#streams)
      if (stream.users === 0 && stream.idleSince < before) this.#streams.delete(key);
  }
}
