/**
 * This file reads a publish without parsing it, which is what a busy server does all day: if the frame has the form in
 * which `encode` writes it, its target is the one this client named before, and nothing in its text is escaped, then
 * the text is passed on as the JSON that it is. Every other frame is left to wire.ts, which decides what it is.
 */
import type { Target } from './protocol.ts';
import type { Posted } from './records.ts';
import { decode, type Sizes } from './wire.ts';

const START = '{"kind":"publish",';
/** Ids of up to 15 digits are safe integers. */
const ID = /^\{"kind":"publish","id":(0|[1-9]\d{0,14}),/;
const BEFORE_ID = '{"kind":"publish","id":'.length;
const BRACE = 0x7d;

export class PublishScanner {
  readonly #sizes: Sizes;
  // The target that was read last, and how it stood in the frame: from "to" to the quote before the text; and the
  // same with what comes before it in a frame without an id.
  #target: Target | undefined;
  #written = '';
  #start = '';

  constructor(sizes: Sizes) {
    this.#sizes = sizes;
  }

  /** The publish in a frame of ASCII without control characters, or undefined: not to be told without parsing. */
  scan(frame: string): Posted | undefined {
    if (this.#target === undefined) return undefined;
    let id: number | undefined;
    let start = this.#start.length;
    // A part compared as a whole is several times faster than startsWith.
    if (frame.slice(0, start) !== this.#start) {
      const digits = ID.exec(frame)?.[1];
      if (digits === undefined) return undefined;
      id = Number(digits);
      start = BEFORE_ID + digits.length + 1;
      if (!frame.startsWith(this.#written, start)) return undefined;
      start += this.#written.length;
    }
    // The first quote after the text begins is the one that ends it, and with it the frame.
    const end = frame.length - 2;
    if (frame.indexOf('"', start) !== end || frame.charCodeAt(end + 1) !== BRACE) return undefined;
    if (frame.includes('\\', start) || end - start > this.#sizes.textBytes) return undefined;
    return { kind: 'publish', id, to: this.#target, json: frame.slice(start - 1, end + 1), plain: true };
  }

  /** Remembers the target of a frame that wire.ts has read as a publish. */
  learn(frame: string): void {
    const written = /^\{"kind":"publish",(?:"id":\d+,)?("to":\{[^{}]*\},"text":")/.exec(frame)?.[1];
    if (written === undefined) return;
    // What these characters mean by themselves: the frame may name another target after its text.
    const probe = decode(`${START}${written}"}`, this.#sizes);
    if (probe.kind !== 'publish') return;
    this.#target = probe.to;
    // Copied: a part of the frame would keep all of it, and is slower to compare.
    this.#written = flat(written);
    this.#start = flat(START + written);
  }
}

function flat(text: string): string {
  return Buffer.from(text).toString();
}
