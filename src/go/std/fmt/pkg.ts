// This file gives package fmt its natives: formatting to a string. Where the string goes is Go's business, in pkg.go.

import type { Iface } from '../../runtime/api.ts';
import type { Slice } from '../../runtime/backing.ts';
import { sliceOf } from '../../runtime/slice.ts';
import { basicT, unbox } from '../../runtime/type.ts';
import type { NativePackage } from '../natives.ts';
import { Printer } from './printer.ts';

export const native: NativePackage = {
  callsMethods: ['Error', 'String', 'GoString', 'Format'],
  natives: (rt) => {
    const read = (args: Slice): Slice => {
      if (rt.race !== null)
        for (let i = args.off; i < args.off + args.len; i++) rt.race.readPrinted(args.arr[i] as Iface | null);
      return args;
    };
    return {
      plain: {
        Sprint: (args: Slice) => new Printer().sprint(read(args)),
        Sprintln: (args: Slice) => new Printer().sprintln(read(args)),
        Sprintf: (format: string, args: Slice) => new Printer().sprintf(format, read(args)),
        errorf(format: string, args: Slice): [string, Slice] {
          const p = new Printer();
          p.wrapped = [];
          const s = p.sprintf(format, read(args));
          return [s, sliceOf(basicT('int'), p.wrapped)];
        },
        pointee(arg: Iface): [string, string] {
          const { type$: t } = arg;
          const to = t.kind === 'pointer' ? t.elem : null;
          if (to === null) return ['', t.str];
          return [to.kind === 'slice' && to.elem?.kind === 'uint8' ? 'bytes' : to.kind, t.str];
        },
        assign(arg: Iface, v: Iface): void {
          // Only of what is no struct or array: such a pointer has its target in v.
          rt.nonNil(unbox(arg) as { v: unknown } | null).v = unbox(v);
        },
      },
    };
  },
};
