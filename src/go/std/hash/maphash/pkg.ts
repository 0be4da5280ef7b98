// This file gives package maphash its natives: random seeds, and the mixing of bytes, which is MurmurHash3 in two lanes of 32
// bits with different constants, mixed with each other at the end.

import type { Slice } from '../../../runtime/backing.ts';
import { runtimeRand } from '../../math/rand/source.ts';
import type { NativePackage } from '../../natives.ts';

function finish(x: number): number {
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}

function mixBytes(state: bigint, at: (i: number) => number, n: number): bigint {
  let a = Number(BigInt.asIntN(32, state));
  let b = Number(BigInt.asIntN(32, state >> 32n));
  const word = (k: number): void => {
    let x = Math.imul(k, 0xcc9e2d51);
    a ^= Math.imul((x << 15) | (x >>> 17), 0x1b873593);
    a = (Math.imul((a << 13) | (a >>> 19), 5) + 0xe6546b64) | 0;
    x = Math.imul(k, 0x239b961b);
    b ^= Math.imul((x << 17) | (x >>> 15), 0xab0e9789);
    b = (Math.imul((b << 11) | (b >>> 21), 5) + 0x561ccd1b) | 0;
  };
  let i = 0;
  for (; i + 4 <= n; i += 4) word(at(i) | (at(i + 1) << 8) | (at(i + 2) << 16) | (at(i + 3) << 24));
  if (i < n) {
    let k = 0;
    for (let shift = 0; i < n; i++, shift += 8) k |= at(i) << shift;
    word(k);
  }
  a = finish(a ^ n);
  b = finish(b ^ n ^ a);
  a = finish((a + b) | 0);
  return (BigInt(b >>> 0) << 32n) | BigInt(a >>> 0);
}

export const native: NativePackage = {
  natives: (rt) => ({
    plain: {
      random: runtimeRand(rt),
      mix: (state: bigint, p: Slice) => mixBytes(state, (i) => p.arr[p.off + i] as number, p.len),
      mixInt(state: bigint, x: number | bigint): bigint {
        const low = typeof x === 'number' ? x | 0 : Number(BigInt.asIntN(32, x));
        const high =
          typeof x === 'number' ? Math.floor(x / 2 ** 32) | 0 : Number(BigInt.asIntN(32, x >> 32n));
        return mixBytes(state, (i) => ((i < 4 ? low : high) >>> (8 * (i % 4))) & 0xff, 8);
      },
      mixString: (state: bigint, s: string) => mixBytes(state, (i) => s.charCodeAt(i), s.length),
    },
  }),
};
