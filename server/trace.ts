/**
 * This file records what the dispatcher does with messages, for those who watch. While nobody watches it does nothing.
 *
 * A traced message is traced completely: received, dispatched, and each delivery as it happens. While the last second had no
 * more messages than may be traced in one, each is. While it had more, they are left out whole: the distance from one
 * traced message to the next is drawn at random, so that it does not depend on who sent a message or where in a turn it was
 * read; those between cost the dispatcher a countdown. All are counted, so that a watcher is never told less than it
 * believes.
 *
 * Events gather for a few milliseconds and leave as one frame, encoded once for all watchers.
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

const SECOND = 1000;
/** A sample is chosen so much thinner than may be traced, as the rate is never known exactly. */
const MARGIN = 1.1;
/** The part of a second's steps that one frame may have, so that no watcher is too slow for it. */
const STEPS_A_FRAME = 0.35;
/** Steps of a message beside those to its receivers. */
const OWN_STEPS = 2;
/** The steps of the next traced message are reckoned to be as many as the last so many had. */
const RECKONED = 8;

/** Messages that were counted from some moment on, in milliseconds. */
interface Counted {
  readonly from: number;
  readonly messages: number;
}

export class Tracer {
  readonly #limits: Limits;
  readonly #send: (trace: Trace) => void;
  // What may be traced in a second. It holds whatever the estimate of the rate is worth.
  readonly #bucket: TokenBucket;
  // The next message to be traced is so many further on, at rest it is the very next; and how many it was when last counted.
  #until = 1;
  #distance = 1;
  // Since the last frame: when that was, all messages, those of them that were traced, and what happened to them.
  #since = 0;
  #messages = 0;
  #traced = 0;
  #events: TraceEvent[] = [];
  // Steps, done and still to come, of the messages traced since the last frame; and what a message has of them of late.
  #steps = 0;
  #stepsEach = OWN_STEPS + 1;
  // The frames' counts of the last second, oldest first, and their sum.
  #lately: Counted[] = [];
  #inLately = 0;
  // Runs while anything was counted in the last second or is to be sent.
  #timer: NodeJS.Timeout | undefined;

  constructor(limits: Limits, send: (trace: Trace) => void) {
    this.#limits = limits;
    this.#send = send;
    const { tracedPerSecond } = limits;
    this.#bucket = new TokenBucket(tracedPerSecond, tracedPerSecond, performance.now());
  }

  /** Counts a message. Whether it is one whose trace is to begin. */
  isDue(): boolean {
    return --this.#until <= 0;
  }

  /** Begins the trace of a message that is due, unless there are too many after all: then undefined is returned. */
  begin(message: number, received: number, from: string, to: Target, bytes: number): Traced | undefined {
    const now = received / 1000;
    this.#count();
    this.#await(now);
    const isTraced = this.#steps < this.#limits.stepsTraced * STEPS_A_FRAME && this.#bucket.take(now);
    this.#next();
    if (!isTraced) return undefined;
    this.#traced++;
    this.#steps += OWN_STEPS;
    this.#events.push({ kind: 'received', message, at: received, from, to, bytes });
    const names: string[] = [];
    return {
      queued: (name) => {
        if (names.length >= this.#limits.namesTraced) return undefined;
        names.push(name);
        this.#steps++;
        return () => this.#delivered(message, name);
      },
      dispatched: (at, receivers) => {
        this.#stepsEach += (OWN_STEPS + names.length - this.#stepsEach) / RECKONED;
        this.#events.push({ kind: 'dispatched', message, at, queued: microseconds(), receivers, names });
      },
    };
  }

  #delivered(message: number, name: string): void {
    this.#events.push({ kind: 'delivered', message, at: microseconds(), name });
    this.#await(performance.now());
  }

  /** Adds the messages that have gone by since this was called last. */
  #count(): void {
    this.#messages += this.#distance - this.#until;
    this.#distance = this.#until;
  }

  /** Chooses the next message to be traced. */
  #next(): void {
    const mean = this.#meanDistance;
    this.#until = mean === 1 ? 1 : 1 + Math.floor(Math.random() * (2 * mean - 1));
    this.#distance = this.#until;
  }

  get #meanDistance(): number {
    const { tracedPerSecond, stepsTraced } = this.#limits;
    const messages = this.#inLately + this.#messages;
    if (messages <= tracedPerSecond) return 1;
    return (MARGIN * messages) / Math.max(1, Math.min(tracedPerSecond, stepsTraced / this.#stepsEach));
  }

  #await(now: number): void {
    if (this.#timer !== undefined) return;
    this.#since = now;
    this.#timer = setTimeout(() => this.#leave(), this.#limits.traceMs).unref();
  }

  #leave(): void {
    this.#count();
    const now = performance.now();
    const events = this.#events;
    const messages = this.#messages;
    const skipped = messages - this.#traced;
    this.#remember(messages, now);
    this.#since = now;
    this.#messages = this.#traced = this.#steps = 0;
    this.#events = [];
    this.#timer = undefined;
    if (this.#lately.length > 0) this.#await(now);
    // What was chosen while there were many more would be too far off now; and who has had rest is traced from the first.
    if (this.#until > Math.ceil(2 * this.#meanDistance - 1)) this.#next();
    if (messages > 0 || events.length > 0) this.#send({ kind: 'trace', events, skipped });
  }

  /** Keeps a frame's count for a second; less than that rather than more, so that what is traced whole is not too little. */
  #remember(messages: number, now: number): void {
    const lately = this.#lately;
    if (messages > 0) {
      lately.push({ from: this.#since, messages });
      this.#inLately += messages;
    }
    const end = now + this.#limits.traceMs - SECOND;
    while (lately.length > 0 && lately[0]!.from <= end) this.#inLately -= lately.shift()!.messages;
  }
}
