// This file implements operations on constant values: access, conversion between kinds, unary and binary operations,
// shifts and comparisons. Operands of different kinds are brought to the one that holds both: Int, then Float, then
// Complex. An Unknown operand makes the result Unknown. An operation that is not defined for its operands is a bug of
// the caller and throws.

import type { Operator } from '../syntax/nodes.ts';
import * as big from './big-float.ts';
import { exactString, valueString } from './format.ts';
import { makeFromLiteral } from './literal.ts';
import {
  type BigValue,
  type ComplexValue,
  type IntValue,
  isSmallFloat,
  isSmallInt,
  makeBool,
  makeComplex,
  makeFloat,
  makeFloat64,
  makeInt64,
  makeRat,
  makeString,
  makeUnknown,
  type RatValue,
  type UnknownValue,
  type Value,
} from './value.ts';

export {
  exactString,
  makeBool,
  makeFloat64,
  makeFromLiteral,
  makeInt64,
  makeString,
  makeUnknown,
  valueString,
};

/** 'div' is the integer quotient; '/' of two Ints is the exact quotient, a Float. */
export type BinaryOperator = Operator | 'div';

function misuse(what: string, ...values: Value[]): never {
  throw new Error(`constant: ${what} ${values.map(valueString).join(', ')}`);
}

// ---- access

export function isUnknown(x: Value): x is UnknownValue {
  return x.kind === 'Unknown';
}

export function boolVal(x: Value): boolean {
  if (x.kind === 'Bool') return x.val;
  return x.kind === 'Unknown' ? false : misuse('not a Bool:', x);
}

/** The byte string. */
export function stringVal(x: Value): string {
  if (x.kind === 'String') return x.val;
  return x.kind === 'Unknown' ? '' : misuse('not a String:', x);
}

export function intVal(x: Value): bigint {
  if (x.kind === 'Int') return x.val;
  return x.kind === 'Unknown' ? 0n : misuse('not an Int:', x);
}

/** The value as an int64 and whether it fits. */
export function int64Val(x: Value): [bigint, boolean] {
  const n = intVal(x);
  const wrapped = BigInt.asIntN(64, n);
  return [wrapped, wrapped === n && x.kind === 'Int'];
}

function toNumber(x: Value, size: 64 | 32): number {
  switch (x.kind) {
    case 'Unknown':
      return 0;
    case 'Int':
      return size === 64 ? Number(x.val) : big.toIEEE({ mant: x.val, exp: 0 }, 32);
    case 'Float':
      return x.form === 'rat' ? big.ratioToIEEE(x.num, x.den, size) : big.toIEEE(x.val, size);
    default:
      return misuse('not a Float:', x);
  }
}

/** The nearest float64: ±Infinity beyond the largest, 0 below the smallest. */
export function float64Val(x: Value): number {
  return toNumber(x, 64);
}

/** The nearest float32. */
export function float32Val(x: Value): number {
  return toNumber(x, 32);
}

/** The number of bits of |x|; x is an Int. */
export function bitLen(x: Value): number {
  return big.bitLength(intVal(x));
}

/** -1, 0 or 1; for Complex values 0 only for 0; 1 for Unknown, so that it is no division by zero. */
export function sign(x: Value): number {
  switch (x.kind) {
    case 'Unknown':
      return 1;
    case 'Int':
      return x.val < 0n ? -1 : x.val > 0n ? 1 : 0;
    case 'Float':
      return x.form === 'big' ? big.sign(x.val) : x.num < 0n ? -1 : x.num > 0n ? 1 : 0;
    case 'Complex':
      return sign(x.re) | sign(x.im);
    default:
      return misuse('not numeric:', x);
  }
}

function ratio(x: Value): { num: bigint; den: bigint } | null {
  switch (x.kind) {
    case 'Int':
      return { num: x.val, den: 1n };
    case 'Float':
      if (x.form === 'rat') return x;
      return isSmallFloat(x.val) ? big.toRatio(x.val) : null;
    case 'Unknown':
      return null;
    default:
      return misuse('not Int or Float:', x);
  }
}

/** The numerator, an Int; Unknown if the fraction would be immense. */
export function num(x: Value): Value {
  const r = ratio(x);
  return r === null ? makeUnknown() : makeInt64(r.num);
}

/** The denominator, an Int >= 1; Unknown if the fraction would be immense. */
export function denom(x: Value): Value {
  const r = ratio(x);
  return r === null ? makeUnknown() : makeInt64(r.den);
}

/** x*i. */
export function makeImag(x: Value): Value {
  return makeComplex(makeInt64(0n), x);
}

export function real(x: Value): Value {
  return x.kind === 'Complex' ? x.re : x;
}

export function imag(x: Value): Value {
  if (x.kind === 'Complex') return x.im;
  return x.kind === 'Unknown' ? x : makeInt64(0n);
}

// ---- conversion

