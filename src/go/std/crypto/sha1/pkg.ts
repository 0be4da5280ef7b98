// This file gives package sha1 its native: the mixing of blocks.

import type { Slice } from '../../../runtime/backing.ts';
import type { NativePackage } from '../../natives.ts';

const w = new Int32Array(80);

function block(h: Uint32Array, p: Slice): void {
  const bytes = p.arr as Uint8Array;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = p.off; at < p.off + p.len; at += 64) {
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(at + 4 * i);
    for (let i = 16; i < 80; i++) {
      const x = (w[i - 3] as number) ^ (w[i - 8] as number) ^ (w[i - 14] as number) ^ (w[i - 16] as number);
      w[i] = (x << 1) | (x >>> 31);
    }
    let [a, b, c, d, e] = h as unknown as [number, number, number, number, number];
    for (let i = 0; i < 80; i++) {
      let f: number;
      if (i < 20) f = ((b & c) | (~b & d)) + 0x5a827999;
      else if (i < 40) f = (b ^ c ^ d) + 0x6ed9eba1;
      else if (i < 60) f = ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
      else f = (b ^ c ^ d) + 0xca62c1d6;
      const t = (((a << 5) | (a >>> 27)) + f + e + (w[i] as number)) | 0;
      e = d;
      d = c;
      c = (b << 30) | (b >>> 2);
      b = a;
      a = t;
    }
    const mixed = [a, b, c, d, e];
    for (let i = 0; i < 5; i++) h[i] = (h[i] as number) + (mixed[i] as number);
  }
}

export const native: NativePackage = { natives: () => ({ plain: { block } }) };
