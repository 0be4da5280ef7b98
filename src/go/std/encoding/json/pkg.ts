// This file gives package json its natives: they work on type descriptors, not through reflection in Go.

import type { Iface } from '../../../runtime/api.ts';
import type { Slice } from '../../../runtime/backing.ts';
import { nilSlice } from '../../../runtime/backing.ts';
import { bytesFromString, stringFromBytes } from '../../../runtime/slice.ts';
import type { NativePackage } from '../../natives.ts';
import { Decoder, Decoders } from './decode.ts';
import { Encoders } from './encode.ts';
import { Failed, Registry } from './registry.ts';
import {
  checkValid,
  compact,
  END,
  END_ARRAY,
  END_OBJECT,
  ERROR,
  type Fault,
  htmlEscape,
  indent,
  quoteChar,
  Scanner,
} from './scanner.ts';

export const native: NativePackage = {
  callsMethods: ['Error', 'IsZero', 'MarshalJSON', 'MarshalText', 'UnmarshalJSON', 'UnmarshalText'],
  natives(rt) {
    const reg = new Registry(rt);
    const encoders = new Encoders(reg);
    const decoders = new Decoders(reg);
    const syntaxError = (f: Fault): Iface => reg.error('syntaxError', f.msg, f.offset);
    const formatted = (r: string | Fault): [Slice, Iface | null] =>
      typeof r === 'string' ? [bytesFromString(r), null] : [nilSlice, syntaxError(r)];
    return {
      plain: {
        register(types: Slice): boolean {
          reg.register(
            Array.from({ length: types.len }, (_, i) => (types.arr[types.off + i] as unknown as Iface).type$),
          );
          return true;
        },
        marshal(x: Iface | null, escapeHTML: boolean): [Slice, string, Iface | null] {
          try {
            return [bytesFromString(encoders.marshal(x, escapeHTML)), '', null];
          } catch (e) {
            if (!(e instanceof Failed)) throw e;
            return typeof e.error === 'string' ? [nilSlice, e.error, null] : [nilSlice, '', e.error];
          }
        },
        unmarshal(data: Slice, x: Iface | null, useNumber: boolean, strict: boolean): [string, Iface | null] {
          const e = new Decoder(decoders, stringFromBytes(data), useNumber, strict).unmarshal(x);
          return typeof e === 'string' ? [e, null] : ['', e];
        },
        check(data: Slice): Iface | null {
          const fault = checkValid(stringFromBytes(data));
          return fault === null ? null : syntaxError(fault);
        },
        compact: (src: Slice, escapeHTML: boolean) => formatted(compact(stringFromBytes(src), escapeHTML)),
        indent: (src: Slice, prefix: string, by: string) =>
          formatted(indent(stringFromBytes(src), prefix, by)),
        htmlEscape: (src: Slice) => bytesFromString(htmlEscape(stringFromBytes(src))),
        quoteChar,
        newScanner: () => new Scanner(),
        'scanner.begin': (s: Scanner) => s.begin(),
        'scanner.ends': (s: Scanner) => s.ends(),
        'scanner.scan'(s: Scanner, b: Slice, from: number): [number, boolean, Iface | null] {
          for (let i = from; i < b.len; i++) {
            s.bytes++;
            const op = s.step(b.arr[b.off + i] as number);
            if (op === END) {
              s.bytes--;
              return [i, true, null];
            }
            if ((op === END_OBJECT || op === END_ARRAY) && s.closed) return [i + 1, true, null];
            if (op === ERROR) return [i, false, syntaxError(s.fault as Fault)];
          }
          return [b.len, false, null];
        },
      },
    };
  },
};
