// This file gives package binary its natives: numbers in byte slices.

import type { Slice } from '../../../runtime/backing.ts';
import { panicIndex } from '../../../runtime/slice.ts';
import type { NativePackage } from '../../natives.ts';

type Bytes = Uint8Array;

const lo = (v: bigint): number => Number(BigInt.asUintN(32, v));
const hi = (v: bigint): number => Number(v >> 32n);
const join = (high: number, low: number): bigint => (BigInt(high) << 32n) | BigInt(low);

/** The bytes of b, and where its first n begin: it has so many. */
function at(b: Slice, n: number): [Bytes, number] {
  if (b.len < n) panicIndex(n - 1, b.len);
  return [b.arr as unknown as Bytes, b.off];
}

function little32(a: Bytes, i: number): number {
  return (
    ((a[i] as number) |
      ((a[i + 1] as number) << 8) |
      ((a[i + 2] as number) << 16) |
      ((a[i + 3] as number) << 24)) >>>
    0
  );
}

function big32(a: Bytes, i: number): number {
  return (
    ((a[i + 3] as number) |
      ((a[i + 2] as number) << 8) |
      ((a[i + 1] as number) << 16) |
      ((a[i] as number) << 24)) >>>
    0
  );
}

function putLittle32(a: Bytes, i: number, v: number): void {
  a[i] = v;
  a[i + 1] = v >>> 8;
  a[i + 2] = v >>> 16;
  a[i + 3] = v >>> 24;
}

function putBig32(a: Bytes, i: number, v: number): void {
  a[i] = v >>> 24;
  a[i + 1] = v >>> 16;
  a[i + 2] = v >>> 8;
  a[i + 3] = v;
}

function putUvarint(buf: Slice, x: bigint): number {
  const a = buf.arr as unknown as Bytes;
  let i = 0;
  const put = (byte: number): void => {
    if (i >= buf.len) panicIndex(i, buf.len);
    a[buf.off + i++] = byte;
  };
  for (; x > 0xffffffffn; x >>= 7n) put(Number(x & 0x7fn) | 0x80);
  let low = Number(x);
  for (; low >= 0x80; low >>>= 7) put((low & 0x7f) | 0x80);
  put(low);
  return i;
}

const MAX_LENGTH = 10;

function uvarint(buf: Slice): [bigint, number] {
  const a = buf.arr as unknown as Bytes;
  // Bits from 0, 28 and 56.
  const parts = [0, 0, 0];
  const value = (): bigint =>
    BigInt(parts[0] as number) | (BigInt(parts[1] as number) << 28n) | (BigInt(parts[2] as number) << 56n);
  for (let i = 0; i < buf.len; i++) {
    const b = a[buf.off + i] as number;
    if (i === MAX_LENGTH || (i === MAX_LENGTH - 1 && b < 0x80 && b > 1)) return [0n, -(i + 1)];
    // A tenth byte that is not the last gives no bits that matter.
    const part = i >> 2;
    parts[part] = (parts[part] as number) | ((b & 0x7f) << (7 * (i & 3)));
    if (b < 0x80) return [value(), i + 1];
  }
  return [0n, 0];
}

export const native: NativePackage = {
  natives: () => ({
    plain: {
      'littleEndian.Uint16'(_: unknown, b: Slice): number {
        const [a, i] = at(b, 2);
        return (a[i] as number) | ((a[i + 1] as number) << 8);
      },
      'littleEndian.Uint32'(_: unknown, b: Slice): number {
        const [a, i] = at(b, 4);
        return little32(a, i);
      },
      'littleEndian.Uint64'(_: unknown, b: Slice): bigint {
        const [a, i] = at(b, 8);
        return join(little32(a, i + 4), little32(a, i));
      },
      'littleEndian.PutUint16'(_: unknown, b: Slice, v: number): void {
        const [a, i] = at(b, 2);
        a[i] = v;
        a[i + 1] = v >>> 8;
      },
      'littleEndian.PutUint32'(_: unknown, b: Slice, v: number): void {
        const [a, i] = at(b, 4);
        putLittle32(a, i, v);
      },
      'littleEndian.PutUint64'(_: unknown, b: Slice, v: bigint): void {
        const [a, i] = at(b, 8);
        putLittle32(a, i, lo(v));
        putLittle32(a, i + 4, hi(v));
      },
      'bigEndian.Uint16'(_: unknown, b: Slice): number {
        const [a, i] = at(b, 2);
        return (a[i + 1] as number) | ((a[i] as number) << 8);
      },
      'bigEndian.Uint32'(_: unknown, b: Slice): number {
        const [a, i] = at(b, 4);
        return big32(a, i);
      },
      'bigEndian.Uint64'(_: unknown, b: Slice): bigint {
        const [a, i] = at(b, 8);
        return join(big32(a, i), big32(a, i + 4));
      },
      'bigEndian.PutUint16'(_: unknown, b: Slice, v: number): void {
        const [a, i] = at(b, 2);
        a[i] = v >>> 8;
        a[i + 1] = v;
      },
      'bigEndian.PutUint32'(_: unknown, b: Slice, v: number): void {
        const [a, i] = at(b, 4);
        putBig32(a, i, v);
      },
      'bigEndian.PutUint64'(_: unknown, b: Slice, v: bigint): void {
        const [a, i] = at(b, 8);
        putBig32(a, i, hi(v));
        putBig32(a, i + 4, lo(v));
      },
      PutUvarint: putUvarint,
      Uvarint: uvarint,
    },
  }),
};
