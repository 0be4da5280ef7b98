// This file implements what programs do with slices: make, append, copy, reslicing. Capacities grow as in Go, including
// the rounding to allocation sizes, because programs print them.

import type { Backing, GoValue, Wide } from './api.ts';
import { copyBacking, makeBacking, makeRoom, materialize, nilSlice, Slice } from './backing.ts';
import { throwBounds, throwError } from './errors.ts';
import { FatalSignal } from './gopanic.ts';
import { hasPointers, roundUpSize, sizeOf } from './sizes.ts';
import { bytesOf, decodeRuneAt, encodeRune, latin1 } from './text.ts';
import { basicT, type RType } from './type.ts';
import { arrayView, typedView } from './views.ts';

/** No slice of the page may have more elements: beyond it the tab would die rather than the program. */
const MAX_LEN = 1 << 28;

export function makeSlice(elem: RType, len: Wide, cap?: Wide): Slice {
  const max = BigInt(2 ** 47) / BigInt(Math.max(1, sizeOf(elem)));
  if (len < 0 || len > max) throwError('makeslice: len out of range');
  if (cap !== undefined && (cap < len || cap > max)) throwError('makeslice: cap out of range');
  const n = Number(len);
  const c = cap === undefined ? n : Number(cap);
  // What plain arrays hold beyond len is made when it is reached; typed arrays take their memory at once.
  const typed = !Array.isArray(makeRoom(elem, 0));
  if (tooLarge(elem, typed ? c : n)) throwError('makeslice: out of memory in the browser');
  return new Slice(makeBacking(elem, typed ? c : n), 0, n, c);
}

/** Plain arrays of more elements become hash tables in V8, which are slow beyond use. */
const MAX_PLAIN = 1 << 25;
/** Appending element by element keeps an array plain up to about twice that, where it takes a gigabyte. */
const MAX_GROWN = 1 << 26;
/** JavaScript values that one array may take, with all that is in it. */
const MAX_CELLS = 1 << 27;

function tooLarge(elem: RType, n: number): boolean {
  if (n < 16 && elem.kind !== 'array') return false;
  if (!Array.isArray(makeRoom(elem, 0))) return n > MAX_LEN;
  return n > MAX_PLAIN || n * cells(elem) > MAX_CELLS;
}

/** About how many JavaScript values a value of type t takes. */
function cells(t: RType): number {
  switch (t.kind) {
    case 'array':
      return Array.isArray(makeRoom(t.elem as RType, 0))
        ? 4 + t.len * cells(t.elem as RType)
        : 16 + (t.len * sizeOf(t.elem as RType)) / 8;
    case 'struct':
      return t.fields.reduce((sum, f) => sum + cells(f.type), 4);
    default:
      return 1;
  }
}

export function makeArray(elem: RType, len: number): Backing {
  if (tooLarge(elem, len))
    throw new FatalSignal(`out of memory in the browser (an array of ${len} elements of type ${elem.str})`);
  return makeBacking(elem, len);
}

/** A slice over values that belong to it already. */
export function sliceOf(elem: RType, values: GoValue[]): Slice {
  const n = values.length;
  const room = makeRoom(elem, n);
  if (Array.isArray(room)) return new Slice(values, 0, n, n);
  for (let i = 0; i < n; i++) (room as unknown as GoValue[])[i] = values[i];
  return new Slice(room, 0, n, n);
}

/** The capacity for at least newLen elements when a slice of capacity oldCap must grow. */
function growCap(elem: RType, newLen: number, oldCap: number): number {
  let cap = oldCap;
  if (newLen > 2 * oldCap) cap = newLen;
  else if (oldCap < 256) cap = 2 * oldCap;
  // From doubling small slices to growing large ones by a quarter.
  else while (cap < newLen) cap += (cap + 3 * 256) >> 2;
  const size = sizeOf(elem);
  if (size === 0) return newLen;
  return Math.floor(roundUpSize(cap * size, !hasPointers(elem)) / size);
}

/** A slice with the elements of s and room for n more, of length s.len. */
function grow(s: Slice, elem: RType, n: number): Slice {
  const len = s.len + n;
  const cap = growCap(elem, len, s.cap);
  const old = s.arr;
  if (cap > (Array.isArray(old) ? MAX_GROWN : MAX_LEN))
    throw new FatalSignal(`out of memory in the browser (a slice of ${len} elements of type ${elem.str})`);
  if (Array.isArray(old)) {
    // Structs move without being copied: the old array may still be reached, so they are cloned there as Go's memmove would.
    const arr = copyBacking(old, elem, s.off, s.off + s.len) as GoValue[];
    materialize(arr, elem, s.len);
    return new Slice(arr, 0, s.len, cap);
  }
  const arr = makeRoom(elem, cap) as Uint8Array;
  arr.set((old as Uint8Array).subarray(s.off, s.off + s.len));
  return new Slice(arr, 0, s.len, cap);
}

