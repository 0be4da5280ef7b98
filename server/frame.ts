/**
 * This file makes WebSocket text frames as a server sends them (RFC 6455, section 5.2: final, unmasked, uncompressed).
 * A frame is encoded once and its buffer shared by everyone who gets the message, which is why the server does not
 * leave that to `ws`.
 */
import type { Reply } from './protocol.ts';
import { encode } from './wire.ts';

/** One whole frame, ready for any number of sockets; never written to afterwards. */
export type Frame = Buffer;

const FINAL_TEXT = 0x81;

export function textFrame(reply: Reply): Frame {
  const text = encode(reply);
  const length = Buffer.byteLength(text);
  // The length takes 7 bits, or 16 or 64 more with an escape in the 7.
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(header + length);
  frame[0] = FINAL_TEXT;
  if (header === 2) frame[1] = length;
  else if (header === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeUInt32BE(0, 2);
    frame.writeUInt32BE(length, 6);
  }
  frame.write(text, header);
  return frame;
}
