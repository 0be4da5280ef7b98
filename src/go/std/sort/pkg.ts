// This file gives package sort what Go code cannot do without reflection: to swap the elements of any slice.

import type { Backing, GoValue, Iface } from '../../runtime/api.ts';
import type { Slice } from '../../runtime/backing.ts';
import { panic } from '../../runtime/panic.ts';
import { panicIndex, setArray } from '../../runtime/slice.ts';
import { basicT, type RType, type StructValue } from '../../runtime/type.ts';
import type { NativePackage } from '../natives.ts';

function panicNotSlice(x: Iface | null, fn: string): never {
  const kind = x === null ? 'zero' : x.type$.kind === 'pointer' ? 'ptr' : x.type$.kind;
  const text =
    x === null ? 'reflect: call of Swapper on zero Value' : `reflect: call of ${fn} on ${kind} Value`;
  return panic(new (basicT('string').Box)(text));
}

export const native: NativePackage = {
  natives: () => ({
    plain: {
      lenOf(x: Iface | null, fn: string): number {
        if (x === null || x.type$.kind !== 'slice') return panicNotSlice(x, fn);
        return (x.v as Slice).len;
      },
      swapIn(x: Iface, i: number, j: number): void {
        const s = x.v as Slice;
        if (!(i >= 0 && i < s.len)) panicIndex(i, s.len);
        if (!(j >= 0 && j < s.len)) panicIndex(j, s.len);
        const arr = s.arr as GoValue[];
        const a = arr[s.off + i];
        const b = arr[s.off + j];
        const elem = x.type$.elem as RType;
        // Elements with identity stay where they are and exchange what they hold.
        if (elem.kind === 'struct') {
          const held = (a as StructValue).clone$();
          (a as StructValue).set$(b as StructValue);
          (b as StructValue).set$(held);
        } else if (elem.kind === 'array') {
          const held = elem.copy(a) as Backing;
          setArray(a as Backing, b as Backing, elem.elem as RType);
          setArray(b as Backing, held, elem.elem as RType);
        } else {
          arr[s.off + i] = b;
          arr[s.off + j] = a;
        }
      },
    },
  }),
};
