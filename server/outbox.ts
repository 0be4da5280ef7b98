/**
 * This file is the queue between the dispatcher and one reader's socket, and the flush that empties all such queues.
 *
 * At most `limit` bytes wait for a reader, those that the operating system has not taken yet included. Nobody waits
 * for a slow reader: what does not fit is refused, and the owner decides what follows (it closes the connection).
 *
 * Frames queued in one turn of the event loop leave together in one write, once the turn is over: under load that is
 * one system call for hundreds of messages, and with a single message it costs nothing. Frames that lie side by side
 * in memory are kept as one stretch; what is in several stretches is copied into one piece, and readers who get the
 * same stretches share that piece. A frame that is the only one is written as the text that it may still be.
 *
 * A message to thousands must not keep the server from hearing everybody else, so a turn makes few writes. Whoever has
 * spoken is written to in the same turn; the others take turns, in the order in which they began to wait, and what is
 * queued for them meanwhile leaves with the rest. A busy server so makes fewer and larger writes; while nobody speaks, each
 * turn makes twice as many as the one before, up to a limit, and who waits for much is not made to wait for input on top of
 * that; but all this ends when it has taken its share of the turn's time. What always holds: one who waits is written to
 * after at most as many writes as outboxes were waiting before it, and as many to those who speak.
 */
import type { Duplex } from 'node:stream';
import { afterThis, SHARE_MS } from './clock.ts';
import type { Frame, Stretch } from './frame.ts';
import type { Metrics } from './metrics.ts';

const NONE: never[] = [];
/** So many who wait are written to before the server looks at what has come in, if somebody has spoken in this turn. */
export const WRITES_A_TURN = 16;
/** And so many at most if nobody has for some turns. */
const MOST_WRITES_A_TURN = 256;
/** Between so many writes we look what time it is. */
const BETWEEN_LOOKS = 8;
/** The part of its limit that may gather in an outbox while others are written to. */
const PRESSING = 1 / 4;

/** Collects the outboxes that have something to write, and empties them when the present turn is over. */
export class Flush {
  // Each outbox is in `waiting` once at most, from `next` on.
  #waiting: Outbox[] = [];
  #next = 0;
  // Whose readers have spoken since the last turn's end, and may be answered before the next: mostly there is one, and no
  // array is made for it.
  #spoken: Outbox | undefined;
  #alsoSpoken: Outbox[] = NONE;
  #atTurnsEnd = false;
  #held = false;
  #inNextTurn = false;
  #writesATurn = WRITES_A_TURN;
  // Those who have spoken and were answered since others were last written to.
  #answered = 0;
  // What was written last, to be written again as it is for the next who gets the same.
  #last: Stretch | undefined;
  #lastEarlier: readonly Stretch[] = NONE;
  #piece: Buffer | undefined;
  // The same in memory of its own.
  #lasting: Buffer | undefined;

  readonly #now: () => number;

  /** `now` is the clock that it keeps its share of a turn by, in milliseconds. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  add(outbox: Outbox): void {
    if (!outbox.isWaiting && !outbox.hasSpoken) {
      outbox.isWaiting = true;
      this.#waiting.push(outbox);
    }
    this.#endSoon();
  }

  #endSoon() {
    if (this.#atTurnsEnd) return;
    this.#atTurnsEnd = true;
    if (!this.#held) afterThis(this.#endTurn);
  }

  /** What is queued from now on leaves when `release` is called. */
  hold(): void {
    this.#held = true;
  }

