// This file gives package sha512 its native: the mixing of blocks, with each word of 64 bits as two halves.

import type { Slice } from '../../../runtime/backing.ts';
import type { NativePackage } from '../../natives.ts';

/** The first bits of the fractions of the cube roots of the first primes, high half first. */
const K = new Int32Array([
  0x428a2f98, 0xd728ae22, 0x71374491, 0x23ef65cd, 0xb5c0fbcf, 0xec4d3b2f, 0xe9b5dba5, 0x8189dbbc, 0x3956c25b,
  0xf348b538, 0x59f111f1, 0xb605d019, 0x923f82a4, 0xaf194f9b, 0xab1c5ed5, 0xda6d8118, 0xd807aa98, 0xa3030242,
  0x12835b01, 0x45706fbe, 0x243185be, 0x4ee4b28c, 0x550c7dc3, 0xd5ffb4e2, 0x72be5d74, 0xf27b896f, 0x80deb1fe,
  0x3b1696b1, 0x9bdc06a7, 0x25c71235, 0xc19bf174, 0xcf692694, 0xe49b69c1, 0x9ef14ad2, 0xefbe4786, 0x384f25e3,
  0x0fc19dc6, 0x8b8cd5b5, 0x240ca1cc, 0x77ac9c65, 0x2de92c6f, 0x592b0275, 0x4a7484aa, 0x6ea6e483, 0x5cb0a9dc,
  0xbd41fbd4, 0x76f988da, 0x831153b5, 0x983e5152, 0xee66dfab, 0xa831c66d, 0x2db43210, 0xb00327c8, 0x98fb213f,
  0xbf597fc7, 0xbeef0ee4, 0xc6e00bf3, 0x3da88fc2, 0xd5a79147, 0x930aa725, 0x06ca6351, 0xe003826f, 0x14292967,
  0x0a0e6e70, 0x27b70a85, 0x46d22ffc, 0x2e1b2138, 0x5c26c926, 0x4d2c6dfc, 0x5ac42aed, 0x53380d13, 0x9d95b3df,
  0x650a7354, 0x8baf63de, 0x766a0abb, 0x3c77b2a8, 0x81c2c92e, 0x47edaee6, 0x92722c85, 0x1482353b, 0xa2bfe8a1,
  0x4cf10364, 0xa81a664b, 0xbc423001, 0xc24b8b70, 0xd0f89791, 0xc76c51a3, 0x0654be30, 0xd192e819, 0xd6ef5218,
  0xd6990624, 0x5565a910, 0xf40e3585, 0x5771202a, 0x106aa070, 0x32bbd1b8, 0x19a4c116, 0xb8d2d0c8, 0x1e376c08,
  0x5141ab53, 0x2748774c, 0xdf8eeb99, 0x34b0bcb5, 0xe19b48a8, 0x391c0cb3, 0xc5c95a63, 0x4ed8aa4a, 0xe3418acb,
  0x5b9cca4f, 0x7763e373, 0x682e6ff3, 0xd6b2b8a3, 0x748f82ee, 0x5defb2fc, 0x78a5636f, 0x43172f60, 0x84c87814,
  0xa1f0ab72, 0x8cc70208, 0x1a6439ec, 0x90befffa, 0x23631e28, 0xa4506ceb, 0xde82bde9, 0xbef9a3f7, 0xb2c67915,
  0xc67178f2, 0xe372532b, 0xca273ece, 0xea26619c, 0xd186b8c7, 0x21c0c207, 0xeada7dd6, 0xcde0eb1e, 0xf57d4f7f,
  0xee6ed178, 0x06f067aa, 0x72176fba, 0x0a637dc5, 0xa2c898a6, 0x113f9804, 0xbef90dae, 0x1b710b35, 0x131c471b,
  0x28db77f5, 0x23047d84, 0x32caab7b, 0x40c72493, 0x3c9ebe0a, 0x15c9bebc, 0x431d67c4, 0x9c100d4c, 0x4cc5d4be,
  0xcb3e42b6, 0x597f299c, 0xfc657e2a, 0x5fcb6fab, 0x3ad6faec, 0x6c44198c, 0x4a475817,
]);

/** High and low halves in turn, as in K. */
const w = new Int32Array(160);
/** a to h. */
const s = new Int32Array(16);

