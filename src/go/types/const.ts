// This file implements the rules for constant operands: whether a value is representable in a basic type, how it is
// rounded to it, when a constant expression overflows, and how an untyped operand takes on a type.

import {
  binaryOp,
  bitLen,
  float32Val,
  float64Val,
  imag,
  intVal,
  makeFloat64,
  makeImag,
  makeUnknown,
  real,
  toComplex,
  toFloat,
  toInt,
} from '../constant/constant.ts';
import type { Value } from '../constant/value.ts';
import type { Expr, Pos } from '../syntax/nodes.ts';
import type { Checker } from './checker.ts';
import type { Code } from './errors.ts';
import { safeUnderlying, underlying } from './named.ts';
import type { Operand } from './operand.ts';
import {
  isBoolean,
  isComplex,
  isFloat,
  isInteger,
  isNumeric,
  isString,
  isTyped,
  isTypeParam,
} from './predicates.ts';
import type { Basic, BasicKind, Type } from './types.ts';

// Untyped integer constants may grow to this many bits.
const maxBits = 512;

function signed(bits: bigint): readonly [bigint, bigint] {
  const half = 1n << (bits - 1n);
  return [-half, half - 1n];
}

function unsigned(bits: bigint): readonly [bigint, bigint] {
  return [0n, (1n << bits) - 1n];
}

// Smallest and largest value of each sized integer type; int, uint and uintptr have 64 bits.
const intRanges: Partial<Record<BasicKind, readonly [bigint, bigint]>> = {
  int: signed(64n),
  int8: signed(8n),
  int16: signed(16n),
  int32: signed(32n),
  int64: signed(64n),
  uint: unsigned(64n),
  uint8: unsigned(8n),
  uint16: unsigned(16n),
  uint32: unsigned(32n),
  uint64: unsigned(64n),
  uintptr: unsigned(64n),
};

/** The number of bits of an unsigned type, 0 for other types. */
export function unsignedBits(t: Basic): number {
  const range = intRanges[t.basicKind];
  return range === undefined || range[0] < 0n ? 0 : range[1].toString(2).length;
}

/**
 * x as a value of type t: an Int value for integer types, rounded for floating-point and complex types; null if it is
 * not representable. Unknown values pass, their error was reported.
 */
export function representableConst(x: Value, t: Basic): Value | null {
  if (x.kind === 'Unknown') return x;
  if (isInteger(t)) {
    const i = toInt(x);
    if (i.kind !== 'Int') return null;
    const range = intRanges[t.basicKind];
    if (range === undefined) return i; // untyped
    const n = intVal(i);
    return range[0] <= n && n <= range[1] ? i : null;
  }
  if (isFloat(t)) {
    const f = toFloat(x);
    if (f.kind !== 'Float') return null;
    return roundFloat(f, t.basicKind === 'float32' ? 32 : t.basicKind === 'float64' ? 64 : 0);
  }
  if (isComplex(t)) {
    const c = toComplex(x);
    if (c.kind !== 'Complex') return null;
    if (t.basicKind === 'untyped complex') return x;
    const bits = t.basicKind === 'complex64' ? 32 : 64;
    const re = roundFloat(real(c), bits);
    const im = roundFloat(imag(c), bits);
    return re === null || im === null ? null : toComplex(binaryOp(re, '+', makeImag(im)));
  }
  if (isString(t)) return x.kind === 'String' ? x : null;
  if (isBoolean(t)) return x.kind === 'Bool' ? x : null;
  return null;
}

// The nearest float of that many bits (0: x as it is), null beyond the largest.
function roundFloat(x: Value, bits: 0 | 32 | 64): Value | null {
  if (bits === 0) return x;
  const f = bits === 32 ? float32Val(x) : float64Val(x);
  return Number.isFinite(f) ? makeFloat64(f) : null;
}

// How messages call an operation that may overflow.
const unaryOpNames: Record<string, string> = { '^': 'bitwise complement' };
const binaryOpNames: Record<string, string> = {
  '+': 'addition',
  '-': 'subtraction',
  '^': 'bitwise XOR',
  '*': 'multiplication',
  '<<': 'shift',
};

function opName(e: Expr | null): string {
  if (e === null || e.kind !== 'Operation') return '';
  return (e.y === null ? unaryOpNames[e.op] : binaryOpNames[e.op]) ?? '';
}

export const constMethods = {
  /** Checks that the constant x, result of an operation at opPos, fits its type, or if untyped does not grow without bounds. */
  overflow(this: Checker, x: Operand, opPos: Pos): void {
    const val = x.val as Value;
    if (val.kind === 'Unknown') {
      this.errorf(opPos, 'InvalidConstVal', 'constant result is not representable');
      return;
    }
    // "Typed constants must be representable in their type", after every operation.
    if (isTyped(x.type)) {
      this.representable(x, underlying(x.type) as Basic);
      return;
    }
    if (val.kind === 'Int' && bitLen(val) > maxBits) {
      const op = opName(x.expr);
      this.errorf(opPos, 'InvalidConstVal', `constant ${op === '' ? '' : `${op} `}overflow`);
      x.val = makeUnknown();
    }
  },

  /** Converts the constant x to the basic type t, or reports that it cannot be and makes x invalid. */
  representable(this: Checker, x: Operand, t: Basic): void {
    const [v, code] = this.representation(x, t);
    if (v === null) {
      this.invalidConversion(code, x, t);
      x.mode = 'invalid';
      return;
    }
    x.val = v;
  },

  /** The constant x as a value of basic type t, or null and why not. */
  representation(this: Checker, x: Operand, t: Basic): [Value | null, Code | null] {
    const v = representableConst(x.val as Value, t);
    if (v !== null) return [v, null];
    if (isNumeric(x.type) && isNumeric(t)) {
      return [null, !isInteger(x.type) && isInteger(t) ? 'TruncatedFloat' : 'NumericOverflow'];
    }
    return [null, 'InvalidConstVal'];
  },

  invalidConversion(this: Checker, code: Code | null, x: Operand, target: Type): void {
    const xs = this.sprintOperand(x);
    const ts = this.sprintType(target);
    let msg = `cannot convert ${xs} to type ${ts}`;
    if (code === 'TruncatedFloat') msg = `${xs} truncated to ${ts}`;
    if (code === 'NumericOverflow') msg = `${xs} overflows ${ts}`;
    this.errorf(x, code ?? 'InvalidUntypedConversion', msg);
  },

  /** Gives the untyped operand x the type that it takes on where target is expected. Typed operands are left alone. */
  convertUntyped(this: Checker, x: Operand, target: Type): void {
    const [newType, val, code] = this.implicitTypeAndValue(x, target);
    if (newType === null) {
      this.invalidConversion(code, x, isTypeParam(target) ? target : (safeUnderlying(target) ?? target));
      x.mode = 'invalid';
      return;
    }
    if (val !== null) {
      x.val = val;
      this.updateExprVal(x.expr as Expr, val);
    }
    if (newType !== x.type) {
      x.type = newType;
      this.updateExprType(x.expr as Expr, newType, false);
    }
  },
};
