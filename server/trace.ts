/**
 * This file records what the dispatcher does with messages, for those who watch. While nobody watches it does nothing.
 *
 * A traced message is traced completely: received, dispatched, and each delivery as it happens. Above a rate, messages
 * are left out whole, and counted, so that a watcher is never told less than it believes. Events gather for a few
 * milliseconds and leave as one frame, encoded once for all watchers.
 */
import { TokenBucket } from './bucket.ts';
import { microseconds } from './clock.ts';
import type { Limits } from './limits.ts';
import type { Target, Trace, TraceEvent } from './protocol.ts';

/** One traced message. */
export interface Traced {
  /** Returns what to call when the reader's bytes are written, or undefined once enough receivers are named. */
  queued(name: string): (() => void) | undefined;
  dispatched(at: number, receivers: number): void;
}

export class Tracer {
  readonly #limits: Limits;
  readonly #send: (trace: Trace) => void;
  readonly #bucket: TokenBucket;
  #events: TraceEvent[] = [];
  #skipped = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(limits: Limits, send: (trace: Trace) => void) {
    this.#limits = limits;
    this.#send = send;
    const { tracedPerSecond } = limits;
    this.#bucket = new TokenBucket(tracedPerSecond, Math.max(1, tracedPerSecond / 4), performance.now());
  }

  /** Begins the trace of a message, unless there are too many: then it is counted and undefined returned. */
  begin(message: number, received: number, from: string, to: Target, bytes: number): Traced | undefined {
    this.#timer ??= setTimeout(() => this.#leave(), this.#limits.traceMs).unref();
    if (!this.#bucket.take(received / 1000)) {
      this.#skipped++;
      return undefined;
    }
    this.#events.push({ kind: 'received', message, at: received, from, to, bytes });
    const names: string[] = [];
    return {
      queued: (name) => {
        if (names.length >= this.#limits.namesTraced) return undefined;
        names.push(name);
        return () => this.#delivered(message, name);
      },
      dispatched: (at, receivers) => {
        this.#events.push({ kind: 'dispatched', message, at, queued: microseconds(), receivers, names });
      },
    };
  }

  #delivered(message: number, name: string): void {
    this.#events.push({ kind: 'delivered', message, at: microseconds(), name });
    this.#timer ??= setTimeout(() => this.#leave(), this.#limits.traceMs).unref();
  }

  #leave(): void {
    this.#timer = undefined;
    const events = this.#events;
    const skipped = this.#skipped;
    this.#events = [];
    this.#skipped = 0;
    this.#send({ kind: 'trace', events, skipped });
  }
}
