// This file gives package md5 its native: the mixing of blocks.

import type { Slice } from '../../../runtime/backing.ts';
import type { NativePackage } from '../../natives.ts';

/** By how much the rounds turn. */
const turns = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
].map((row) => Int32Array.from(row));

// The definition of MD5 takes the constants from sines. The last bit of a sine, in which engines may differ, is far below these.
const K = Int32Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32) | 0);

const w = new Int32Array(16);

function block(h: Uint32Array, p: Slice): void {
  const bytes = p.arr as Uint8Array;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = p.off; at < p.off + p.len; at += 64) {
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(at + 4 * i, true);
    let [a, b, c, d] = h as unknown as [number, number, number, number];
    for (let i = 0; i < 64; i++) {
      let f: number;
      let g: number;
      const round = i >> 4;
      if (round === 0) {
        f = (b & c) | (~b & d);
        g = i;
      } else if (round === 1) {
        f = (d & b) | (~d & c);
        g = (5 * i + 1) & 15;
      } else if (round === 2) {
        f = b ^ c ^ d;
        g = (3 * i + 5) & 15;
      } else {
        f = c ^ (b | ~d);
        g = (7 * i) & 15;
      }
      const t = (a + f + (K[i] as number) + (w[g] as number)) | 0;
      const turn = (turns[round] as Int32Array)[i & 3] as number;
      a = d;
      d = c;
      c = b;
      b = (b + ((t << turn) | (t >>> (32 - turn)))) | 0;
    }
    const mixed = [a, b, c, d];
    for (let i = 0; i < 4; i++) h[i] = (h[i] as number) + (mixed[i] as number);
  }
}

export const native: NativePackage = { natives: () => ({ plain: { block } }) };
