// This file gives package errors what Go code cannot do without reflection: to store into a pointer of any type.

import type { Backing, GoValue, Iface } from '../../runtime/api.ts';
import { isComparable } from '../../runtime/equality.ts';
import { panic } from '../../runtime/panic.ts';
import { setArray } from '../../runtime/slice.ts';
import {
  basicT,
  funcT,
  implementsType,
  interfaceT,
  type RType,
  type StructValue,
  unbox,
} from '../../runtime/type.ts';
import type { NativePackage } from '../natives.ts';

const stringT = basicT('string');
const errorI = interfaceT([{ name: 'Error', pkg: '', type: funcT([], [stringT], false) }]);

function panicText(text: string): never {
  return panic(new stringT.Box(text));
}

export const native: NativePackage = {
  natives: () => ({
    plain: {
      comparable_: (x: Iface | null) => x === null || isComparable(x.type$),
      checkTarget(target: Iface | null): void {
        if (target === null) panicText('errors: target cannot be nil');
        const t = target.type$;
        if (t.kind !== 'pointer' || unbox(target) === null)
          panicText('errors: target must be a non-nil pointer');
        const elem = t.elem as RType;
        if (elem.kind !== 'interface' && !implementsType(elem, errorI)) {
          panicText('errors: *target must be interface or implement error');
        }
      },
      assign(err: Iface, target: Iface): boolean {
        const t = target.type$.elem as RType;
        if (t.kind === 'interface' ? !implementsType(err.type$, t) : err.type$ !== t) return false;
        const p = unbox(target);
        const v: GoValue = t.kind === 'interface' ? err : unbox(err);
        if (t.kind === 'struct') (p as StructValue).set$(v as StructValue);
        else if (t.kind === 'array') setArray(p as Backing, v as Backing, t.elem as RType);
        else (p as { v: GoValue }).v = v;
        return true;
      },
    },
  }),
};