function fits(s: Slice, elem: RType, n: number): Slice {
  if (s.len + n <= s.cap && s !== nilSlice) return s;
  // The nil slice's backing is a plain array whatever the type.
  return s === nilSlice || s.arr.length === 0 ? growEmpty(s, elem, n) : grow(s, elem, n);
}

function growEmpty(s: Slice, elem: RType, n: number): Slice {
  const cap = growCap(elem, s.len + n, s.cap);
  const arr = makeRoom(elem, cap);
  materialize(arr, elem, s.len);
  return new Slice(arr, 0, s.len, cap);
}

function put(arr: Backing, elem: RType, i: number, v: GoValue): void {
  if (Array.isArray(arr)) {
    if (i < arr.length && (elem.kind === 'struct' || elem.kind === 'array')) {
      // Somebody may hold the address of the element that is there.
      assignElem(arr, elem, i, v);
      return;
    }
    materialize(arr, elem, i);
  }
  (arr as GoValue[])[i] = v;
}

function assignElem(arr: GoValue[], elem: RType, i: number, v: GoValue): void {
  if (elem.kind === 'struct') (arr[i] as { set$(o: GoValue): void }).set$(v);
  else setArray(arr[i] as Backing, v as Backing, elem.elem as RType);
}

export function append1(s: Slice, elem: RType, v: GoValue): Slice {
  const end = s.off + s.len;
  const arr = s.arr;
  if (s.len < s.cap && Array.isArray(arr) && end === arr.length) {
    arr.push(v);
    return new Slice(arr, s.off, s.len + 1, s.cap);
  }
  const d = fits(s, elem, 1);
  put(d.arr, elem, d.off + d.len, v);
  return new Slice(d.arr, d.off, d.len + 1, d.cap);
}

export function append(s: Slice, elem: RType, values: GoValue[]): Slice {
  const n = values.length;
  if (n === 0) return s;
  const d = fits(s, elem, n);
  for (let i = 0; i < n; i++) put(d.arr, elem, d.off + d.len + i, values[i]);
  return new Slice(d.arr, d.off, d.len + n, d.cap);
}

export function appendSlice(s: Slice, elem: RType, t: Slice): Slice {
  const n = t.len;
  if (n === 0) return s;
  const d = fits(s, elem, n);
  const end = new Slice(d.arr, d.off + d.len, n, n);
  if (Array.isArray(d.arr)) materialize(d.arr, elem, end.off);
  copySlice(end, t, elem);
  return new Slice(d.arr, d.off, d.len + n, d.cap);
}

export function appendString(s: Slice, elem: RType, t: string): Slice {
  if (t.length === 0) return s;
  const d = fits(s, elem, t.length);
  copyString(new Slice(d.arr, d.off + d.len, t.length, t.length), t);
  return new Slice(d.arr, d.off, d.len + t.length, d.cap);
}

/** memmove: source and destination may overlap. */
export function copySlice(dst: Slice, src: Slice, elem: RType): number {
  const n = Math.min(dst.len, src.len);
  if (n === 0) return 0;
  const to = dst.arr;
  const from = src.arr;
  if (!Array.isArray(to)) {
    // A few elements are copied faster than a view of them is made.
    if (n < 32 && to !== from) {
      const [d, s] = [dst.off, src.off];
      for (let k = 0; k < n; k++) (to as Uint8Array)[d + k] = (from as Uint8Array)[s + k] as number;
      return n;
    }
    (to as Uint8Array).set((from as Uint8Array).subarray(src.off, src.off + n), dst.off);
    return n;
  }
  const values = from as GoValue[];
  if (values.length < src.off + n) materialize(values, elem, src.off + n);
  const deep = elem.kind === 'struct' || elem.kind === 'array';
  // Backwards if the destination starts inside the source.
  const step = to === from && dst.off > src.off ? -1 : 1;
  if (to === from) materialize(to, elem, dst.off + n);
  for (let k = step > 0 ? 0 : n - 1; k >= 0 && k < n; k += step) {
    const v = values[src.off + k];
    const i = dst.off + k;
    if (!deep) to[i] = v;
    else if (i < to.length) assignElem(to, elem, i, v);
    else to[i] = elem.copy(v);
  }
  return n;
}

export function copyString(dst: Slice, src: string): number {
  const n = Math.min(dst.len, src.length);
  const arr = dst.arr as Uint8Array;
  for (let i = 0; i < n; i++) arr[dst.off + i] = src.charCodeAt(i);
  return n;
}

