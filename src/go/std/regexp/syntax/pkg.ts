// This file gives package syntax its natives: the classes of runes, which package regexp's own parser has too.

import { nilSlice, Slice } from '../../../runtime/backing.ts';
import type { NativePackage } from '../../natives.ts';
import { clean, type Ranges } from '../../unicode/ranges.ts';
import { fold, negate, perlClass, posixClass, unicodeClass } from '../char-class.ts';

function sliceOf(ranges: Ranges): Slice {
  const arr = Int32Array.from(ranges);
  return new Slice(arr, 0, arr.length, arr.length);
}

const orNil = (ranges: Ranges | null): Slice => (ranges === null ? nilSlice : sliceOf(ranges));

const rangesOf = (s: Slice): number[] => Array.from((s.arr as Int32Array).subarray(s.off, s.off + s.len));

export const native: NativePackage = {
  natives: () => ({
    plain: {
      cleanClass: (class_: Slice) => sliceOf(clean(rangesOf(class_))),
      negateClass: (class_: Slice) => sliceOf(negate(rangesOf(class_))),
      foldedRange: (lo: number, hi: number) => sliceOf(fold([lo, hi])),
      perlClass: (letter: string, folds: boolean) => orNil(perlClass(letter, folds)),
      posixClass: (name: string, folds: boolean) => orNil(posixClass(name, folds)),
      unicodeClass(name: string, folds: boolean): [Slice, boolean] {
        const ranges = unicodeClass(name);
        return ranges === null ? [nilSlice, false] : [sliceOf(folds ? fold(ranges) : ranges), true];
      },
    },
  }),
};
