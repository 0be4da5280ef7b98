// This file declares Slice and the backing arrays under slices and arrays. A plain array may be shorter than the
// capacity of the slices over it: what lies beyond its length is the zero value, not yet made. Typed arrays always
// have their full length.

import type { Backing, GoValue } from './api.ts';
import type { RType } from './type.ts';
import { newTyped } from './typed.ts';

export class Slice {
  readonly arr: Backing;
  readonly off: number;
  readonly len: number;
  readonly cap: number;
  constructor(arr: Backing, off: number, len: number, cap: number) {
    this.arr = arr;
    this.off = off;
    this.len = len;
    this.cap = cap;
  }
}

/** The nil slice of every type. */
export const nilSlice = new Slice([], 0, 0, 0);

const typedArrays = {
  bool: Uint8Array,
  uint8: Uint8Array,
  int8: Int8Array,
  uint16: Uint16Array,
  int16: Int16Array,
  uint32: Uint32Array,
  int32: Int32Array,
  float32: Float32Array,
  float64: Float64Array,
  uint64: BigUint64Array,
} as const;

/** n elements with the zero value of elem. */
export function makeBacking(elem: RType, n: number): Backing {
  const Typed = typedArrays[elem.kind as keyof typeof typedArrays];
  if (Typed !== undefined) return newTyped<Backing>(Typed, n);
  const arr: GoValue[] = [];
  if (elem.kind === 'struct' || elem.kind === 'array') for (let i = 0; i < n; i++) arr.push(elem.zero());
  else {
    const zero = elem.zero();
    // Pushing keeps the array packed, which V8 reads faster than one made with holes; large ones take too long to grow.
    if (n > 50_000) return new Array<GoValue>(n).fill(zero);
    for (let i = 0; i < n; i++) arr.push(zero);
  }
  return arr;
}

/** Room for n elements of which none is set: a typed array of length n, or an empty plain one. */
export function makeRoom(elem: RType, n: number): Backing {
  const Typed = typedArrays[elem.kind as keyof typeof typedArrays];
  return Typed !== undefined ? newTyped<Backing>(Typed, n) : [];
}

/** The i-th element as a Go value: bools are kept as 0 and 1. */
export function elementOf(arr: Backing, i: number, elem: RType): GoValue {
  return elem.kind === 'bool' ? arr[i] === 1 : arr[i];
}

/** Makes the elements below end real. */
export function materialize(arr: Backing, elem: RType, end: number): void {
  if (Array.isArray(arr)) while (arr.length < end) arr.push(elem.zero());
}

/** A copy of length elements from start; structs and arrays are copied too. */
export function copyBacking(arr: Backing, elem: RType, start: number, end: number): Backing {
  const copy = arr.slice(start, end) as Backing;
  if (elem.kind === 'struct' || elem.kind === 'array') {
    const values = copy as GoValue[];
    for (let i = 0; i < values.length; i++) values[i] = elem.copy(values[i]);
  }
  return copy;
}
