/**
 * This file is the queue between the dispatcher and one reader's socket, and the flush that empties all such queues.
 *
 * At most `limit` bytes wait for a reader, those that the operating system has not taken yet included. Nobody waits
 * for a slow reader: what does not fit is refused, and the owner decides what follows (it closes the connection).
 *
 * Frames queued in one turn of the event loop leave together in one write, once the turn is over: under load that is
 * one system call for hundreds of messages, and with a single message it costs nothing. Frames that lie side by side
 * in memory are kept as one stretch; what is in several stretches is copied into one piece, and readers who get the
 * same stretches share that piece.
 */
import type { Duplex } from 'node:stream';
import type { Frame } from './frame.ts';
import type { Metrics } from './metrics.ts';

/** A stretch of a slab that grows while the frames that follow lie beside it. */
interface Stretch {
  readonly slab: Buffer;
  readonly start: number;
  end: number;
}

/** Collects the outboxes that have something to write, and empties them when the present turn is over. */
export class Flush {
  #waiting: Outbox[] = [];
  // What was written last, to be written again as it is for the next who gets the same.
  #last: readonly Stretch[] = [];
  #piece: Buffer | undefined;

  add(outbox: Outbox): void {
    if (this.#waiting.push(outbox) === 1) process.nextTick(() => this.now());
  }

  now(): void {
    const outboxes = this.#waiting;
    this.#waiting = [];
    for (const outbox of outboxes) outbox.flush();
    this.#last = [];
    this.#piece = undefined;
  }

  /** The stretches as one buffer of so many bytes. */
  join(stretches: readonly Stretch[], bytes: number): Buffer {
    if (this.#piece !== undefined && areSame(stretches, this.#last)) return this.#piece;
    const parts = stretches.map(({ slab, start, end }) => slab.subarray(start, end));
    this.#last = stretches;
    this.#piece = parts.length === 1 ? parts[0]! : Buffer.concat(parts, bytes);
    return this.#piece;
  }
}

function areSame(some: readonly Stretch[], others: readonly Stretch[]): boolean {
  if (some.length !== others.length) return false;
  for (let i = 0; i < some.length; i++) {
    const [one, other] = [some[i]!, others[i]!];
    if (one.slab !== other.slab || one.start !== other.start || one.end !== other.end) return false;
  }
  return true;
}

export class Outbox {
  readonly #socket: Duplex;
  readonly #limit: number;
  readonly #flush: Flush;
  readonly #metrics: Metrics;
  #stretches: Stretch[] = [];
  #bytes = 0;
  // Bytes that the socket had not passed on when this turn's first frame came.
  #unsent = 0;
  // Who wants to know when the frames now queued have been taken by the operating system; seldom anybody.
  #written: (() => void)[] | undefined;

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

  /** How many more bytes it would take now. */
  get room(): number {
    return this.#limit - this.bytes;
  }

  /** Queues a frame; false if it does not fit. */
  push(frame: Frame, written?: () => void): boolean {
    const length = frame.end - frame.start;
    if (this.#stretches.length === 0) this.#unsent = this.#socket.writableLength;
    if (this.#unsent + this.#bytes + length > this.#limit) return false;
    const last = this.#stretches.at(-1);
    if (last !== undefined && last.slab === frame.slab && last.end === frame.start) last.end = frame.end;
    else if (this.#stretches.push({ slab: frame.slab, start: frame.start, end: frame.end }) === 1)
      this.#flush.add(this);
    this.#bytes += length;
    if (written !== undefined) {
      if (this.#written === undefined) this.#written = [written];
      else this.#written.push(written);
    }
    return true;
  }

  /** Forgets what is queued: nothing may follow a close frame. */
  discard(): void {
    this.#stretches = [];
    this.#bytes = 0;
    this.#written = undefined;
  }

  /** Writes all that is queued, in one piece. */
  flush(): void {
    const stretches = this.#stretches;
    if (stretches.length === 0) return;
    let bytes = this.#flush.join(stretches, this.#bytes);
    const written = this.#written;
    this.discard();
    if (!this.#socket.writable) return;
    // A reader who lags would hold on to a whole slab for each few frames; a copy holds on to nothing else.
    if (this.#socket.writableLength > 0) bytes = Buffer.from(bytes);
    this.#metrics.writes++;
    if (written === undefined) this.#socket.write(bytes);
    else
      this.#socket.write(bytes, (error) => {
        if (!error) for (const tell of written) tell();
      });
  }
}
