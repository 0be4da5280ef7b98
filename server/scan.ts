/**
 * This file reads a publish without parsing it, which is what a busy server does all day: if the frame has the form in
 * which `encode` writes it, its target has been named like that before, and nothing in its text is escaped, then the
 * text is passed on as the JSON that it is. Every other frame is left to wire.ts, which decides what it is.
 */
import type { Target } from './protocol.ts';
import type { Posted } from './records.ts';
import { decode, type Sizes } from './wire.ts';

const START = '{"kind":"publish",';
/** Ids of up to 15 digits are safe integers. */
const ID = /^\{"kind":"publish","id":(0|[1-9]\d{0,14}),/;
const BEFORE_ID = '{"kind":"publish","id":'.length;
const START_TO = '{"kind":"publish","to":';
/** What follows the target's last brace in what is remembered of it. */
const AFTER_BRACE = ',"text":"'.length;
const BRACE = 0x7d;
/** Targets are written in less; one that is longer has fields that mean nothing, and is not worth its memory. */
const LONGEST_WRITTEN = 512;
/** Targets of one generation. */
const GENERATION = 500;

/** A target, and how it stands in a frame: from "to" to the quote before the text; and with what comes before it in a frame without an id. */
interface Named {
  readonly target: Target;
  readonly written: string;
  readonly start: string;
}

/**
 * The targets that the clients of a server named lately, in two generations. When the young one is full, the old one is
 * forgotten; what was named again meanwhile is in the young one.
 */
export class Targets {
  readonly #sizes: Sizes;
  #young = new Map<string, Named>();
  #old = new Map<string, Named>();

  constructor(sizes: Sizes) {
    this.#sizes = sizes;
  }

  /** The target that was written like that, if it is remembered. */
  get(written: string): Named | undefined {
    const young = this.#young.get(written);
    if (young !== undefined) return young;
    const old = this.#old.get(written);
    if (old !== undefined) this.#add(old);
    return old;
  }

  /** The target in the beginning of a publish, from now on remembered; undefined: it is not for it to be remembered. */
  learn(written: string): Named | undefined {
    if (written.length > LONGEST_WRITTEN) return undefined;
    const known = this.get(written);
    if (known !== undefined) return known;
    // What these characters mean by themselves: the frame may name another target after its text.
    const probe = decode(`${START}${written}"}`, this.#sizes);
    if (probe.kind !== 'publish') return undefined;
    // Copied: a part of the frame would keep all of it, and is slower to compare.
    const named = { target: probe.to, written: flat(written), start: flat(START + written) };
    this.#add(named);
    return named;
  }

  #add(named: Named): void {
    if (this.#young.size >= GENERATION) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(named.written, named);
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

  /** The publish in a frame of ASCII without control characters, or undefined: not to be told without parsing. */
  scan(frame: string): Posted | undefined {
    let named = this.#last;
    if (named === undefined) return undefined;
    let id: number | undefined;
    let start = named.start.length;
    // A part compared as a whole is several times faster than startsWith.
    if (frame.slice(0, start) !== named.start) {
      let to = START.length;
      if (frame.slice(0, START_TO.length) !== START_TO) {
        const digits = ID.exec(frame)?.[1];
        if (digits === undefined) return undefined;
        id = Number(digits);
        to = BEFORE_ID + digits.length + 1;
      }
      if (frame.slice(to, to + named.written.length) !== named.written) {
        named = this.#targets.get(frame.slice(to, frame.indexOf('}', to) + 1 + AFTER_BRACE));
        if (named === undefined) return undefined;
        this.#last = named;
      }
      start = to + named.written.length;
    }
    // The first quote after the text begins is the one that ends it, and with it the frame.
    const end = frame.length - 2;
    if (frame.indexOf('"', start) !== end || frame.charCodeAt(end + 1) !== BRACE) return undefined;
    if (frame.includes('\\', start) || end - start > this.#sizes.textBytes) return undefined;
    return { kind: 'publish', id, to: named.target, json: frame.slice(start - 1, end + 1), plain: true };
  }

  /** Remembers the target of a frame that wire.ts has read as a publish. */
  learn(frame: string): void {
    const written = /^\{"kind":"publish",(?:"id":\d+,)?("to":\{[^{}]*\},"text":")/.exec(frame)?.[1];
    if (written !== undefined) this.#last = this.#targets.learn(written) ?? this.#last;
  }
}

function flat(text: string): string {
  return Buffer.from(text).toString();
}
