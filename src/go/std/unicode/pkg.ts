// This file gives package unicode its natives: classes and case mappings from JavaScript's Unicode tables.

import type { GoValue } from '../../runtime/api.ts';
import { nilSlice, Slice } from '../../runtime/backing.ts';
import type { NativePackage } from '../natives.ts';
import { isSpace, simpleFold, toLower, toTitle, toUpper } from './case.ts';
import { hasProperty, propertyRanges, strided } from './ranges.ts';

interface Range {
  clone$(): Range;
}

interface RangeTable {
  R16: Slice;
  R32: Slice;
  LatinOffset: number;
  prop$?: string;
}

/** The ranges of a property as Go's tables have them: below 0x10000, above, and how many are Latin-1. */
function tableOf(property: string, a: Range, b: Range): RangeTable {
  const lists: [Range[], Range[]] = [[], []];
  let latin = 0;
  const entries = strided(propertyRanges(property) as number[]);
  for (let i = 0; i < entries.length; i += 3) {
    const [Lo, Hi, Stride] = entries.slice(i, i + 3) as [number, number, number];
    if (Hi <= 0xff) latin++;
    const high = Hi > 0xffff;
    lists[high ? 1 : 0].push(Object.assign((high ? b : a).clone$(), { Lo, Hi, Stride }));
  }
  const [R16, R32] = lists.map((list) =>
    list.length === 0 ? nilSlice : new Slice(list as unknown as GoValue[], 0, list.length, list.length),
  ) as [Slice, Slice];
  return { R16, R32, LatinOffset: latin };
}

function lazy(t: RangeTable, property: string, a: Range, b: Range): RangeTable {
  const fill = (): void => {
    for (const [name, value] of Object.entries(tableOf(property, a, b)))
      Object.defineProperty(t, name, { value, writable: true });
  };
  for (const name of ['R16', 'R32', 'LatinOffset'] as const)
    Object.defineProperty(t, name, {
      configurable: true,
      get() {
        fill();
        return t[name];
      },
      set(value: Slice & number) {
        fill();
        t[name] = value;
      },
    });
  return Object.assign(t, { prop$: property });
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