/** x as an Int; Unknown if it is none. */
export function toInt(x: Value): Value {
  switch (x.kind) {
    case 'Int':
      return x;
    case 'Float': {
      if (x.form === 'rat') return x.den === 1n ? makeInt64(x.num) : makeUnknown();
      if (!isSmallFloat(x.val)) return makeUnknown();
      // If dropping the last few bits makes it an integer, it is taken to be off by earlier roundings.
      const { mant, exp } = x.val;
      const candidates = [
        x.val,
        big.round(mant, exp, big.prec - 4, 'zero'),
        big.round(mant, exp, big.prec - 4, 'away'),
      ];
      const f = candidates.find((c) => c !== null && big.isInteger(c));
      return f ? makeInt64(f.mant << BigInt(f.exp)) : makeUnknown();
    }
    case 'Complex': {
      const re = toFloat(x);
      return re.kind === 'Float' ? toInt(re) : makeUnknown();
    }
    default:
      return makeUnknown();
  }
}

/** x as a Float; Unknown if it is none. */
export function toFloat(x: Value): Value {
  switch (x.kind) {
    case 'Int':
      return isSmallInt(x.val) ? rat(x) : makeFloat(big.round(x.val, 0));
    case 'Float':
      return x;
    case 'Complex':
      return sign(x.im) === 0 ? toFloat(x.re) : makeUnknown();
    default:
      return makeUnknown();
  }
}

/** x as a Complex; Unknown if it is not numeric. */
export function toComplex(x: Value): Value {
  return x.kind === 'Int' || x.kind === 'Float'
    ? makeComplex(x, makeInt64(0n))
    : x.kind === 'Complex'
      ? x
      : makeUnknown();
}

// ---- operations

function rat(x: IntValue): RatValue {
  return { kind: 'Float', form: 'rat', num: x.val, den: 1n };
}

type Matched =
  | { level: 'int'; x: IntValue; y: IntValue }
  | { level: 'rat'; x: RatValue; y: RatValue }
  | { level: 'big'; x: BigValue; y: BigValue }
  | { level: 'complex'; x: ComplexValue; y: ComplexValue };

function toBig(x: IntValue | RatValue | BigValue): BigValue {
  if (x.kind === 'Float' && x.form === 'big') return x;
  const f = x.kind === 'Int' ? big.round(x.val, 0) : big.fromRatio(x.num, x.den);
  // Only literals and operations can leave the range of exponents.
  return { kind: 'Float', form: 'big', val: f as big.BigFloat };
}

// Both operands in the form that holds both; null if one is not numeric.
function match(x: Value, y: Value): Matched | null {
  const numeric = (v: Value) => v.kind === 'Int' || v.kind === 'Float' || v.kind === 'Complex';
  if (!numeric(x) || !numeric(y)) return null;
  if (x.kind === 'Complex' || y.kind === 'Complex') {
    return { level: 'complex', x: toComplex(x) as ComplexValue, y: toComplex(y) as ComplexValue };
  }
  if (x.kind === 'Int' && y.kind === 'Int') return { level: 'int', x, y };
  const a = x as IntValue | RatValue | BigValue;
  const b = y as IntValue | RatValue | BigValue;
  if ((a.kind === 'Float' && a.form === 'big') || (b.kind === 'Float' && b.form === 'big')) {
    return { level: 'big', x: toBig(a), y: toBig(b) };
  }
  return {
    level: 'rat',
    x: a.kind === 'Int' ? rat(a) : (a as RatValue),
    y: b.kind === 'Int' ? rat(b) : (b as RatValue),
  };
}

/** op x for op + - ^ !. bits > 0 is the size of ^'s result, for unsigned types. */
export function unaryOp(op: Operator, x: Value, bits: number): Value {
  if (x.kind === 'Unknown') return x;
  switch (op) {
    case '+':
      if (x.kind === 'Int' || x.kind === 'Float' || x.kind === 'Complex') return x;
      break;
    case '-':
      if (x.kind === 'Int') return makeInt64(-x.val);
      if (x.kind === 'Float') {
        return x.form === 'rat' ? { ...x, num: -x.num } : { ...x, val: big.negate(x.val) };
      }
      if (x.kind === 'Complex') return makeComplex(unaryOp('-', x.re, 0), unaryOp('-', x.im, 0));
      break;
    case '^':
      if (x.kind === 'Int') return makeInt64(bits > 0 ? BigInt.asUintN(bits, ~x.val) : ~x.val);
      break;
    case '!':
      if (x.kind === 'Bool') return makeBool(!x.val);
      break;
  }
  return misuse(`invalid unary operation ${op}`, x);
}

/** x op y, but for comparisons and shifts. The divisor must not be 0. */
export function binaryOp(x: Value, op: BinaryOperator, y: Value): Value {
  if (x.kind === 'Unknown') return x;
  if (y.kind === 'Unknown') return y;
  if (x.kind === 'Bool' && y.kind === 'Bool') {
    if (op === '&&') return makeBool(x.val && y.val);
    if (op === '||') return makeBool(x.val || y.val);
  } else if (x.kind === 'String' && y.kind === 'String') {
    if (op === '+') return makeString(x.val + y.val);
  } else {
    const m = match(x, y);
    const result =
      m === null
        ? null
        : m.level === 'int'
          ? intOp(m.x.val, op, m.y.val)
          : m.level === 'rat'
            ? ratOp(m.x, op, m.y)
            : m.level === 'big'
              ? bigOp(m.x.val, op, m.y.val)
              : complexOp(m.x, op, m.y);
    if (result !== null) return result;
  }
  return misuse(`invalid binary operation ${op}`, x, y);
}

