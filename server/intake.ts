/**
 * This file reads the frames that clients send nearly all the time, final masked text frames that are not large, from
 * the socket's bytes, and leaves every other byte to `ws`: control frames, fragments, binary and faulty frames.
 *
 * It stands between a socket and ws's own listener. What always holds: ws sees whole frames only, in their order; a
 * text frame is read here only if ws is not inside a fragmented message; and after a close frame nothing is read. So
 * ws answers pings, joins fragments, closes, and finds faults exactly as if it read everything itself.
 *
 * Of one connection only so many frames are read in one turn of the event loop: whoever sends thousands at once waits
 * for those who send one.
 */
import { isUtf8 } from 'node:buffer';
import type { Duplex } from 'node:stream';
import { HIGH_BITS } from './bytes.ts';
import { reading } from './clock.ts';
import { SHARED, SharedInput } from './input.ts';

export interface Receiver {
  /** What follows until `end` came at once. */
  begin(): void;
  end(): void;
  /**
   * One text in UTF-8: the bytes from start to end, of memory that is used again. `plain`: it is ASCII without control
   * characters.
   */
  text(bytes: Buffer, start: number, end: number, plain: boolean): void;
  /** A text frame whose bytes are not UTF-8; nothing is read any more. */
  invalid(): void;
  /** The client closes, with that code (1005: without one); ws is about to answer. */
  closing(code: number): void;
}

const FIN = 0x80;
const OPCODE = 0x0f;
const TEXT = 0x1;
const CLOSE = 0x8;
const MASKED = 0x80;
const LENGTH = 0x7f;
const NO_CODE = 1005;
const LENGTH_IN_16_BITS = 126;
const LENGTH_IN_64_BITS = 127;
const NOTHING = Buffer.alloc(0);
const SHARED_WORDS = new Int32Array(SHARED.buffer, SHARED.byteOffset, SHARED.length >> 2);
/** The smallest byte that is no control character, and four of them. */
const SPACE = 0x20;
const SPACES = 0x20202020;

/** So many frames of one connection are read in one turn at most. */
export const FRAMES_A_TURN = 128;
/** And so many at least, however much others have sent. */
const FEW = 8;

export class Intake {
  readonly #socket: Duplex;
  readonly #receiver: Receiver;
  readonly #largest: number;
  readonly #turn: { readonly isLong: boolean };
  readonly #toWs: (bytes: Buffer) => void;
  // The beginning of a frame whose end has not come yet, and how much of it is filled.
  #partial: Buffer | undefined;
  #filled = 0;
  // ws is inside a fragmented message.
  #fragmented = false;
  // ws has found or will find a fault in what came: it gets all the rest as it is.
  #passing = false;
  #deaf = false;
  // While nothing is to be read: what came already, and how not to go on after all.
  #held: Buffer | undefined;
  #forget: (() => void) | undefined;
  // That is for some time, not only until the next turn.
  #rests = false;
  // OR of all words of the text last unmasked, and of what betrays its control characters.
  #high = 0;
  #control = 0;

  /**
   * Takes over the socket's data from ws, which must have been given the socket just now. `largest`: bytes of a text. `turn`: of
   * the event loop, in which others may have been read.
   */
  constructor(
    socket: Duplex,
    largest: number,
    receiver: Receiver,
    turn: { readonly isLong: boolean } = reading,
  ) {
    this.#turn = turn;
    this.#socket = socket;
    this.#receiver = receiver;
    this.#largest = largest;
    const listeners = socket.listeners('data') as ((bytes: Buffer) => void)[];
    socket.removeAllListeners('data');
    this.#toWs = (bytes) => {
      for (const listener of listeners) listener.call(socket, bytes);
    };
    socket.on('data', (chunk: Buffer) => this.#take(chunk, chunk.length));
    if (socket instanceof SharedInput) socket.onBytes = (length) => this.#take(SHARED, length);
    // ws has let go of the socket then.
    socket.once('close', () => this.stop());
  }

