// This file gives package math its natives.

import type { NativePackage } from '../natives.ts';
import * as elementary from './elementary.ts';
import * as floats from './floats.ts';
import * as special from './special.ts';
import * as trig from './trig.ts';

type Wide = number | bigint;

export const native: NativePackage = {
  natives: () => ({
    plain: {
      Float64bits: floats.float64bits,
      Float64frombits: floats.float64frombits,
      Float32bits: floats.float32bits,
      Float32frombits: floats.float32frombits,
      NaN: () => Number.NaN,
      Inf: (sign: Wide) => (sign >= 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY),
      Signbit: floats.signbit,
      Copysign: floats.copysign,
      Abs: Math.abs,
      Ceil: Math.ceil,
      Floor: Math.floor,
      Trunc: Math.trunc,
      Round: (x: number) => floats.copysign(floats.round(x), x),
      RoundToEven: floats.roundToEven,
      // An infinity wins over a NaN.
      Max: (x: number, y: number) =>
        x === Number.POSITIVE_INFINITY || y === Number.POSITIVE_INFINITY
          ? Number.POSITIVE_INFINITY
          : Math.max(x, y),
      Min: (x: number, y: number) =>
        x === Number.NEGATIVE_INFINITY || y === Number.NEGATIVE_INFINITY
          ? Number.NEGATIVE_INFINITY
          : Math.min(x, y),
      Mod: (x: number, y: number) => x % y,
      Remainder(x: number, y: number): number {
        if (!Number.isFinite(x) || y !== y || y === 0) return Number.NaN;
        if (!Number.isFinite(y) || x === 0) return x;
        const b = Math.abs(y);
        let a = Math.abs(x);
        if (b <= Number.MAX_VALUE / 2) a %= b + b;
        const half = 0.5 * b;
        // Halving the smallest numbers would lose a bit, doubling the largest overflow.
        const over = (v: number): boolean => (b < 4.45014771701440276618e-308 ? v + v > b : v > half);
        const reaches = (v: number): boolean => (b < 4.45014771701440276618e-308 ? v + v >= b : v >= half);
        if (over(a)) {
          a -= b;
          if (reaches(a)) a -= b;
        }
        return x < 0 ? -a : a;
      },
      Modf: floats.modf,
      Frexp: floats.frexp,
      Ldexp: (frac: number, exp: Wide) => floats.ldexp(frac, Math.max(-10000, Math.min(10000, Number(exp)))),
      Logb: floats.logb,
      Ilogb: floats.ilogb,
      Nextafter: floats.nextafter,
      Nextafter32: floats.nextafter32,
      FMA: floats.fma,
      Sqrt: Math.sqrt,
      Cbrt: elementary.cbrt,
      Hypot: elementary.hypot,
      Pow: elementary.pow,
      Pow10: (n: Wide) => elementary.pow10(Number(n)),
      Exp: elementary.exp,
      Exp2: elementary.exp2,
      Expm1: elementary.expm1,
      Log: elementary.log,
      Log2: elementary.log2,
      Log10: elementary.log10,
      Log1p: elementary.log1p,
      Sin: trig.sin,
      Cos: trig.cos,
      Tan: trig.tan,
      Asin: trig.asin,
      Acos: trig.acos,
      Atan: trig.atan,
      Atan2: trig.atan2,
      Sinh: elementary.sinh,
      Cosh: elementary.cosh,
      Tanh: elementary.tanh,
      Asinh: elementary.asinh,
      Acosh: elementary.acosh,
      Atanh: elementary.atanh,
      Gamma: special.gamma,
      Lgamma: special.lgamma,
      Erf: special.erf,
      Erfc: special.erfc,
      Erfinv: special.erfinv,
    },
  }),
};