  release(): void {
    this.#held = false;
    if (this.#atTurnsEnd) this.#endTurn();
  }

  /** The outbox's reader has said something, and may wait for the answer: what is queued until what is called now is over. */
  spoken(outbox: Outbox): void {
    if (outbox.hasSpoken) return;
    outbox.hasSpoken = true;
    if (this.#spoken === undefined) this.#spoken = outbox;
    else if (this.#alsoSpoken === NONE) this.#alsoSpoken = [outbox];
    else this.#alsoSpoken.push(outbox);
    this.#endSoon();
  }

  /** Empties all. */
  now(): void {
    this.#answer();
    this.#write(Number.POSITIVE_INFINITY);
  }

  readonly #endTurn = (): void => {
    this.#atTurnsEnd = false;
    const answered = this.#answer();
    if (answered > 0) this.#writesATurn = WRITES_A_TURN;
    this.#answered += answered;
    // Many sockets may be read in one turn of the event loop; those who wait have their share of it once.
    if (this.#inNextTurn) return;
    if (this.#waiting.length > 0) this.#write(Math.max(this.#writesATurn, this.#answered));
    else this.#forgetLast();
    this.#answered = 0;
    const done = this.#waiting.length === 0;
    this.#writesATurn = done ? WRITES_A_TURN : Math.min(2 * this.#writesATurn, MOST_WRITES_A_TURN);
    if (done || this.#inNextTurn) return;
    this.#inNextTurn = true;
    setImmediate(() => {
      this.#inNextTurn = false;
      this.#endTurn();
    });
  };

  /** Writes to those who have spoken, if there is an answer; how many they are. */
  #answer(): number {
    const spoken = this.#spoken;
    if (spoken === undefined) return 0;
    const also = this.#alsoSpoken;
    this.#spoken = undefined;
    this.#alsoSpoken = NONE;
    let answered = answer(spoken);
    for (const outbox of also) answered += answer(outbox);
    return answered;
  }

  /** Writes to so many who wait, and to more if they have waited for too much. */
  #write(most: number) {
    const waiting = this.#waiting;
    const end = this.#next + most;
    const until = most === Number.POSITIVE_INFINITY ? most : this.#now() + SHARE_MS;
    while (this.#next < waiting.length && (this.#next < end || waiting[this.#next]!.isPressing)) {
      const outbox = waiting[this.#next++]!;
      outbox.isWaiting = false;
      outbox.flush();
      if (this.#next % BETWEEN_LOOKS === 0 && this.#now() > until) break;
    }
    if (this.#next === waiting.length) {
      if (this.#next > 0) this.#waiting = [];
      this.#next = 0;
    } else if (this.#next > 1_000 && this.#next * 2 > waiting.length) {
      this.#waiting = waiting.slice(this.#next);
      this.#next = 0;
    }
    this.#forgetLast();
  }

  #forgetLast() {
    this.#last = undefined;
    this.#lastEarlier = NONE;
    this.#piece = undefined;
    this.#lasting = undefined;
  }

  /** So many bytes in one buffer: the earlier stretches, and the one from start to end of the slab. */
  join(earlier: readonly Stretch[], slab: Buffer, start: number, end: number, bytes: number): Buffer {
    const last = this.#last;
    if (
      last?.slab === slab &&
      last.start === start &&
      last.end === end &&
      areSame(earlier, this.#lastEarlier)
    )
      return this.#piece!;
    this.#last = { slab, start, end };
    this.#lastEarlier = earlier;
    const part = slab.subarray(start, end);
    this.#lasting = undefined;
    this.#piece = part;
    if (earlier.length > 0) {
      const parts = [...earlier.map((one) => one.slab.subarray(one.start, one.end)), part];
      this.#lasting = this.#piece = Buffer.concat(parts, bytes);
    }
    return this.#piece;
  }

  /**
   * What `join` has just given, for one who lags: it would hold on to a whole slab for each few frames, and this holds on to
   * nothing else. All who lag and get the same share it.
   */
  lasting(): Buffer {
    this.#lasting ??= Buffer.from(this.#piece!);
    return this.#lasting;
  }
}

/** Writes to one who has spoken, and counts it if there was an answer. */
function answer(outbox: Outbox): number {
  const answered = outbox.isEmpty ? 0 : 1;
  outbox.hasSpoken = false;
  outbox.flush();
  return answered;
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
  /** The flush's own marks. */
  isWaiting = false;
  hasSpoken = false;
  readonly #socket: Duplex;
  readonly #limit: number;
  readonly #flush: Flush;
  readonly #metrics: Metrics;
  // The only frame that is queued.
  #only: Frame | undefined;
  // Of several: the stretch that grows, while the frames that follow lie beside it, and those that are complete; a reader
  // mostly has one, so that nothing is made for it.
  #slab: Buffer | undefined;
  #start = 0;
  #end = 0;
  #earlier: Stretch[] = NONE;
  #bytes = 0;
  // Bytes that the socket had not passed on when the first frame was queued.
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

  get isEmpty(): boolean {
    return this.#bytes === 0;
  }

  /** So much is queued that it should not wait for another turn. */
  get isPressing(): boolean {
    return this.#bytes > this.#limit * PRESSING;
  }

  /** Queues a frame; false if it does not fit. */
  push(frame: Frame, written?: () => void): boolean {
    const { length } = frame;
    if (this.isEmpty) this.#unsent = this.#socket.writableLength;
    if (this.#unsent + this.#bytes + length > this.#limit) {
      // It has been waiting for its turn: what the socket takes now is not the reader's slowness.
      this.flush();
      this.#unsent = this.#socket.writableLength;
      if (this.#unsent + length > this.#limit) return false;
    }
    if (this.#slab !== undefined && this.#slab === frame.slab && this.#end === frame.start)
      this.#end += length;
    else if (this.isEmpty) {
      this.#only = frame;
      this.#flush.add(this);
    } else this.#append(frame);
    this.#bytes += length;
    if (written !== undefined) {
      if (this.#written === undefined) this.#written = [written];
      else this.#written.push(written);
    }
    return true;
  }

  /** Queues a frame that is not the only one, and does not lie beside the last. */
  #append(frame: Frame): void {
    // The first is laid first: two that did not lie yet so lie side by side.
    if (this.#only !== undefined) this.#begin(this.#only.stretch);
    this.#only = undefined;
    const { stretch } = frame;
    if (this.#slab === stretch.slab && this.#end === stretch.start) this.#end = stretch.end;
    else this.#begin(stretch);
  }

  #begin({ slab, start, end }: Stretch): void {
    if (this.#slab !== undefined) {
      const complete = { slab: this.#slab, start: this.#start, end: this.#end };
      if (this.#earlier === NONE) this.#earlier = [complete];
      else this.#earlier.push(complete);
    }
    this.#slab = slab;
    this.#start = start;
    this.#end = end;
  }

  /** Forgets what is queued: nothing may follow a close frame. */
  discard(): void {
    this.#only = undefined;
    this.#slab = undefined;
    this.#earlier = NONE;
    this.#bytes = 0;
    this.#written = undefined;
  }

  /** Writes all that is queued, in one piece. */
  flush(): void {
    if (this.isEmpty) return;
    let data = this.#only?.text ?? this.#inOnePiece();
    const written = this.#written;
    this.discard();
    if (!this.#socket.writable) return;
    if (typeof data !== 'string' && this.#socket.writableLength > 0) data = this.#flush.lasting();
    this.#metrics.writes++;
    if (written === undefined) this.#socket.write(data, 'latin1');
    else
      this.#socket.write(data, 'latin1', (error) => {
        if (!error) for (const tell of written) tell();
      });
  }

  #inOnePiece(): Buffer {
    if (this.#only !== undefined) this.#begin(this.#only.stretch);
    return this.#flush.join(this.#earlier, this.#slab!, this.#start, this.#end, this.#bytes);
  }
}