  /** Reads nothing any more. */
  stop(): void {
    this.#deaf = true;
    this.#partial = undefined;
    this.#held = undefined;
    if (this.#forget === undefined) return;
    this.#forget();
    this.#forget = undefined;
    this.#socket.resume();
  }

  /** Reads nothing for so long, from the next frame on; the client has to wait. */
  rest(ms: number): void {
    if (this.#deaf || this.#rests) return;
    this.#forget?.();
    if (this.#held === undefined) this.#hold(NOTHING, 0, 0);
    this.#rests = true;
    const timer = setTimeout(() => this.#goOn(), ms).unref();
    this.#forget = () => clearTimeout(timer);
  }

  /** Reads on from there later. */
  #hold(bytes: Buffer, at: number, length: number) {
    this.#held = bytes === SHARED ? copy(bytes, at, length) : bytes.subarray(at, length);
    this.#socket.pause();
  }

  #goOn() {
    const held = this.#held!;
    this.#held = undefined;
    this.#forget = undefined;
    this.#rests = false;
    this.#take(held, held.length);
    if (this.#held === undefined) this.#socket.resume();
  }

  /** So many bytes have come; the memory that they are in is used again. */
  #take(bytes: Buffer, length: number) {
    this.#receiver.begin();
    this.#read(bytes, length);
    this.#receiver.end();
  }

  #read(chunk: Buffer, count: number) {
    if (this.#held !== undefined) {
      // Bytes that were on their way up when the socket was paused.
      this.#held = Buffer.concat([this.#held, chunk.subarray(0, count)]);
      return;
    }
    if (this.#partial === undefined) return this.#frames(chunk, 0, count);
    const at = this.#complete(chunk, count);
    if (at === undefined) return;
    const whole = this.#partial;
    this.#partial = undefined;
    this.#frames(whole, 0, this.#filled);
    this.#frames(chunk, at, count);
  }

  /** Reads the frames from `first` on. */
  #frames(bytes: Buffer, first: number, length: number) {
    let at = first;
    for (let frames = 0; at < length && !this.#deaf; frames++) {
      if (this.#held !== undefined) {
        this.#held = copy(bytes, at, length);
        return;
      }
      if (this.#passing) return this.#toWs(copy(bytes, at, length));
      if (frames === FRAMES_A_TURN || (frames > 0 && frames % FEW === 0 && this.#turn.isLong)) {
        this.#hold(bytes, at, length);
        const turn = setImmediate(() => this.#goOn());
        this.#forget = () => clearImmediate(turn);
        return;
      }
      const next = this.#frame(bytes, at, length);
      if (next === undefined) return this.#keep(bytes, at, length);
      at = next;
    }
  }

  /** Reads the frame at `at`: where the next begins, or undefined if this one is not here whole. */
  #frame(bytes: Buffer, at: number, filled: number): number | undefined {
    if (at + 2 > filled) return undefined;
    const first = bytes[at]!;
    const second = bytes[at + 1]!;
    let length = second & LENGTH;
    let start = at + 6;
    if (length === LENGTH_IN_16_BITS) {
      if (at + 4 > filled) return undefined;
      length = (bytes[at + 2]! << 8) | bytes[at + 3]!;
      start = at + 8;
    }
    if ((second & MASKED) === 0 || length > this.#largest || (second & LENGTH) === LENGTH_IN_64_BITS) {
      // A fault, or so large that it is one.
      this.#passing = true;
      return at;
    }
    const end = start + length;
    if (end > filled) return undefined;
    if (first === (FIN | TEXT) && !this.#fragmented) this.#text(bytes, start, end);
    else {
      const opcode = first & OPCODE;
      if (opcode < CLOSE) this.#fragmented = (first & FIN) === 0;
      if (opcode === CLOSE) this.#receiver.closing(closeCode(bytes, start, end));
      this.#toWs(copy(bytes, at, end));
      if (opcode === CLOSE) this.stop();
    }
    return end;
  }

  #text(bytes: Buffer, start: number, end: number) {
    this.#unmask(bytes, start, end);
    const ascii = (this.#high & HIGH_BITS) === 0;
    if (ascii || isUtf8(bytes.subarray(start, end)))
      this.#receiver.text(bytes, start, end, ascii && (this.#control & HIGH_BITS) === 0);
    else {
      this.stop();
      this.#receiver.invalid();
    }
  }

  /** Unmasks the bytes where they are (RFC 6455, section 5.3), four at a time where they lie at a multiple of four. */
  #unmask(bytes: Buffer, start: number, end: number) {
    let high = 0;
    let control = 0;
    let i = start;
    const aligned = Math.min(end, start + (-(bytes.byteOffset + start) & 3));
    for (; i < aligned; i++) {
      const byte = bytes[i]! ^ bytes[start - 4 + (i - start)]!;
      bytes[i] = byte;
      high |= byte;
      if (byte < SPACE) control = HIGH_BITS;
    }
    const count = (end - i) >> 2;
    if (count > 0) {
      let word = 0;
      for (let k = 3; k >= 0; k--) word = (word << 8) | bytes[start - 4 + ((i - start + k) & 3)]!;
      const isShared = bytes === SHARED;
      const words = isShared ? SHARED_WORDS : new Int32Array(bytes.buffer, bytes.byteOffset + i, count);
      const first = isShared ? i >> 2 : 0;
      const last = first + count;
      let k = first;
      for (; k + 1 < last; k += 2) {
        const one = words[k]! ^ word;
        const two = words[k + 1]! ^ word;
        words[k] = one;
        words[k + 1] = two;
        high |= one | two;
        // A byte below the space borrows into its high bit.
        control |= ((one - SPACES) & ~one) | ((two - SPACES) & ~two);
      }
      if (k < last) {
        const four = words[k]! ^ word;
        words[k] = four;
        high |= four;
        control |= (four - SPACES) & ~four;
      }
      i += count << 2;
    }
    for (; i < end; i++) {
      const byte = bytes[i]! ^ bytes[start - 4 + ((i - start) & 3)]!;
      bytes[i] = byte;
      high |= byte;
      if (byte < SPACE) control = HIGH_BITS;
    }
    this.#high = high | (high << 8) | (high << 16) | (high << 24);
    this.#control = control;
  }

  /** Keeps what there is of the frame at `at` until the rest comes. */
  #keep(bytes: Buffer, at: number, length: number) {
    this.#partial = copy(bytes, at, length);
    this.#filled = length - at;
  }

  /** Adds to the partial frame what belongs to it: how many bytes, once it is whole. */
  #complete(chunk: Buffer, count: number): number | undefined {
    for (let at = 0; ; ) {
      const partial = this.#partial!;
      const needed = neededBytes(partial, this.#filled);
      const take = Math.min(count - at, Math.max(0, needed - this.#filled));
      const filled = this.#filled + take;
      // Grown by doubling, so that a frame that comes a byte at a time costs no more than its length.
      let buffer = partial;
      if (filled > partial.length) {
        buffer = Buffer.allocUnsafe(Math.min(needed, Math.max(64, partial.length * 2, filled)));
        partial.copy(buffer, 0, 0, this.#filled);
      }
      chunk.copy(buffer, this.#filled, at, at + take);
      at += take;
      this.#partial = buffer;
      this.#filled = filled;
      if (filled < needed) return undefined;
      // Or only its header was completed: on with what that says.
      if (neededBytes(buffer, filled) <= filled) return at;
    }
  }
}

/** Those bytes in memory of their own. */
function copy(bytes: Buffer, start: number, end: number): Buffer {
  return start === end ? NOTHING : Buffer.from(bytes.subarray(start, end));
}

/** The code of a close frame that is still masked. */
function closeCode(bytes: Buffer, start: number, end: number): number {
  if (end - start < 2) return NO_CODE;
  return ((bytes[start]! ^ bytes[start - 4]!) << 8) | (bytes[start + 1]! ^ bytes[start - 3]!);
}

/** How many bytes the frame at the start of `bytes` has, as far as the first `filled` of them tell. */
function neededBytes(bytes: Buffer, filled: number): number {
  if (filled < 2) return 2;
  const length = bytes[1]! & LENGTH;
  if ((bytes[1]! & MASKED) === 0 || length === LENGTH_IN_64_BITS) return 2;
  if (length < LENGTH_IN_16_BITS) return 6 + length;
  return filled < 4 ? 4 : 8 + ((bytes[2]! << 8) | bytes[3]!);
}
