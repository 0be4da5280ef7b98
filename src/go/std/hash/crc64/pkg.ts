// This file gives package crc64 its native: the loop over the bytes, on halves of 32 bits.

import type { Slice } from '../../../runtime/backing.ts';
import type { NativePackage } from '../../natives.ts';

function update(crc: bigint, table: BigUint64Array, p: Slice): bigint {
  const halves = new Uint32Array(table.buffer, table.byteOffset, 512);
  const start = ~crc;
  let low = Number(BigInt.asIntN(32, start));
  let high = Number(BigInt.asIntN(32, start >> 32n));
  for (let i = p.off; i < p.off + p.len; i++) {
    const at = 2 * ((low ^ (p.arr[i] as number)) & 0xff);
    low = ((low >>> 8) | (high << 24)) ^ (halves[at] as number);
    high = (high >>> 8) ^ (halves[at + 1] as number);
  }
  return BigInt.asUintN(64, ~((BigInt(high) << 32n) | BigInt(low >>> 0)));
}

export const native: NativePackage = { natives: () => ({ plain: { Update: update } }) };
