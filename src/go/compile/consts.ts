// This file emits constants as literals of the kind in which their type is held.

import type { Value } from '../constant/index.ts';
import {
  boolVal,
  float32Val,
  float64Val,
  imag,
  intVal,
  real,
  stringVal,
  toFloat,
  toInt,
} from '../constant/index.ts';
import type { CType } from './ctypes.ts';
import type { Gen } from './gen.ts';
import { rt } from './runtime-list.ts';
import { byteString } from './types-emit.ts';

export const constMethods = {
  /** A constant of type t. */
  constant(this: Gen, v: Value, t: CType): string {
    const u = this.types.under(t);
    if (u.kind === 'interface') {
      // A constant in an interface has its default type; the caller boxes it.
      throw new Error('a constant of interface type');
    }
    if (this.types.isString(t)) return byteString(stringVal(v));
    if (this.types.isBool(t)) return boolVal(v) ? 'true' : 'false';
    switch (this.types.num(t)) {
      case 'u64':
        return `${intVal(toInt(v))}n`;
      case 'float':
        return floatLiteral(this.types.isFloat32(t) ? float32Val(toFloat(v)) : float64Val(toFloat(v)));
      case 'complex': {
        const f = this.types.isComplex64(t) ? float32Val : float64Val;
        return `(new ${rt('Complex')}(${floatLiteral(f(toFloat(real(v))))}, ${floatLiteral(f(toFloat(imag(v))))}))`;
      }
      case null:
        return 'null';
      default:
        return intLiteral(intVal(toInt(v)));
    }
  },
};

/** A number while safe, else a BigInt. */
export function intLiteral(v: bigint): string {
  const s = v >= -9007199254740991n && v <= 9007199254740991n ? v.toString() : `${v}n`;
  return v < 0n ? `(${s})` : s;
}

export function floatLiteral(v: number): string {
  if (Number.isNaN(v)) return 'NaN';
  const s = Object.is(v, -0) ? '-0' : String(v);
  return s.startsWith('-') ? `(${s})` : s;
}
