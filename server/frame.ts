/**
 * This file makes WebSocket text frames as a server sends them (RFC 6455, section 5.2: final, unmasked, uncompressed).
 *
 * Frames are written one after the other into large slabs of memory, and a frame is a stretch of one. It is encoded
 * once, and everyone who gets the message shares its bytes. Frames made in a row lie in a row, so what a connection is
 * to get in one turn is mostly a single stretch: it is written to the socket as it lies there. That, and one system
 * call for it, is why the server does not leave its sending to `ws`.
 */
import type { Kept, Stream } from './bus/bus.ts';
import type { Reply, Target } from './protocol.ts';
import { encode } from './wire.ts';

/** One whole frame: the bytes from start to end of the slab, which nobody writes to afterwards. */
export interface Frame {
  readonly slab: Buffer;
  readonly start: number;
  readonly end: number;
}

const FINAL_TEXT = 0x81;
const SLAB_BYTES = 256 * 1024;
const HEADER_BYTES = 10;
/** UTF-8 takes at most three bytes for a UTF-16 unit. */
const BYTES_A_UNIT = 3;

let slab = Buffer.allocUnsafeSlow(SLAB_BYTES);
let used = 0;

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
  return write(Buffer.allocUnsafeSlow(HEADER_BYTES + Buffer.byteLength(text)), 0, text, false);
}

/** The frame of a text that is a reply already. `ascii`: the caller knows that it is nothing but ASCII. */
export function textFrame(text: string, ascii = false): Frame {
  const most = HEADER_BYTES + (ascii ? text.length : text.length * BYTES_A_UNIT);
  if (most > SLAB_BYTES - used) {
    // A text of its own size does not end a slab that has room for others.
    if (most > SLAB_BYTES / 4) return write(Buffer.allocUnsafeSlow(most), 0, text, ascii);
    slab = Buffer.allocUnsafeSlow(SLAB_BYTES);
    used = 0;
  }
  const frame = write(slab, used, text, ascii);
  used = frame.end;
  return frame;
}

function write(into: Buffer, start: number, text: string, ascii: boolean): Frame {
  const length = ascii ? text.length : Buffer.byteLength(text);
  // The length takes 7 bits, or 16 or 64 more with an escape in the 7.
  let at = start + 2;
  into[start] = FINAL_TEXT;
  if (length < 126) into[start + 1] = length;
  else if (length < 65_536) {
    into[start + 1] = 126;
    into[start + 2] = length >> 8;
    into[start + 3] = length & 0xff;
    at += 2;
  } else {
    into[start + 1] = 127;
    into.writeUInt32BE(0, start + 2);
    into.writeUInt32BE(length, start + 6);
    at += 8;
  }
  into.write(text, at, ascii ? 'latin1' : 'utf8');
  return { slab: into, start, end: at + length };
}
