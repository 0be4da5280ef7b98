/**
 * This file reads a publish without parsing it, which is what a busy server does all day: if the frame has the form in
 * which `encode` writes it, its target has been named like that before, and nothing in its text is escaped, then the
 * text is passed on as the JSON that it is. Every other frame is left to wire.ts, which decides what it is.
 */
import { BRACE, hashOf, isBare, memoryOf, ofText, QUOTE, stands } from './bytes.ts';
import type { Target } from './protocol.ts';
import type { Posted } from './records.ts';
import { decode, type Sizes } from './wire.ts';

const START = '{"kind":"publish",';
const START_ID = ofText(`${START}"id":`);
const START_TO = ofText(`${START}"to":`);
/** Ids of so many digits are safe integers. */
const MOST_DIGITS = 15;
const COMMA = 0x2c;
const ZERO = 0x30;
/** Targets are written in less; one that is longer has fields that mean nothing, and is not worth its memory. */
const LONGEST_WRITTEN = 512;
/** Targets of one generation. */
const GENERATION = 500;

/** A target, and how it stands in a frame: from "to" to the quote before the text; and with what comes before it in a frame without an id. */
interface Named {
  readonly target: Target;
  readonly hash: number;
  readonly written: DataView;
  readonly start: DataView;
}

/**
 * The targets that the clients of a server named lately, in two generations. When the young one is full, the old one is
 * forgotten; what was named again meanwhile is in the young one.
 */
export class Targets {
  readonly #sizes: Sizes;
  // By the hash of how they are written; of two with the same the one that was named last.
  #young = new Map<number, Named>();
  #old = new Map<number, Named>();

  constructor(sizes: Sizes) {
    this.#sizes = sizes;
  }

  /** The target that is written there like that, if it is remembered. */
  get(memory: DataView, at: number, last: number): Named | undefined {
    const hash = hashOf(memory, at, Math.min(last, at + LONGEST_WRITTEN));
    const young = this.#young.get(hash);
    const named = young ?? this.#old.get(hash);
    if (named === undefined || !stands(named.written, memory, at, last)) return undefined;
    if (young === undefined) this.#add(named);
    return named;
  }

  /** The target in the beginning of a publish, from now on remembered; undefined: it is not for it to be remembered. */
  learn(written: string): Named | undefined {
    if (written.length > LONGEST_WRITTEN) return undefined;
    const bytes = ofText(written);
    const known = this.get(bytes, 0, bytes.byteLength);
    if (known !== undefined) return known;
    // What these characters mean by themselves: the frame may name another target after its text.
    const probe = decode(`${START}${written}"}`, this.#sizes);
    if (probe.kind !== 'publish') return undefined;
    const hash = hashOf(bytes, 0, bytes.byteLength);
    const named = { target: probe.to, hash, written: bytes, start: ofText(START + written) };
    this.#add(named);
    return named;
  }

  #add(named: Named): void {
    if (this.#young.size >= GENERATION) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(named.hash, named);
  }
}

/** Reads one client's frames. */
export class PublishScanner {
  readonly #sizes: Sizes;
  readonly #targets: Targets;
  // What this client named last.
  #last: Named | undefined;

  constructor(sizes: Sizes, targets: Targets) {
    this.#sizes = sizes;
    this.#targets = targets;
  }

  /**
   * The publish in the bytes from first to last, ASCII without control characters; or undefined: not to be told without
   * parsing.
   */
  scan(bytes: Buffer, first: number, last: number): Posted | undefined {
    let named = this.#last;
    if (named === undefined) return undefined;
    let id: number | undefined;
    let at = first;
    const memory = memoryOf(bytes);
    if (stands(named.start, memory, at, last)) at += named.start.byteLength;
    else {
      if (stands(START_ID, memory, at, last)) {
        at += START_ID.byteLength;
        const digits = digitsAt(bytes, at, last);
        if (digits === 0) return undefined;
        id = Number(bytes.toString('latin1', at, at + digits));
        at += digits + 1;
      } else if (stands(START_TO, memory, at, last)) at += START.length;
      else return undefined;
      if (!stands(named.written, memory, at, last)) {
        named = this.#targets.get(memory, at, last);
        if (named === undefined) return undefined;
        this.#last = named;
      }
      at += named.written.byteLength;
    }
    // The first quote after the text begins is the one that ends it, and with it the frame.
    const end = last - 2;
    if (at > end || end - at > this.#sizes.textBytes) return undefined;
    if (bytes[end] !== QUOTE || bytes[end + 1] !== BRACE || !isBare(memory, at, end)) return undefined;
    return {
      kind: 'publish',
      id,
      to: named.target,
      json: bytes.toString('latin1', at - 1, end + 1),
      plain: true,
    };
  }

  /** Remembers the target of a frame that wire.ts has read as a publish. */
  learn(frame: string): void {
    const written = /^\{"kind":"publish",(?:"id":\d+,)?("to":\{[^{}]*\},"text":")/.exec(frame)?.[1];
    if (written !== undefined) this.#last = this.#targets.learn(written) ?? this.#last;
  }
}

/** How many digits of an id stand there, with a comma after them; 0 if that is no id. */
function digitsAt(bytes: Buffer, at: number, last: number): number {
  let end = at;
  const most = Math.min(last, at + MOST_DIGITS + 1);
  while (end < most && bytes[end]! >= ZERO && bytes[end]! <= ZERO + 9) end++;
  const digits = end - at;
  const isId =
    end < last && bytes[end] === COMMA && digits <= MOST_DIGITS && (digits === 1 || bytes[at] !== ZERO);
  return isId ? digits : 0;
}