/** s[lo:hi:max]. */
export function reslice(s: Slice, elem: RType, lo: Wide = 0, hi: Wide = s.len, max?: Wide): Slice {
  const cap = boundsOf(lo, hi, max, s.cap, 'capacity');
  const l = Number(lo);
  const h = Number(hi);
  if (h > s.len) materialize(s.arr, elem, s.off + h);
  if (s === nilSlice) return s;
  return new Slice(s.arr, s.off + l, h - l, cap - l);
}

export function sliceArray(arr: Backing, lo: Wide = 0, hi: Wide = arr.length, max?: Wide): Slice {
  const cap = boundsOf(lo, hi, max, arr.length, 'length');
  const l = Number(lo);
  return new Slice(arr, l, Number(hi) - l, cap - l);
}

/** Checks 0 <= lo <= hi <= max <= cap, in the order and words of Go; returns max. */
function boundsOf(
  lo: Wide,
  hi: Wide,
  max: Wide | undefined,
  cap: number,
  what: 'capacity' | 'length',
): number {
  if (max !== undefined) {
    if (max < 0) throwBounds(`slice bounds out of range [::${max}]`);
    if (max > cap) throwBounds(`slice bounds out of range [::${max}] with ${what} ${cap}`);
    if (hi < 0) throwBounds(`slice bounds out of range [:${hi}:]`);
    if (hi > max) throwBounds(`slice bounds out of range [:${hi}:${max}]`);
    if (lo < 0) throwBounds(`slice bounds out of range [${lo}::]`);
    if (lo > hi) throwBounds(`slice bounds out of range [${lo}:${hi}:]`);
    return Number(max);
  }
  if (hi < 0) throwBounds(`slice bounds out of range [:${hi}]`);
  if (hi > cap) throwBounds(`slice bounds out of range [:${hi}] with ${what} ${cap}`);
  if (lo < 0) throwBounds(`slice bounds out of range [${lo}:]`);
  if (lo > hi) throwBounds(`slice bounds out of range [${lo}:${hi}]`);
  return cap;
}

export function index(i: Wide, len: number): number {
  return typeof i === 'number' && i >= 0 && i < len ? i : panicIndex(i, len);
}

export function panicIndex(i: Wide, len: number): never {
  throwBounds(`index out of range [${i}]${i < 0 ? '' : ` with length ${len}`}`);
}

export function clearSlice(s: Slice, elem: RType): void {
  const end = Math.min(s.off + s.len, s.arr.length);
  for (let i = s.off; i < end; i++) {
    if (elem.kind === 'struct' || elem.kind === 'array') assignElem(s.arr as GoValue[], elem, i, elem.zero());
    else (s.arr as GoValue[])[i] = elem.zero();
  }
}

export function copyArray(arr: Backing, elem: RType): Backing {
  return copyBacking(arr, elem, 0, arr.length);
}

export function setArray(dst: Backing, src: Backing, elem: RType): void {
  copySlice(new Slice(dst, 0, dst.length, dst.length), new Slice(src, 0, src.length, src.length), elem);
}

/** t is the array type. */
export function sliceToArray(s: Slice, t: RType): Backing {
  checkConversion(s, t);
  return copyBacking(s.arr, t.elem as RType, s.off, s.off + t.len);
}

/** The array that s[:t.len] is, sharing its elements. */
export function sliceToArrayPtr(s: Slice, t: RType): Backing | null {
  checkConversion(s, t);
  if (s === nilSlice) return null;
  if (!Array.isArray(s.arr)) return typedView(s.arr as Uint8Array, s.off, t.len);
  materialize(s.arr, t.elem as RType, s.off + t.len);
  return s.off === 0 && s.arr.length === t.len && s.cap === t.len ? s.arr : arrayView(s.arr, s.off, t.len);
}

function checkConversion(s: Slice, t: RType): void {
  if (s.len < t.len) {
    throwBounds(
      `cannot convert slice with length ${s.len} to array or pointer to array with length ${t.len}`,
    );
  }
}

export function stringFromBytes(b: Slice): string {
  return b.len === 0 ? '' : latin1(b.arr as Uint8Array, b.off, b.off + b.len);
}

export function bytesFromString(s: string): Slice {
  const b = bytesOf(s);
  return new Slice(b, 0, b.length, b.length);
}

export function stringFromRunes(r: Slice): string {
  const parts: string[] = [];
  for (let i = 0; i < r.len; i++) parts.push(encodeRune(r.arr[r.off + i] as number));
  return parts.join('');
}

export function runesFromString(s: string): Slice {
  const runes: number[] = [];
  for (let i = 0; i < s.length; ) {
    const { rune, width } = decodeRuneAt(s, i);
    runes.push(rune);
    i += width;
  }
  return sliceOf(basicT('int32'), runes);
}
