// This file gives package rand/v2 its natives: the numbers without a source, tables, and the block function of ChaCha8.

import { Slice } from '../../../../runtime/backing.ts';
import type { NativePackage } from '../../../natives.ts';
import { runtimeRand } from '../source.ts';
import { exponentialTables, normalTables } from '../ziggurat.ts';

/** Four ChaCha blocks of 8 rounds side by side; the key is added at the end, the constants are not. */
function block(seed: Slice, counter: number): Slice {
  const out = new BigUint64Array(32);
  const words = new Uint32Array(out.buffer);
  const key = new Uint32Array(8);
  for (let i = 0; i < 4; i++) {
    const k = seed.arr[seed.off + i] as bigint;
    key[2 * i] = Number(k & 0xffffffffn);
    key[2 * i + 1] = Number(k >> 32n);
  }
  const b = new Int32Array(16);
  const quarter = (i: number, j: number, k: number, l: number): void => {
    let [p, q, r, s] = [b[i] as number, b[j] as number, b[k] as number, b[l] as number];
    p = (p + q) | 0;
    s ^= p;
    s = (s << 16) | (s >>> 16);
    r = (r + s) | 0;
    q ^= r;
    q = (q << 12) | (q >>> 20);
    p = (p + q) | 0;
    s ^= p;
    s = (s << 8) | (s >>> 24);
    r = (r + s) | 0;
    q ^= r;
    q = (q << 7) | (q >>> 25);
    b[i] = p;
    b[j] = q;
    b[k] = r;
    b[l] = s;
  };
  for (let lane = 0; lane < 4; lane++) {
    b.set([0x61707865, 0x3320646e, 0x79622d32, 0x6b206574]);
    b.set(key, 4);
    b.set([counter + lane, 0, 0, 0], 12);
    for (let round = 0; round < 4; round++) {
      quarter(0, 4, 8, 12);
      quarter(1, 5, 9, 13);
      quarter(2, 6, 10, 14);
      quarter(3, 7, 11, 15);
      quarter(0, 5, 10, 15);
      quarter(1, 6, 11, 12);
      quarter(2, 7, 8, 13);
      quarter(3, 4, 9, 14);
    }
    for (let i = 0; i < 16; i++)
      words[4 * i + lane] = (b[i] as number) + (i >= 4 && i < 12 ? (key[i - 4] as number) : 0);
  }
  return new Slice(out, 0, 32, 32);
}

export const native: NativePackage = {
  natives: (rt) => ({
    plain: { runtimeRand: runtimeRand(rt), normalTables, exponentialTables, block },
  }),
};
