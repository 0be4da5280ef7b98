/**
 * This file makes WebSocket text frames as a server sends them (RFC 6455, section 5.2: final, unmasked, uncompressed).
 *
 * Frames are laid one after the other into large slabs of memory, and all who get a message share the bytes that lie there.
 * Frames that follow each other mostly lie side by side, so what a connection is to get in one turn is mostly a single
 * stretch of a slab: it is written to the socket as it lies there. That, and one system call for it, is why the server
 * does not leave its sending to `ws`.
 *
 * A small frame of ASCII stays a text until somebody gets another one in the same turn, and is laid only then. Whoever gets
 * no other is written the text: the socket copies it to the operating system as it does bytes, and nothing had to be laid.
 */
import type { Kept, Stream } from './bus/bus.ts';
import type { Reply, Target } from './protocol.ts';
import { encode } from './wire.ts';

/** Bytes that lie side by side in a slab, and that nobody changes afterwards. */
export interface Stretch {
  readonly slab: Buffer;
  readonly start: number;
  readonly end: number;
}

const FINAL_TEXT = 0x81;
const SLAB_BYTES = 256 * 1024;
/** UTF-8 takes at most three bytes for a UTF-16 unit. */
const BYTES_A_UNIT = 3;
/** A frame with a longer text is cheaper to write from its slab than from a text. */
const SMALL = 1024;

let slab = Buffer.allocUnsafeSlow(SLAB_BYTES);
let used = 0;

/** One whole frame. */
export class Frame {
  /** In bytes, its header included. */
  readonly length: number;
  /** The same bytes as characters, if it is small and ASCII. */
  readonly text: string | undefined;
  /** Where it begins to lie, if it lies already. */
  slab: Buffer | undefined;
  start = 0;

  /** `bytes`: as characters, or where they lie. */
  constructor(bytes: string | Stretch) {
    if (typeof bytes === 'string') {
      this.text = bytes;
      this.length = bytes.length;
    } else {
      this.slab = bytes.slab;
      this.start = bytes.start;
      this.length = bytes.end - bytes.start;
    }
  }

  /** Where it lies: from now on, if it did not yet. */
  get stretch(): Stretch {
    if (this.slab === undefined) {
      const stretch = lay('', this.text!, true);
      this.slab = stretch.slab;
      this.start = stretch.start;
    }
    return { slab: this.slab, start: this.start, end: this.start + this.length };
  }
}

/** The frame of a reply. */
export function replyFrame(reply: Reply): Frame {
  return textFrame(encode(reply));
}

/** The frame of an answer to `history`: its messages are JSON already. */
export function keptFrame(
  id: number | undefined,
  of: Target,
  { epoch, seq }: Stream,
  { placed, more }: Kept,
): Frame {
  const head = `{"kind":"kept",${id === undefined ? '' : `"id":${id},`}"of":${JSON.stringify(of)}`;
  const messages = placed.map(({ json }) => json).join(',');
  return textFrame(
    `${head},"position":${JSON.stringify({ epoch, seq })},"messages":[${messages}],"more":${more}}`,
  );
}

/**
 * The frame of a reply to a few who look on, in memory of its own: what goes to everybody else meanwhile lies in a row all
 * the same.
 */
export function frameApart(reply: Reply): Frame {
  const text = encode(reply);
  const length = Buffer.byteLength(text);
  const head = header(length);
  const bytes = Buffer.allocUnsafeSlow(head.length + length);
  bytes.write(text, bytes.write(head, 'latin1'));
  return new Frame({ slab: bytes, start: 0, end: bytes.length });
}

/** The frame of a text that is a reply already. `ascii`: the caller knows that it is ASCII, and it need not be looked at. */
export function textFrame(text: string, ascii = false): Frame {
  const length = ascii ? text.length : Buffer.byteLength(text);
  if (length > SMALL || length > text.length)
    return new Frame(lay(header(length), text, length === text.length));
  return new Frame(SMALL_HEADERS[length]! + text);
}

/** What comes before so many bytes of text, each byte as a character. */
function header(length: number): string {
  // The length takes 7 bits, or 16 or 64 more with an escape in the 7.
  if (length < 126) return String.fromCharCode(FINAL_TEXT, length);
  if (length < 65_536) return String.fromCharCode(FINAL_TEXT, 126, length >> 8, length & 0xff);
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(length));
  return String.fromCharCode(FINAL_TEXT, 127, ...bytes);
}

const SMALL_HEADERS: readonly string[] = Array.from({ length: SMALL + 1 }, (_, length) => header(length));

/** Lays a text, and before it a frame's header, behind what was laid last. */
function lay(head: string, text: string, ascii: boolean): Stretch {
  const most = head.length + (ascii ? text.length : text.length * BYTES_A_UNIT);
  // A text of its own size does not end a slab that has room for others.
  const isApart = most > SLAB_BYTES - used && most > SLAB_BYTES / 4;
  if (!isApart && most > SLAB_BYTES - used) {
    slab = Buffer.allocUnsafeSlow(SLAB_BYTES);
    used = 0;
  }
  const into = isApart ? Buffer.allocUnsafeSlow(most) : slab;
  const start = isApart ? 0 : used;
  let end = start;
  if (head !== '') end += into.write(head, end, 'latin1');
  end += into.write(text, end, ascii ? 'latin1' : 'utf8');
  if (!isApart) used = end;
  return { slab: into, start, end };
}
