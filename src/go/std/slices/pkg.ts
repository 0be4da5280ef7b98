// This file gives package slices its natives: JavaScript's own sort for elements that cannot be told apart when equal.

import type { GoValue, Iface } from '../../runtime/api.ts';
import { nilSlice, type Slice } from '../../runtime/backing.ts';
import type { RType } from '../../runtime/type.ts';
import type { NativePackage } from '../natives.ts';

const compareWide = (a: number | bigint, b: number | bigint): number => (a < b ? -1 : a > b ? 1 : 0);
/** NaNs first. */
const compareFloat = (a: number, b: number): number =>
  a < b ? -1 : a > b ? 1 : a === b ? 0 : Number.isNaN(a) ? (Number.isNaN(b) ? 0 : -1) : 1;

function sortFloats(part: Float64Array): void {
  let nans = 0;
  for (const v of part) {
    // Comparing by function keeps -0 and 0 in their order, as an insertion of equals does.
    if (Object.is(v, -0)) {
      part.sort(compareFloat);
      return;
    }
    if (Number.isNaN(v)) nans++;
  }
  part.sort();
  if (nans === 0) return;
  part.copyWithin(nans, 0, part.length - nans);
  part.fill(Number.NaN, 0, nans);
}

/** Elements are sorted as machine numbers if all of them fit: JavaScript's sort then needs no calls to compare them. */
function sortWide(part: (number | bigint)[]): void {
  let small = true;
  for (const v of part) {
    if (typeof v !== 'number') {
      part.sort(compareWide);
      return;
    }
    if ((v | 0) !== v) small = false;
  }
  const copy = small ? Int32Array.from(part as number[]) : Float64Array.from(part as number[]);
  copy.sort();
  for (let i = 0; i < copy.length; i++) part[i] = copy[i] as number;
}

export const native: NativePackage = {
  natives: () => ({
    plain: {
      sortOrdered(x: Iface): void {
        const { arr, off, len } = x.v as Slice;
        const elem = x.type$.elem as RType;
        if (len < 2) return;
        if (!Array.isArray(arr)) {
          const part = (arr as Float64Array).subarray(off, off + len);
          if (elem.kind === 'float32' || elem.kind === 'float64') sortFloats(part);
          else part.sort();
          return;
        }
        const whole = off === 0 && len === arr.length;
        const part: GoValue[] = whole ? arr : arr.slice(off, off + len);
        // Chars are bytes, so the order of UTF-16 units is Go's.
        if (elem.kind === 'string') part.sort();
        else sortWide(part as (number | bigint)[]);
        if (!whole) for (let i = 0; i < len; i++) arr[off + i] = part[i];
      },
      overlaps(x: Iface, y: Iface): boolean {
        const a = x.v as Slice;
        const b = y.v as Slice;
        if (a.arr !== b.arr || a === nilSlice || a.len === 0 || b.len === 0) return false;
        return a.off < b.off + b.len && b.off < a.off + a.len;
      },
    },
  }),
};
