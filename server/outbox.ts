/**
 * This file is the queue between the dispatcher and one reader's socket, and the flush that empties all such queues.
 *
 * At most `limit` bytes wait for a reader, those that the operating system has not taken yet included. Nobody waits
 * for a slow reader: what does not fit is refused, and the owner decides what follows (it closes the connection).
 *
 * Frames queued in one turn of the event loop leave together in one write, once the turn is over: under load that is
 * one system call for hundreds of messages, and with a single message it costs nothing.
 */
import type { Duplex } from 'node:stream';
import type { Frame } from './frame.ts';
import type { Metrics } from './metrics.ts';

/** Collects the outboxes that have something to write, and empties them when the present turn is over. */
export class Flush {
  #waiting: Outbox[] = [];

  add(outbox: Outbox): void {
    if (this.#waiting.push(outbox) === 1) process.nextTick(() => this.now());
  }

  now(): void {
    const outboxes = this.#waiting;
    this.#waiting = [];
    for (const outbox of outboxes) outbox.flush();
  }
}

export class Outbox {
  readonly #socket: Duplex;
  readonly #limit: number;
  readonly #flush: Flush;
  readonly #metrics: Metrics;
  #frames: Frame[] = [];
  #bytes = 0;
  // Who wants to know when the frames now queued have been taken by the operating system; seldom anybody.
  #written: (() => void)[] = [];

  constructor(socket: Duplex, limit: number, flush: Flush, metrics: Metrics) {
    this.#socket = socket;
    this.#limit = limit;
    this.#flush = flush;
    this.#metrics = metrics;
  }

  /** Bytes waiting here and in the socket. */
  get bytes(): number {
    return this.#bytes + this.#socket.writableLength;
  }

  /** Queues a frame; false if it does not fit. */
  push(frame: Frame, written?: () => void): boolean {
    if (this.bytes + frame.length > this.#limit) return false;
    if (this.#frames.push(frame) === 1) this.#flush.add(this);
    this.#bytes += frame.length;
    if (written !== undefined) this.#written.push(written);
    return true;
  }

  /** Forgets what is queued: nothing may follow a close frame. */
  discard(): void {
    this.#frames = [];
    this.#bytes = 0;
    this.#written = [];
  }

  /** Writes all that is queued, in one piece. */
  flush(): void {
    const frames = this.#frames;
    const first = frames[0];
    if (first === undefined) return;
    const bytes = frames.length === 1 ? first : Buffer.concat(frames, this.#bytes);
    const written = this.#written;
    this.discard();
    if (!this.#socket.writable) return;
    this.#metrics.writes++;
    if (written.length === 0) this.#socket.write(bytes);
    else
      this.#socket.write(bytes, (error) => {
        if (!error) for (const tell of written) tell();
      });
  }
}