function intOp(a: bigint, op: BinaryOperator, b: bigint): Value | null {
  switch (op) {
    case '+':
      return makeInt64(a + b);
    case '-':
      return makeInt64(a - b);
    case '*':
      return makeInt64(a * b);
    case '/':
      return makeRat(a, b);
    case 'div':
      return makeInt64(a / b);
    case '%':
      return makeInt64(a % b);
    case '&':
      return makeInt64(a & b);
    case '|':
      return makeInt64(a | b);
    case '^':
      return makeInt64(a ^ b);
    case '&^':
      return makeInt64(a & ~b);
    default:
      return null;
  }
}

function ratOp(a: RatValue, op: BinaryOperator, b: RatValue): Value | null {
  switch (op) {
    case '+':
      return makeRat(a.num * b.den + b.num * a.den, a.den * b.den);
    case '-':
      return makeRat(a.num * b.den - b.num * a.den, a.den * b.den);
    case '*':
      return makeRat(a.num * b.num, a.den * b.den);
    case '/':
      return makeRat(a.num * b.den, a.den * b.num);
    default:
      return null;
  }
}

function bigOp(a: big.BigFloat, op: BinaryOperator, b: big.BigFloat): Value | null {
  switch (op) {
    case '+':
      return makeFloat(big.add(a, b));
    case '-':
      return makeFloat(big.add(a, big.negate(b)));
    case '*':
      return makeFloat(big.multiply(a, b));
    case '/':
      return makeFloat(big.quotient(a, b));
    default:
      return null;
  }
}

function complexOp(x: ComplexValue, op: BinaryOperator, y: ComplexValue): Value | null {
  const { re: a, im: b } = x;
  const { re: c, im: d } = y;
  switch (op) {
    case '+':
    case '-':
      return makeComplex(binaryOp(a, op, c), binaryOp(b, op, d));
    case '*':
      return makeComplex(
        binaryOp(binaryOp(a, '*', c), '-', binaryOp(b, '*', d)),
        binaryOp(binaryOp(b, '*', c), '+', binaryOp(a, '*', d)),
      );
    case '/': {
      // (ac+bd)/s + i(bc-ad)/s with s = cc + dd
      const s = binaryOp(binaryOp(c, '*', c), '+', binaryOp(d, '*', d));
      const re = binaryOp(binaryOp(a, '*', c), '+', binaryOp(b, '*', d));
      const im = binaryOp(binaryOp(b, '*', c), '-', binaryOp(a, '*', d));
      return makeComplex(binaryOp(re, '/', s), binaryOp(im, '/', s));
    }
    default:
      return null;
  }
}

/** x << count or x >> count; x is an Int. */
export function shift(x: Value, op: '<<' | '>>', count: number): Value {
  if (x.kind === 'Unknown') return x;
  const n = BigInt(count);
  return makeInt64(op === '<<' ? intVal(x) << n : intVal(x) >> n);
}

function order(c: number, op: Operator, x: Value, y: Value): boolean {
  switch (op) {
    case '==':
      return c === 0;
    case '!=':
      return c !== 0;
    case '<':
      return c < 0;
    case '<=':
      return c <= 0;
    case '>':
      return c > 0;
    case '>=':
      return c >= 0;
    default:
      return misuse(`invalid comparison ${op}`, x, y);
  }
}

/** Whether x op y holds; false if an operand is Unknown. Bool and Complex values are compared by == and != only. */
export function compare(x: Value, op: Operator, y: Value): boolean {
  if (x.kind === 'Unknown' || y.kind === 'Unknown') return false;
  const cmp = <T>(a: T, b: T) => order(a < b ? -1 : a > b ? 1 : 0, op, x, y);
  // Byte strings compare by chars as strings do by bytes.
  if (x.kind === 'String' && y.kind === 'String') return cmp(x.val, y.val);
  const equalityOnly = op === '==' || op === '!=';
  if (x.kind === 'Bool' && y.kind === 'Bool' && equalityOnly) return cmp(x.val, y.val);
  const m = match(x, y);
  switch (m?.level) {
    case 'int':
      return cmp(m.x.val, m.y.val);
    case 'rat':
      return cmp(m.x.num * m.y.den, m.y.num * m.x.den);
    case 'big':
      return order(big.compare(m.x.val, m.y.val), op, x, y);
    case 'complex': {
      if (!equalityOnly) break;
      const equal = compare(m.x.re, '==', m.y.re) && compare(m.x.im, '==', m.y.im);
      return equal === (op === '==');
    }
  }
  return misuse(`invalid comparison ${op}`, x, y);
}
