// This file gives package fmt its natives: formatting to a string. Where the string goes is Go's business, in pkg.go.

import type { Slice } from '../../runtime/backing.ts';
import { sliceOf } from '../../runtime/slice.ts';
import { basicT } from '../../runtime/type.ts';
import type { NativePackage } from '../natives.ts';
import { Printer } from './printer.ts';

export const native: NativePackage = {
  callsMethods: ['Error', 'String', 'GoString', 'Format'],
  natives: () => ({
    plain: {
      Sprint: (args: Slice) => new Printer().sprint(args),
      Sprintln: (args: Slice) => new Printer().sprintln(args),
      Sprintf: (format: string, args: Slice) => new Printer().sprintf(format, args),
      errorf(format: string, args: Slice): [string, Slice] {
        const p = new Printer();
        p.wrapped = [];
        const s = p.sprintf(format, args);
        return [s, sliceOf(basicT('int'), p.wrapped)];
      },
    },
  }),
};
