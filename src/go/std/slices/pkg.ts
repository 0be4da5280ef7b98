// This file gives package slices its natives: JavaScript's own sort for elements that cannot be told apart when equal.

import type { GoValue, Iface } from '../../runtime/api.ts';
import { nilSlice, type Slice } from '../../runtime/backing.ts';
import type { RType } from '../../runtime/type.ts';
import type { NativePackage } from '../natives.ts';

const compareWide = (a: number | bigint, b: number | bigint): number => (a < b ? -1 : a > b ? 1 : 0);
/** NaNs first. */
const compareFloat = (a: number, b: number): number =>
  a < b ? -1 : a > b ? 1 : a === b ? 0 : Number.isNaN(a) ? (Number.isNaN(b) ? 0 : -1) : 1;

export const native: NativePackage = {
  natives: () => ({
    plain: {
      sortOrdered(x: Iface): void {
        const { arr, off, len } = x.v as Slice;
        const elem = x.type$.elem as RType;
        if (len < 2) return;
        if (!Array.isArray(arr)) {
          const part = (arr as Float64Array).subarray(off, off + len);
          // Comparing by function keeps -0 and 0 in their order, as an insertion of equals does.
          if (elem.kind === 'float32' || elem.kind === 'float64') part.sort(compareFloat);
          else part.sort();
          return;
        }
        const whole = off === 0 && len === arr.length;
        const part: GoValue[] = whole ? arr : arr.slice(off, off + len);
        // Chars are bytes, so the order of UTF-16 units is Go's.
        if (elem.kind === 'string') part.sort();
        else part.sort(compareWide as (a: GoValue, b: GoValue) => number);
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