function expand(): void {
  for (let i = 32; i < 160; i += 2) {
    const h2 = w[i - 4] as number;
    const l2 = w[i - 3] as number;
    const h15 = w[i - 30] as number;
    const l15 = w[i - 29] as number;
    const h1 = ((h2 >>> 19) | (l2 << 13)) ^ ((l2 >>> 29) | (h2 << 3)) ^ (h2 >>> 6);
    const l1 = ((l2 >>> 19) | (h2 << 13)) ^ ((h2 >>> 29) | (l2 << 3)) ^ ((l2 >>> 6) | (h2 << 26));
    const h0 = ((h15 >>> 1) | (l15 << 31)) ^ ((h15 >>> 8) | (l15 << 24)) ^ (h15 >>> 7);
    const l0 = ((l15 >>> 1) | (h15 << 31)) ^ ((l15 >>> 8) | (h15 << 24)) ^ ((l15 >>> 7) | (h15 << 25));
    const low = (l1 >>> 0) + ((w[i - 13] as number) >>> 0) + (l0 >>> 0) + ((w[i - 31] as number) >>> 0);
    w[i + 1] = low;
    w[i] = h1 + (w[i - 14] as number) + h0 + (w[i - 32] as number) + Math.floor(low / 2 ** 32);
  }
}

function rounds(): void {
  for (let i = 0; i < 160; i += 2) {
    const ah = s[0] as number;
    const al = s[1] as number;
    const eh = s[8] as number;
    const el = s[9] as number;
    const bh = s[2] as number;
    const bl = s[3] as number;
    const ch = s[4] as number;
    const cl = s[5] as number;
    const s1h = ((eh >>> 14) | (el << 18)) ^ ((eh >>> 18) | (el << 14)) ^ ((el >>> 9) | (eh << 23));
    const s1l = ((el >>> 14) | (eh << 18)) ^ ((el >>> 18) | (eh << 14)) ^ ((eh >>> 9) | (el << 23));
    const chh = (eh & (s[10] as number)) ^ (~eh & (s[12] as number));
    const chl = (el & (s[11] as number)) ^ (~el & (s[13] as number));
    const low1 =
      ((s[15] as number) >>> 0) +
      (s1l >>> 0) +
      (chl >>> 0) +
      ((K[i + 1] as number) >>> 0) +
      ((w[i + 1] as number) >>> 0);
    const t1h =
      ((s[14] as number) + s1h + chh + (K[i] as number) + (w[i] as number) + Math.floor(low1 / 2 ** 32)) | 0;
    const t1l = low1 | 0;
    const s0h = ((ah >>> 28) | (al << 4)) ^ ((al >>> 2) | (ah << 30)) ^ ((al >>> 7) | (ah << 25));
    const s0l = ((al >>> 28) | (ah << 4)) ^ ((ah >>> 2) | (al << 30)) ^ ((ah >>> 7) | (al << 25));
    const low2 = (s0l >>> 0) + (((al & bl) ^ (al & cl) ^ (bl & cl)) >>> 0) + (t1l >>> 0);
    const high2 = s0h + ((ah & bh) ^ (ah & ch) ^ (bh & ch)) + t1h + Math.floor(low2 / 2 ** 32);
    const lowE = ((s[7] as number) >>> 0) + (t1l >>> 0);
    const highE = (s[6] as number) + t1h + Math.floor(lowE / 2 ** 32);
    s.copyWithin(2, 0, 14);
    s[0] = high2;
    s[1] = low2;
    s[8] = highE;
    s[9] = lowE;
  }
}

function block(h: BigUint64Array, p: Slice): void {
  const bytes = p.arr as Uint8Array;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = p.off; at < p.off + p.len; at += 128) {
    for (let i = 0; i < 32; i++) w[i] = view.getInt32(at + 4 * i);
    expand();
    for (let i = 0; i < 8; i++) {
      const x = h[i] as bigint;
      s[2 * i] = Number(x >> 32n);
      s[2 * i + 1] = Number(x & 0xffffffffn);
    }
    rounds();
    for (let i = 0; i < 8; i++) {
      const high = (s[2 * i] as number) >>> 0;
      const low = (s[2 * i + 1] as number) >>> 0;
      h[i] = (h[i] as bigint) + ((BigInt(high) << 32n) | BigInt(low));
    }
  }
}

export const native: NativePackage = { natives: () => ({ plain: { block } }) };
