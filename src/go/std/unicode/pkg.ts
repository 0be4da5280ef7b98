// This file gives package unicode its natives: classes and case mappings from JavaScript's Unicode tables.

import type { GoValue } from '../../runtime/api.ts';
import { nilSlice, Slice } from '../../runtime/backing.ts';
import type { NativePackage } from '../natives.ts';
import { isSpace, simpleFold, toLower, toTitle, toUpper } from './case.ts';
import { hasProperty, propertyRanges, strided } from './ranges.ts';

interface Range {
  Lo: number;
  Hi: number;
  Stride: number;
  clone$(): Range;
}

interface RangeTable {
  R16: Slice;
  R32: Slice;
  LatinOffset: number;
  prop$?: string;
}

function listOf(model: Range, entries: readonly number[]): Slice {
  const values: Range[] = [];
  for (let i = 0; i < entries.length; i += 3) {
    const range = model.clone$();
    [range.Lo, range.Hi, range.Stride] = entries.slice(i, i + 3) as [number, number, number];
    values.push(range);
  }
  const n = values.length;
  return n === 0 ? nilSlice : new Slice(values as unknown as GoValue[], 0, n, n);
}

/** Makes the ranges real. */
function fill(t: RangeTable, property: string, a: Range, b: Range): void {
  const low: number[] = [];
  const high: number[] = [];
  let latin = 0;
  const entries = strided(propertyRanges(property) as number[]);
  for (let i = 0; i < entries.length; i += 3) {
    const [lo, hi, stride] = entries.slice(i, i + 3) as [number, number, number];
    if (hi <= 0xff) latin++;
    if (hi <= 0xffff) low.push(lo, hi, stride);
    else high.push(lo, hi, stride);
  }
  const values = { R16: listOf(a, low), R32: listOf(b, high), LatinOffset: latin };
  for (const [name, value] of Object.entries(values))
    Object.defineProperty(t, name, { value, writable: true });
}

function lazy(t: RangeTable, property: string, a: Range, b: Range): RangeTable {
  t.prop$ = property;
  for (const name of ['R16', 'R32', 'LatinOffset'] as const)
    Object.defineProperty(t, name, {
      configurable: true,
      get() {
        fill(t, property, a, b);
        return t[name];
      },
      set(value: Slice & number) {
        fill(t, property, a, b);
        t[name] = value;
      },
    });
  return t;
}

export const native: NativePackage = {
  natives: () => ({
    plain: {
      hasProperty,
      lazy,
      propertyOf: (t: RangeTable) => t.prop$ ?? '',
      IsLetter: (r: number) => (r < 0x80 ? (r | 32) >= 0x61 && (r | 32) <= 0x7a : hasProperty('L', r)),
      IsUpper: (r: number) => (r < 0x80 ? r >= 0x41 && r <= 0x5a : hasProperty('Lu', r)),
      IsLower: (r: number) => (r < 0x80 ? r >= 0x61 && r <= 0x7a : hasProperty('Ll', r)),
      IsDigit: (r: number) => (r < 0x80 ? r >= 0x30 && r <= 0x39 : hasProperty('Nd', r)),
      IsSpace: isSpace,
      ToUpper: toUpper,
      ToLower: toLower,
      ToTitle: toTitle,
      SimpleFold: simpleFold,
    },
  }),
};
